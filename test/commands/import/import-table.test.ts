import { expect, it } from 'vitest';
import { fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';

const table = 'Nick,Name,Phone\nAnnie,Ana Sample,+1 555 0100\n,Bea Example,555 0101\n,,555 0102\n';
const files = { 'list.csv': table, 'a.vcf': 'BEGIN:VCARD\nFN:Cleo\nEND:VCARD\n' };

it('a table comes in unsorted, and says what stayed in it', async () => {
  const deps = fakeDeps({ files });
  const { code, out, err } = await runMain(['import', 'list.csv'], deps);
  expect(code).toBe(0);
  expect(err).toContain('In the table: Ana Sample and Bea Example.');
  expect(out.replaceAll('\n', ' ')).toContain(
    "2 rows were read. 2 people came in from the table, and won't be suggested until you pick them.",
  );
  expect(out).toContain("line 4: there's no name in this row, only 555 0102");
  expect(out).toContain('Not read: Nick.');
  expect(out).toContain('momconnect import list.csv --map "Nick=note"');
  expect([...deps.store.read().friends.values()].map(({ name, state }) => [name, state])).toEqual([
    ['Ana Sample', 'unsorted'],
    ['Bea Example', 'unsorted'],
  ]);
  expect((await runMain(['import', 'list.csv'], deps)).out).toContain('Nothing changed.');
  await runMain(['undo'], deps);
  expect([...deps.store.read().friends.values()].filter(({ isRemoved }) => !isRemoved)).toEqual([]);
});

it('a map says what a column is, as often as she likes', async () => {
  const deps = fakeDeps({ files });
  const argv = ['import', '--map', 'Nick=nickname', '--map', '3=note', 'list.csv', '--json'];
  const { out } = await runMain(argv, deps);
  expect(JSON.parse(out)).toMatchObject({ format: 'csv', cards: 2, added: 2, unreadColumns: [] });
  const [ana] = deps.store.read().friends.values();
  expect(ana).toMatchObject({ nicknames: ['Annie'], phones: [], notes: [{ text: '+1 555 0100' }] });
});

it.each([
  ['a column that is not there', ['list.csv', '--map', 'Nix=phone'], 'There\'s no column "Nix".'],
  ['nothing that a column can be', ['list.csv', '--map', 'Nick=shoe'], 'A column can\'t be "shoe".'],
  ['no equals sign', ['list.csv', '--map', 'Nick'], '"Nick" doesn\'t say which column is what.'],
  [
    'a map for a vCard',
    ['a.vcf', '--map', 'Nick=phone'],
    "Only a table (CSV) has columns, and this isn't one.",
  ],
  ['an encoding that nobody has', ['list.csv', '--encoding', 'klingon'], 'There\'s no encoding "klingon".'],
])('refuses %s', async (_, argv, message) => {
  const deps = fakeDeps({ files });
  const { code, err } = await runMain(['import', ...argv], deps);
  expect([code, deps.lines]).toEqual([2, []]);
  expect(err).toContain(message);
});

it('shows the first names and asks, before anything is saved', async () => {
  const no = fakeDeps({ files, answers: ['no'] });
  const { code, err } = await runMain(['import', 'list.csv'], no);
  expect([code, no.lines]).toEqual([130, []]);
  expect(no.questions).toEqual(['Are the names right?  yes, no']);
  expect(err).toContain('momconnect import list.csv --map 1=name');
  const yes = fakeDeps({ files, answers: ['', 'stop'] });
  await runMain(['import', 'list.csv'], yes);
  expect(yes.store.read().friends.size).toBe(2);
  const sure = fakeDeps({ files, answers: ['stop'], globals: { yes: true } });
  await runMain(['import', 'list.csv', '--yes'], sure);
  expect(sure.store.read().friends.size).toBe(2);
});

it('joins with who is there by the same rules as a vCard', async () => {
  const deps = fakeDeps({ files });
  await runMain(['friend', 'add', 'Ana Sample', '--phone', '+1 555 0100', '--every', '2w'], deps);
  await runMain(['friend', 'add', 'Eve Example', '--phone', '555 0101'], deps);
  const { out } = await runMain(['import', 'list.csv', '--json'], deps);
  expect(JSON.parse(out)).toMatchObject({ added: 1, alike: [['Eve Example', 'Bea Example', 'number']] });
  expect(deps.store.read().friends.get('ana-sample')).toMatchObject({ state: 'active', everyDays: 14 });
});

it('says which column to map, where two have one heading', async () => {
  const deps = fakeDeps({ files: { 'two.csv': 'First Name,First Name\nAna,Sample\n' } });
  const { out } = await runMain(['import', 'two.csv'], deps);
  expect(out).toContain('Not read: First Name (column 2).');
  expect(out).toContain('momconnect import two.csv --map "2=note"');
});

it('names the same import again, with all she said about the table', async () => {
  const input = ['--circle', 'wider', '--every', '3w', '--map', 'Who=name', '--map', '2=phone'];
  const deps = fakeDeps({ files: { 'my list.csv': 'Who,Ring,Shoe\nAna,555 0100,39\n' } });
  const { out } = await runMain(
    ['import', 'my list.csv', ...input, '--encoding', 'utf-8', '--dry-run'],
    deps,
  );
  const command =
    'momconnect import "my list.csv" --circle wider --every 3w --map "Who=name" --map "2=phone" --encoding utf-8';
  expect(out).toContain(`Nothing was saved. To add them:\n${command}`);
  expect(out).toContain(`\n${command} --map "Shoe=note"`);
});

it('of several tables, a column that one of them has is not missing, and each unread one is named', async () => {
  const folder = {
    '/books/a.csv': 'Name,Shoe\nAna Sample,38\n',
    '/books/b.csv': 'Name,Phone,Hat\nBea Example,555 0101,56\n',
  };
  const deps = fakeDeps({ files: folder });
  const argv = ['import', '/books/a.csv', '/books/b.csv'];
  const { out } = await runMain([...argv, '--map', 'Hat=note'], deps);
  expect(out).toContain('Not read: Shoe.');
  const people = [...deps.store.read().friends.values()].map(({ name, notes }) => [name, notes.length]);
  expect(people).toEqual([
    ['Ana Sample', 0],
    ['Bea Example', 1],
  ]);
  const { code, err } = await runMain([...argv, '--map', 'Sock=note'], fakeDeps({ files: folder }));
  expect([code, err]).toEqual([2, expect.stringContaining('There\'s no column "Sock".')]);
});

import { expect, test } from 'vitest';
import { fakeDeps } from '../../support/fake-deps.ts';
import { added } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';

const ana = added('Ana Sample', { children: ['Mia --04-12', 'Tom'] });
const edit = (...options: string[]) =>
  runMain(['friend', 'edit', 'ana', ...options], fakeDeps({ journal: [ana] }));
const storedChildren = ({ deps }: Awaited<ReturnType<typeof edit>>) =>
  deps.store.read().friends.get('ana-sample')?.children;

test('children are kept by first name, with month and day where they are told', async () => {
  const words = ['friend', 'add', 'Ana Sample', '--child', 'Mia 04-12', '--child', 'Tom', '--json'];
  const { out, deps } = await runMain(words);
  expect(JSON.parse(out).children).toEqual([
    { name: 'Mia', birthday: '--04-12' },
    { name: 'Tom', birthday: null },
  ]);
  expect(deps.lines[0]?.changes).toMatchObject([{ children: ['Mia --04-12', 'Tom'] }]);
});

test('they are shown with what is known of a friend', async () => {
  const { out } = await runMain(['friend', 'show', 'ana'], fakeDeps({ journal: [ana] }));
  expect(out).toContain('\n  Children: Mia (April 12), Tom');
});

test('a friend without children has no such line', async () => {
  const { out } = await runMain(['friend', 'show', 'ana'], fakeDeps({ journal: [added('Ana Sample')] }));
  expect(out).not.toContain('Children');
});

test.each([
  [
    ['--child', 'Zoe'],
    ['Mia --04-12', 'Tom', 'Zoe'],
  ],
  [
    ['--child', 'Tom 01-05'],
    ['Mia --04-12', 'Tom --01-05'],
  ],
  [
    ['--child', 'Mia 04-13'],
    ['Tom', 'Mia --04-13'],
  ],
  [['--take-child', 'mia'], ['Tom']],
  [
    ['--take-child', 'mia', '--child', 'Mia'],
    ['Tom', 'Mia'],
  ],
  [['--drop', 'Tom'], ['Mia --04-12']],
])('friend edit ana %j leaves %j', async (options, children) => {
  expect(storedChildren(await edit(...options))).toEqual(children);
});

test.each([
  [['--child', 'Mia 2019-04-31'], "isn't a first name"],
  [['--child', ''], "isn't a first name"],
  [['--child', 'Mia 02-30'], "There's no day 02-30 in the calendar."],
  [['--take-child', 'Zoe'], 'There\'s no child "Zoe" saved for Ana Sample.'],
])('friend edit ana %j is refused', async (options, sentence) => {
  const { code, err, deps } = await edit(...options);
  expect([code, deps.lines.length]).toEqual([2, 1]);
  expect(err).toContain(sentence);
  expect(err.split('\n').length).toBeLessThanOrEqual(3);
});

test('combine two entries for the same person have the children of both, each once', async () => {
  const journal = [ana, added('Ana S', { children: ['Mia', 'Zoe'] })];
  const deps = fakeDeps({ journal });
  await runMain(['friend', 'merge', 'ana-s', 'ana-sample'], deps);
  const { out } = await runMain(['friend', 'show', 'ana-sample'], deps);
  expect(out).toContain('Children: Mia (April 12), Tom, Zoe');
});

test('suggest does not name them', async () => {
  for (const globals of [[], ['--json']]) {
    const { out } = await runMain(['suggest', '--why', ...globals], fakeDeps({ journal: [ana] }));
    expect(out).toContain('Ana Sample');
    expect(out).not.toContain('Mia');
  }
});

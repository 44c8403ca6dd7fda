import { appendFileSync, mkdirSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { times } from '../support/long-run.ts';
import { added, type Home, lineOf, logged, moved, temporaryHome } from './temporary-home.ts';

const ana = lineOf('a1', '2026-11-01T00:00:00.000Z', added('ana'));
const inCork = lineOf('a2', '2026-11-02T00:00:00.000Z', moved('ana', 'Cork'));
const inLeeds = lineOf('a3', '2026-11-03T00:00:00.000Z', moved('ana', 'Leeds'));

/** A home whose journal holds these files. */
function homeWith(files: Readonly<Record<string, string>>): Home {
  const home = temporaryHome();
  mkdirSync(home.file('journal'));
  for (const [name, text] of Object.entries(files)) home.write(text, 'journal', name);
  return home;
}

async function look(home: Home): Promise<{ city: string | null | undefined; said: string[] }> {
  const { store, said } = await home.run();
  return { city: store.read().friends.get('ana')?.city, said };
}

describe('read are', () => {
  test('all files of the folder together, in the order of their lines', async () => {
    expect(await look(homeWith({ 'b.jsonl': ana + inLeeds, 'a.jsonl': inCork }))).toEqual({
      city: 'Leeds',
      said: [],
    });
  });

  test('conflict copies too, each line once', async () => {
    const home = homeWith({
      'a.jsonl': ana,
      "a (Sam's conflicted copy).jsonl": ana + inCork,
      'a.sync-conflict-20261103.jsonl': inLeeds,
    });
    expect(await look(home)).toEqual({ city: 'Leeds', said: [] });
  });

  test.each(['.a.jsonl', '.stfolder', 'a.jsonl.tmp', 'a.jsonl~', 'a.txt'])('but not %s', async (name) => {
    expect(await look(homeWith({ 'a.jsonl': ana + inCork, [name]: inLeeds }))).toEqual({
      city: 'Cork',
      said: [],
    });
  });

  test('and no folder that is called like a file', async () => {
    const home = homeWith({ 'a.jsonl': ana + inCork });
    mkdirSync(home.file('journal', 'b.jsonl'));
    expect(await look(home)).toEqual({
      city: 'Cork',
      said: ["This isn't part of your journal, because it can't be read: b.jsonl"],
    });
  });

  test('a file that was written on Windows, with blank lines, or with a mark at its start', async () => {
    const text = `\uFEFF${ana.trim()}\r\n\r\n   \n\n${inCork.trim()}\r\n`;
    expect(await look(homeWith({ 'a.jsonl': text }))).toEqual({ city: 'Cork', said: [] });
    const long = lineOf(
      'a4',
      '2026-11-04T00:00:00.000Z',
      logged('i1', ['ana'], '2026-11-01', 'x'.repeat(5000)),
    );
    expect(await look(homeWith({ 'a.jsonl': text + long.trim() }))).toEqual({ city: 'Cork', said: [] });
  });
});

describe('a line that cannot be read', () => {
  const one =
    "One line of the journal couldn't be read, and the rest is fine. To see more: momconnect doctor";

  test.each([
    ['is no JSON', 'what is this'],
    ['is half a line', inLeeds.trim().slice(0, 40)],
    ['is the wrong kind of JSON', '[1,2,3]'],
    ['says what cannot be', inLeeds.replace('2026-11-02', '2026-02-30').trim()],
    ['has a moment there never was', inLeeds.replace('2026-11-03T', '2026-99-03T').trim()],
  ])('because it %s is said once, and the rest counts', async (_, text) => {
    const home = homeWith({ 'a.jsonl': `${ana}${text}\n${inCork}` });
    expect(await look(home)).toEqual({ city: 'Cork', said: [one] });
    expect(await look(home)).toEqual({ city: 'Cork', said: [one] });
  });

  test('is counted with the others', async () => {
    const { said } = await look(homeWith({ 'a.jsonl': `${ana}garbage\nmore\n`, 'b.jsonl': 'and more\n' }));
    expect(said).toEqual([
      "3 lines of the journal couldn't be read, and the rest is fine. To see more: momconnect doctor",
    ]);
  });

  test('is counted however many there are', async () => {
    const count = times(2_000, 200_000);
    const { said } = await look(homeWith({ 'a.jsonl': ana + 'x\n'.repeat(count), 'b.jsonl': 'y\n' }));
    expect(said).toEqual([expect.stringContaining(`${count + 1} lines of the journal couldn't be read`)]);
  });

  test('that comes after the snapshot is counted too, and writing goes on', async () => {
    const home = homeWith({ 'a.jsonl': ana });
    await look(home);
    appendFileSync(home.file('journal', 'a.jsonl'), 'garbage\n');
    expect((await look(home)).said).toEqual([one]);
    await home.once((store) => store.append('friend edit', [moved('ana', 'Cork')]));
    expect(await look(home)).toEqual({ city: 'Cork', said: [one] });
  });

  test('is known and quiet once it is set aside by its hash', async () => {
    const home = homeWith({ 'a.jsonl': `${ana}garbage\n` });
    const { badLines } = await home.once((store) => store.checkUp());
    expect(badLines).toMatchObject([{ file: 'a.jsonl', start: 'garbage' }]);
    const aside = badLines.map(({ hash }) => ({ type: 'line.set-aside' as const, hash }));
    await home.once((store) => store.append('doctor', aside));
    expect((await look(home)).said).toEqual([]);
    expect(await home.once(async (store) => (await store.checkUp()).badLines)).toEqual([]);
    expect(home.text('journal', 'a.jsonl')).toContain('garbage');
  });
});

describe('a last line without its end', () => {
  const half = inLeeds.trimEnd().slice(0, -10);

  test('that does not parse is passed over silently: someone is writing', async () => {
    const home = homeWith({ 'a.jsonl': ana + inCork + half });
    expect(await look(home)).toEqual({ city: 'Cork', said: [] });
    appendFileSync(home.file('journal', 'a.jsonl'), inLeeds.trimEnd().slice(-10));
    expect(await look(home)).toEqual({ city: 'Leeds', said: [] });
  });

  test('that parses counts, once, and with what follows', async () => {
    const home = homeWith({ 'a.jsonl': ana + inCork.trimEnd() });
    expect(await look(home)).toEqual({ city: 'Cork', said: [] });
    appendFileSync(home.file('journal', 'a.jsonl'), inLeeds);
    expect(await look(home)).toEqual({ city: 'Leeds', said: [] });
  });

  test('left by a crash is ended by the next write, and then it is a line that cannot be read', async () => {
    const home = homeWith({});
    await home.once((store) => store.append('friend add', [added('ana')]));
    appendFileSync(home.file('journal', home.journals()[0] as string), half);
    await home.once((store) => store.append('friend edit', [moved('ana', 'Cork')]));
    const { city, said } = await look(home);
    expect([city, said.length]).toEqual(['Cork', 1]);
  });
});

describe('a line of a newer program', () => {
  const newer = '{"v":2,"anything":true}\n';

  const one =
    'One line of the journal came from a newer version of momconnect, and is left out here until you update.';

  test('is kept and skipped, and that is said', async () => {
    const home = homeWith({ 'a.jsonl': ana + newer + inCork });
    for (const _ of [1, 2]) expect(await look(home)).toEqual({ city: 'Cork', said: [one] });
    expect(await home.once(async (store) => (await store.checkUp()).newerLines)).toBe(1);
    await home.once((store) => store.append('friend edit', [moved('ana', 'Leeds')]));
    expect(home.text('journal', 'a.jsonl')).toBe(ana + newer + inCork);
  });
});

describe('a journal that', () => {
  async function seen(files: Readonly<Record<string, string>>): Promise<Home> {
    const home = homeWith(files);
    await look(home);
    return home;
  }
  const missing = (name: string) => [
    `Some of your journal is missing (${name}). To see more: momconnect doctor`,
  ];

  test('is missing is said until it is there again', async () => {
    const home = await seen({ 'a.jsonl': ana, 'b.jsonl': inCork });
    rmSync(home.file('journal', 'b.jsonl'));
    for (const _ of [1, 2, 3]) expect(await look(home)).toEqual({ city: null, said: missing('b.jsonl') });
    home.write(inCork, 'journal', 'b.jsonl');
    expect(await look(home)).toEqual({ city: 'Cork', said: [] });
  });

  test('has become shorter is said', async () => {
    const home = await seen({ 'a.jsonl': ana + inCork });
    truncateSync(home.file('journal', 'a.jsonl'), ana.length);
    expect(await look(home)).toEqual({ city: null, said: missing('a.jsonl') });
  });

  test('is all gone is said every time, and the home is not taken for a new one', async () => {
    const home = await seen({ 'a.jsonl': ana });
    rmSync(home.file('journal'), { recursive: true });
    for (const _ of [1, 2]) {
      const { store, said } = await home.run();
      expect([store.isNew(), said]).toEqual([
        false,
        [`Your journal isn't in ${home.file('journal')} anymore. To see more: momconnect doctor`],
      ]);
    }
  });

  test('has another name now has lost nothing but its name', async () => {
    const home = await seen({ 'a.jsonl': ana + inCork });
    renameSync(home.file('journal', 'a.jsonl'), home.file('journal', 'c.jsonl'));
    expect((await look(home)).city).toBe('Cork');
  });
});

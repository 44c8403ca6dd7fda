import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { added, type Home, lineOf, moved, temporaryFolder, temporaryHome } from './temporary-home.ts';

/** A home with Ana and a backup. */
async function used(): Promise<Home> {
  const home = temporaryHome();
  const { store } = await home.run();
  store.append('friend add', [added('ana')]);
  await store.finish();
  return home;
}

const friendsIn = (home: Home) => home.once((store) => [...store.read().friends.keys()]);
const everyFile = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('moving journal and backups', () => {
  test('takes them along and leaves none behind', async () => {
    const home = await used();
    const [journal, backup] = [home.journals()[0], readdirSync(home.file('backups'))[0]] as [string, string];
    const data = temporaryFolder();
    const { store, settings } = await home.run();
    await store.moveData(data);
    expect([settings.get('data'), everyFile(data).sort()]).toEqual([data, [backup, journal].sort()]);
    expect(everyFile(home.path).filter((name) => name.includes('jsonl'))).toEqual([]);
    expect([[...store.read().friends.keys()], await friendsIn(home)]).toEqual([['ana'], ['ana']]);
    const modes = [join(data, 'journal'), join(data, 'journal', journal)].map(
      (path) => statSync(path).mode & 0o077,
    );
    expect(modes).toEqual([0, 0]);
  });

  test('and back to their first place', async () => {
    const home = await used();
    const data = temporaryFolder();
    await home.once((store) => store.moveData(data));
    await home.once((store) => store.append('friend add', [added('bea')]));
    await home.once((store) => store.moveData(null));
    expect([await friendsIn(home), home.journals().length, everyFile(data)]).toEqual([['ana', 'bea'], 1, []]);
  });

  test('to where they are changes nothing', async () => {
    const home = await used();
    await home.once((store) => store.moveData(home.path));
    expect(await friendsIn(home)).toEqual(['ana']);
  });

  test('into a folder that other devices share joins them', async () => {
    const home = await used();
    const data = temporaryFolder();
    mkdirSync(join(data, 'journal'));
    writeFileSync(
      join(data, 'journal', 'other.jsonl'),
      lineOf('o1', '2026-11-02T00:00:00.000Z', added('bea')),
    );
    await home.once((store) => store.moveData(data));
    expect((await friendsIn(home)).sort()).toEqual(['ana', 'bea']);
  });

  test('out of such a folder leaves the others theirs, and a copy here', async () => {
    const home = await used();
    home.write(lineOf('o1', '2026-11-02T00:00:00.000Z', added('bea')), 'journal', 'other.jsonl');
    const data = temporaryFolder();
    await home.once((store) => store.moveData(data));
    expect([home.journals(), readdirSync(join(data, 'journal')).length]).toEqual([['other.jsonl'], 2]);
  });

  test('beside a file of the same name that says something else loses neither', async () => {
    const home = await used();
    const [own] = home.journals() as [string];
    const data = temporaryFolder();
    mkdirSync(join(data, 'journal'));
    writeFileSync(join(data, 'journal', own), lineOf('o1', '2026-11-02T00:00:00.000Z', added('bea')));
    await home.once((store) => store.moveData(data));
    expect((await friendsIn(home)).sort()).toEqual(['ana', 'bea']);
  });

  test('again after it was cut short makes no second copy', async () => {
    const home = await used();
    const [own] = home.journals() as [string];
    const data = temporaryFolder();
    mkdirSync(join(data, 'journal'));
    writeFileSync(
      join(data, 'journal', own),
      `${home.text('journal', own)}${lineOf('o1', '2026-11-21T00:00:00.000Z', moved('ana', 'Cork'))}`,
    );
    await home.once((store) => store.moveData(data));
    expect([readdirSync(join(data, 'journal')), (await home.friend('ana'))?.city]).toEqual([[own], 'Cork']);
  });

  test('that cannot be done leaves everything as it was', async () => {
    const home = await used();
    const data = temporaryFolder();
    writeFileSync(join(data, 'journal'), '');
    await expect(home.once((store) => store.moveData(data))).rejects.toThrow(/there is a file in its place/);
    expect([(await home.run()).settings.get('data'), await friendsIn(home)]).toEqual([null, ['ana']]);
  });

  test('away from a folder that is gone only remembers the new one', async () => {
    const home = await used();
    const [gone, data] = [temporaryFolder(), temporaryFolder()];
    await home.once((store) => store.moveData(gone));
    rmSync(gone, { recursive: true });
    await home.once((store) => store.moveData(data));
    expect([(await home.run()).settings.get('data'), await friendsIn(home)]).toEqual([data, []]);
  });
});

describe('another terminal that was open meanwhile', () => {
  test('writes where the journal is now', async () => {
    const home = await used();
    const data = temporaryFolder();
    const { store: open } = await home.run();
    expect(open.read().friends.size).toBe(1);
    await home.once((store) => store.moveData(data));
    open.append('friend add', [added('bea')]);
    expect([await friendsIn(home), home.journals()]).toEqual([['ana', 'bea'], []]);
    expect(readdirSync(join(data, 'journal'))).toHaveLength(1);
    expect(
      readFileSync(join(data, 'journal', readdirSync(join(data, 'journal'))[0] as string), 'utf8'),
    ).toContain('"bea"');
  });
});

import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leaveFolder } from '../../src/store/move-data.ts';
import { added, type Home, lineOf, moved, temporaryFolder, temporaryHome } from './temporary-home.ts';

/** A home with Ana and a backup. */
async function used(): Promise<Home> {
  const home = temporaryHome();
  const { store } = await home.run();
  await store.append('friend add', [added('ana')]);
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
    await expect(home.once((store) => store.moveData(data))).rejects.toThrow(/this is a file/);
    expect([(await home.run()).settings.get('data'), await friendsIn(home)]).toEqual([null, ['ana']]);
  });
});

const hasNoFolder = (folder: string) => rmSync(folder, { recursive: true });
/** And nothing is left that tells how much there was. */
const isEmptyFolder = (folder: string, home: Home) => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  for (const name of ['snapshot.json', 'seen.json']) rmSync(home.file(name), { force: true });
};

describe.each([
  ['is not there', hasNoFolder],
  ['was emptied', isEmptyFolder],
])('away from a folder that %s,', (_, takeAway) => {
  const away = async (): Promise<{ home: Home; old: string }> => {
    const home = await used();
    const old = temporaryFolder();
    await home.once((store) => store.moveData(old));
    takeAway(old, home);
    return { home, old };
  };

  test.each([
    ['an empty folder', () => temporaryFolder()],
    ['one that is not there', () => join(temporaryFolder(), 'none')],
    ['the first place', () => null],
  ])('%s is refused until she says that it is meant, and then she can write', async (_, place) => {
    const { home, old } = await away();
    const data = place();
    const refused = home.once((store) => store.moveData(data));
    await expect(refused).rejects.toMatchObject({
      message: expect.stringMatching(
        /^Your journal is gone, and there isn't one in .*, so nothing was changed\.$/,
      ),
      hint: expect.stringContaining(
        `start an empty list there: momconnect config set data ${data ?? '""'} --new`,
      ),
    });
    expect((await home.run()).settings.get('data')).toBe(old);
    const { store, said } = await home.run();
    await store.moveData(data, true);
    expect(said).toEqual(['This starts an empty list there.']);
    const next = await home.run();
    expect([next.settings.get('data'), next.store.read().friends.size, next.said]).toEqual([data, 0, []]);
    await next.store.append('friend add', [added('bea')]);
    await next.store.finish();
    const last = await home.run();
    expect([[...last.store.read().friends.keys()], last.said]).toEqual([['bea'], []]);
  });

  test('one with a journal in it is taken without asking', async () => {
    const { home } = await away();
    const data = temporaryFolder();
    mkdirSync(join(data, 'journal'));
    const line = lineOf('o1', '2026-11-02T00:00:00.000Z', added('bea'));
    writeFileSync(join(data, 'journal', 'other.jsonl'), line);
    await home.once((store) => store.moveData(data));
    expect(await friendsIn(home)).toEqual(['bea']);
  });
});

describe('a data folder that was emptied, with nothing left that tells how much there was,', () => {
  const emptied = async (): Promise<Home> => {
    const home = await used();
    const data = temporaryFolder();
    await home.once((store) => store.moveData(data));
    isEmptyFolder(data, home);
    return home;
  };

  test('is noticed, and nothing is written into it', async () => {
    const home = await emptied();
    const { store, said } = await home.run();
    expect([store.read().friends.size, store.isNew(), said]).toEqual([
      0,
      false,
      [expect.stringMatching(/^Your journal isn't in .* anymore\. To see more: momconnect doctor$/)],
    ]);
    await expect(async () => store.append('friend add', [added('bea')])).rejects.toThrow(
      /nothing was saved there/,
    );
  });

  test('is written to again once she says that it is fine', async () => {
    const home = await emptied();
    expect(await home.once((store) => store.acceptMissing())).not.toBeNull();
    await home.once((store) => store.append('friend add', [added('bea')]));
    expect([await friendsIn(home), (await home.run()).said]).toEqual([['bea'], []]);
  });

  test('is not seen where nothing was ever written', async () => {
    const home = temporaryHome();
    await home.once((store) => store.moveData(temporaryFolder()));
    await home.once((store) => store.append('friend add', [added('ana')]));
    expect(await friendsIn(home)).toEqual(['ana']);
  });
});

describe('another terminal that was open meanwhile', () => {
  test('writes where the journal is now', async () => {
    const home = await used();
    const data = temporaryFolder();
    const { store: open } = await home.run();
    expect(open.read().friends.size).toBe(1);
    await home.once((store) => store.moveData(data));
    await open.append('friend add', [added('bea')]);
    expect([await friendsIn(home), home.journals()]).toEqual([['ana', 'bea'], []]);
    expect(readdirSync(join(data, 'journal'))).toHaveLength(1);
    expect(
      readFileSync(join(data, 'journal', readdirSync(join(data, 'journal'))[0] as string), 'utf8'),
    ).toContain('"bea"');
  });
});

describe('the same folder by another name', () => {
  const linkTo = (target: string): string => {
    const link = join(temporaryFolder(), 'link');
    symlinkSync(target, link);
    return link;
  };
  const folderWithLinks = (home: Home, ...names: readonly string[]): string => {
    const folder = temporaryFolder();
    for (const name of names) symlinkSync(home.file(name), join(folder, name));
    return folder;
  };

  test.each<[string, (home: Home) => string]>([
    ['a link to it', ({ path }) => linkTo(path)],
    ['a link to a link', ({ path }) => linkTo(linkTo(path))],
    ['a link of the folder above', ({ path }) => join(linkTo(join(path, '..')), basename(path))],
    ['a way there and back', ({ path }) => `${path}/journal/..`],
    ['a slash at the end', ({ path }) => `${path}/`],
    ['slashes and dots between', ({ path }) => path.replaceAll('/', '/.//')],
    ['a folder that links to journal and backups', (home) => folderWithLinks(home, 'journal', 'backups')],
  ])('%s keeps every file', async (_, nameOf) => {
    const home = await used();
    const before = everyFile(home.path).filter((name) => name.includes('jsonl'));
    const name = nameOf(home);
    await home.once((store) => store.moveData(name));
    expect([everyFile(home.path).filter((each) => each.includes('jsonl')), await friendsIn(home)]).toEqual([
      before,
      ['ana'],
    ]);
    await home.once((store) => store.append('friend add', [added('bea')]));
    await home.once((store) => store.moveData(null));
    expect([home.journals().length, await friendsIn(home)]).toEqual([1, ['ana', 'bea']]);
  });

  test('is said, for nothing moves', async () => {
    const home = await used();
    const { store, said } = await home.run();
    await store.moveData(linkTo(home.path));
    expect(said).toEqual(['Your journal is already in that folder, so nothing was moved.']);
  });

  test.each(['journal', 'backups'])('only of %s moves the other', async (linked) => {
    const home = await used();
    const data = folderWithLinks(home, linked);
    await home.once((store) => store.moveData(data));
    const names = everyFile(home.path).filter((name) => name.includes('jsonl'));
    expect([names.length, readdirSync(join(data, 'journal')).length, await friendsIn(home)]).toEqual([
      1,
      1,
      ['ana'],
    ]);
    expect(readdirSync(join(data, 'backups'))).toHaveLength(1);
  });

  test('is known also where inodes do not tell', async () => {
    const home = await used();
    const [own] = home.journals() as [string];
    const [from, to] = [home.file('journal', own), join(linkTo(home.file('journal')), own)];
    const length = statSync(from).size;
    const ownFile = join(temporaryFolder(), 'own.jsonl');
    const moved = { from, to, length, isJournal: true, isOwn: true, isNew: false };
    expect([leaveFolder([moved], ownFile), home.journals(), await friendsIn(home)]).toEqual([
      [from],
      [own],
      ['ana'],
    ]);
  });
});

describe('a file goes from the old folder only when another holds its bytes:', () => {
  const intoFolderWith = async (prepare: (own: string, path: string) => void) => {
    const home = await used();
    const [own] = home.journals() as [string];
    const data = temporaryFolder();
    mkdirSync(join(data, 'journal'));
    prepare(home.file('journal', own), join(data, 'journal', own));
    const before = home.text('journal', own);
    await home.once((store) => store.moveData(data));
    return { home, data, own, before, now: readFileSync(join(data, 'journal', own), 'utf8') };
  };

  test.each<[string, (own: string, path: string) => void]>([
    ['a second name of the file in the new folder', linkSync],
    ['a link to it in the new folder', symlinkSync],
    [
      'an older copy of it in the new folder',
      (own, path) => writeFileSync(path, readFileSync(own).subarray(0, 9)),
    ],
    ['an empty file of its name', (_, path) => writeFileSync(path, '')],
    ['a link to nowhere of its name', (_, path) => symlinkSync('/nowhere/at/all', path)],
  ])('%s gives way to a file of its own', async (_, prepare) => {
    const { home, data, before, now } = await intoFolderWith(prepare);
    expect([now, home.journals(), readdirSync(join(data, 'journal')).length]).toEqual([before, [], 1]);
    expect(await friendsIn(home)).toEqual(['ana']);
  });

  test('a journal that is a link leaves the file it leads to', async () => {
    const home = await used();
    const [own] = home.journals() as [string];
    const real = join(temporaryFolder(), 'real.jsonl');
    renameSync(home.file('journal', own), real);
    symlinkSync(real, home.file('journal', own));
    const data = temporaryFolder();
    await home.once((store) => store.moveData(data));
    expect([await friendsIn(home), readFileSync(real, 'utf8')]).toEqual([
      ['ana'],
      readFileSync(join(data, 'journal', own), 'utf8'),
    ]);
  });

  test('one that changed in the new folder meanwhile stays in the old one', async () => {
    const home = await used();
    const [own] = home.journals() as [string];
    const [from, to] = [home.file('journal', own), join(temporaryFolder(), own)];
    const text = home.text('journal', own);
    writeFileSync(to, text.replace('ana', 'bea'));
    const moved = { from, to, length: text.length, isJournal: true, isOwn: true, isNew: true };
    expect([leaveFolder([moved], to), home.text('journal', own)]).toEqual([[from], text]);
  });

  test('what another terminal wrote to the old one after it was copied comes along', async () => {
    const home = await used();
    const [own] = home.journals() as [string];
    const [from, to] = [home.file('journal', own), join(temporaryFolder(), own)];
    const text = home.text('journal', own);
    writeFileSync(to, text);
    const late = lineOf('late', '2026-11-21T00:00:00.000Z', moved('ana', 'Cork'));
    home.write(text + late, 'journal', own);
    const moving = { from, to, length: text.length, isJournal: true, isOwn: true, isNew: true };
    expect([leaveFolder([moving], to), home.journals(), readFileSync(to, 'utf8')]).toEqual([
      [],
      [],
      text + late,
    ]);
  });
});

describe('a folder inside the other', () => {
  test.each<[string, (home: Home) => string]>([
    ['beside its journal', (home) => home.file('shared')],
    ['inside its journal', (home) => home.file('journal')],
    ['inside its backups', (home) => home.file('backups')],
  ])('moves %s and back', async (_, nameOf) => {
    const home = await used();
    const data = nameOf(home);
    mkdirSync(data, { recursive: true });
    await home.once((store) => store.moveData(data));
    expect([await friendsIn(home), readdirSync(join(data, 'journal')).length]).toEqual([['ana'], 1]);
    await home.once((store) => store.moveData(null));
    expect(await friendsIn(home)).toEqual(['ana']);
    expect([everyFile(join(data, 'journal')).length, readdirSync(home.file('backups')).length]).toEqual([
      0,
      data === home.file('backups') ? 3 : 1,
    ]);
  });
});

test('a move whose setting cannot be saved leaves no copy in the new folder', async () => {
  const home = await used();
  const { store, settings } = await home.run();
  const data = temporaryFolder();
  await settings.set('name', 'Sam');
  home.write('{', 'settings.json');
  mkdirSync(home.file('settings.unreadable.json'));
  await expect(store.moveData(data)).rejects.toThrow();
  expect([everyFile(data), await friendsIn(home)]).toEqual([[], ['ana']]);
});

import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { absolute, defaultFolders, folderError, makeFolder, syncFolder } from '../../src/store/folders.ts';
import { added, temporaryFolder, temporaryHome } from './temporary-home.ts';

describe('everything lies', () => {
  test('under the one folder she names', () => {
    expect(defaultFolders('/home/sam/people')).toEqual({
      journal: '/home/sam/people/journal',
      backups: '/home/sam/people/backups',
      cache: '/home/sam/people',
      config: '/home/sam/people',
    });
  });

  test("in the platform's own places otherwise, under our name alone", () => {
    const folders = defaultFolders(null);
    expect(Object.values(folders).every((path) => /momconnect(\/journal|\/backups)?$/.test(path))).toBe(true);
    expect(new Set(Object.values(folders)).size).toBe(4);
  });

  test('which are those that env-paths names', () => {
    const { data, cache, config } = envPaths('momconnect', { suffix: '' });
    expect(defaultFolders(null, process.env)).toEqual({
      journal: join(data, 'journal'),
      backups: join(data, 'backups'),
      cache,
      config,
    });
  });

  test.each([
    ['~', homedir()],
    ['~/people', join(homedir(), 'people')],
    ['people', join(process.cwd(), 'people')],
    ['~sam', join(process.cwd(), '~sam')],
  ])('where a shell would find %s', (path, expected) => {
    expect(absolute(path)).toBe(expected);
  });

  test('for her eyes only', async () => {
    const home = temporaryHome(join(temporaryFolder(), 'deep', 'home'));
    const { store } = await home.run();
    await store.append('friend add', [added('ana')]);
    store.rememberShown(['ana']);
    await store.finish();
    const paths = [
      home.path,
      ...readdirSync(home.path, { recursive: true }).map((name) => home.file(String(name))),
    ];
    const open = paths.filter((path) => (statSync(path).mode & 0o077) !== 0);
    expect([paths.length, open]).toEqual([8, []]);
  });
});

describe('a home that cannot be used is named', () => {
  const add = (path: string) =>
    temporaryHome(path).once((store) => store.append('friend add', [added('ana')]));

  test('when it is a file', async () => {
    const home = temporaryHome();
    home.write('', 'file');
    await expect(add(home.file('file'))).rejects.toThrow(`this is a file: ${home.file('file')}`);
    await expect(add(home.file('file', 'home'))).rejects.toThrow(
      `this is a file: ${home.file('file', 'home')}`,
    );
    await expect(temporaryHome(home.file('file')).friend('ana')).rejects.toThrow(/this is a file/);
  });

  test('when its journal folder is a file', async () => {
    const home = temporaryHome();
    home.write('', 'journal');
    await expect(home.friend('ana')).rejects.toThrow(`this is a file: ${home.file('journal')}`);
  });

  test('when nobody may write there, not even an administrator', async () => {
    await expect(add('/sys/momconnect')).rejects.toThrow(
      "momconnect isn't allowed to use this: /sys/momconnect",
    );
  });

  test.each([
    ['ENOSPC', /disk is full/],
    ['EDQUOT', /disk is full/],
    ['EACCES', /isn't allowed to use this: \/home\/sam$/],
    ['EROFS', /can only be read, not written to: \/home\/sam$/],
    ['EIO', /^The disk had an error: \/home\/sam$/],
    ['ELOOP', /couldn't be read or written: \/home\/sam \(ELOOP\)$/],
  ])('and %s in words', (code, words) => {
    const error = folderError('/home/sam', Object.assign(new Error(), { code }));
    expect([error.code, error.message]).toEqual(['unreadable', expect.stringMatching(words)]);
  });

  test('but that a file system cannot make a folder lasting is no reason to stop', () => {
    expect(() => syncFolder('/proc')).not.toThrow();
  });
});

describe('a data folder that she set', () => {
  test('holds journal and backups, the rest stays', async () => {
    const home = temporaryHome();
    const data = temporaryFolder();
    await (await home.run()).settings.set('data', data);
    const { store } = await home.run();
    await store.append('friend add', [added('ana')]);
    store.rememberShown(['ana']);
    await store.finish();
    expect([
      readdirSync(data).sort(),
      existsSync(home.file('journal')),
      existsSync(home.file('snapshot.json')),
    ]).toEqual([['backups', 'journal'], false, true]);
  });

  test('and that is not there is said, and never made anew', async () => {
    const home = temporaryHome();
    const data = join(temporaryFolder(), 'gone');
    await (await home.run()).settings.set('data', data);
    await expect(home.friend('ana')).rejects.toThrow(`The folder with your journal is missing: ${data}`);
    await expect(home.once((store) => store.append('friend add', [added('ana')]))).rejects.toThrow(
      /is missing/,
    );
    expect(existsSync(data)).toBe(false);
    mkdirSync(data);
    expect(await home.once((store) => store.isNew())).toBe(true);
  });
});

test('a folder that takes none in is said, and not tried for ever', () => {
  const place = existsSync('/proc') ? '/proc/momconnect/journal' : '/dev/null/journal';
  expect(() => makeFolder(place)).toThrow(UserError);
});

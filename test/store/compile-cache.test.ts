import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CompileCache, deleteCompileCache } from '../../src/store/compile-cache.ts';
import { temporaryFolder } from './temporary-home.ts';

/** Where Node would save, for each time it is asked to. */
function cacheOf(version = '1.2.3') {
  const folders: string[] = [];
  const enable = (folder: string) => {
    folders.push(folder);
    return { status: 1 };
  };
  return { compileCache: new CompileCache(version, enable), folders };
}

/** Asks once in a cache folder that is made ready before, and answers where Node saves. */
function startIn(prepare: (folder: string) => void) {
  const cache = temporaryFolder();
  prepare(join(cache, 'compile-cache'));
  const { compileCache, folders } = cacheOf();
  compileCache.start(() => cache);
  return folders.map((folder) => folder.slice(cache.length + 1));
}

test('the code is saved in a folder of the version, for the eyes of one person', () => {
  const cache = temporaryFolder();
  const { compileCache, folders } = cacheOf();
  compileCache.start(() => cache);
  compileCache.start(() => cache);
  expect(folders).toEqual([join(cache, 'compile-cache/1.2.3')]);
  expect(statSync(join(cache, 'compile-cache')).mode & 0o777).toBe(0o700);
});

test.each<readonly [string, (folder: string) => void, number]>([
  ['a folder of hers', (folder) => mkdirSync(folder, { mode: 0o700 }), 1],
  [
    'a folder that others may read',
    (folder) => {
      mkdirSync(folder);
      chmodSync(folder, 0o755);
    },
    0,
  ],
  ['a link', (folder) => symlinkSync(temporaryFolder(), folder), 0],
  ['a link that leads nowhere', (folder) => symlinkSync('/nowhere/at/all', folder), 0],
  ['a file', (folder) => writeFileSync(folder, ''), 0],
])('in %s: %#', (_, prepare, times) => {
  expect(startIn(prepare)).toHaveLength(times);
});

test('in a folder of someone else nothing is saved', () => {
  const { getuid } = process;
  process.getuid = () => 987_654;
  try {
    expect(startIn((folder) => mkdirSync(folder, { mode: 0o700 }))).toEqual([]);
  } finally {
    Object.assign(process, { getuid });
  }
});

test.each<readonly [string, () => string]>([
  ['where no home folder is known', () => raise()],
  ['where the folder around it is not there, which is not made', () => join(temporaryFolder(), 'none')],
])('%s nothing is saved, and nothing said', (_, cache) => {
  const { compileCache, folders } = cacheOf();
  compileCache.start(cache);
  compileCache.removeOlder(cache);
  expect(folders).toEqual([]);
});

function raise(): never {
  throw new Error('no home');
}

test('a Node that has no such cache makes no folder', () => {
  const cache = temporaryFolder();
  new CompileCache('1.2.3', undefined).start(() => cache);
  expect(readdirSync(cache)).toEqual([]);
});

/** A cache folder with what an older version and the loader before it have left, and a file that is not ours. */
function withLeftovers(): string {
  const cache = temporaryFolder();
  mkdirSync(join(cache, 'compile-cache'), { mode: 0o700 });
  for (const path of ['compile-cache/1.0.0', 'compile-cache/1.2.3', 'compiled']) mkdirSync(join(cache, path));
  for (const path of ['compile-cache/1.0.0/code', 'compiled/suggest-AB.cjs-v20.0.0-x64', 'snapshot.json'])
    writeFileSync(join(cache, path), '');
  return cache;
}

test('what older versions saved goes', () => {
  const cache = withLeftovers();
  cacheOf().compileCache.removeOlder(() => cache);
  expect([readdirSync(cache).sort(), readdirSync(join(cache, 'compile-cache'))]).toEqual([
    ['compile-cache', 'snapshot.json'],
    ['1.2.3'],
  ]);
});

test('a folder of that name with something else in it stays', () => {
  const cache = withLeftovers();
  writeFileSync(join(cache, 'compiled/letter.txt'), '');
  cacheOf().compileCache.removeOlder(() => cache);
  expect(readdirSync(join(cache, 'compiled'))).toEqual(['letter.txt']);
});

test('all of it goes, but nothing behind a link', () => {
  const cache = withLeftovers();
  deleteCompileCache(cache);
  expect(readdirSync(cache)).toEqual(['snapshot.json']);
  const other = temporaryFolder();
  writeFileSync(join(other, 'letter.txt'), '');
  symlinkSync(other, join(cache, 'compile-cache'));
  deleteCompileCache(cache);
  expect(existsSync(join(other, 'letter.txt'))).toBe(true);
});

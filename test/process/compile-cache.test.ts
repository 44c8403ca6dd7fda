/** On Node before 22.1 there is no such cache, and nothing is saved at all. */

import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { temporaryFolder } from '../store/temporary-home.ts';
import { momconnect, momconnectWithCache } from './program.ts';

const hasCache = 'enableCompileCache' in module;
/** Only Linux lets the environment say where caches are. */
const onLinux = test.skipIf(process.platform !== 'linux');

async function homeWithAna(): Promise<string> {
  const home = join(temporaryFolder(), 'home');
  await momconnect(home, 'friend', 'add', 'Ana Sample');
  return home;
}
const compileCacheIn = (home: string) => join(home, 'compile-cache');

test('what a command compiled is saved in the home, and the next one answers the same', async () => {
  const home = await homeWithAna();
  const first = await momconnect(home, 'friend', 'list');
  expect(existsSync(compileCacheIn(home))).toBe(hasCache);
  if (hasCache) expect(statSync(compileCacheIn(home)).mode & 0o777).toBe(0o700);
  expect(await momconnect(home, 'friend', 'list')).toEqual(first);
});

onLinux('without a home of its own it is in the cache folder of the platform', async () => {
  const cache = temporaryFolder();
  mkdirSync(join(cache, 'momconnect'));
  expect((await momconnectWithCache(cache, 'suggest', '--demo')).code).toBe(0);
  expect(readdirSync(join(cache, 'momconnect'))).toEqual(hasCache ? ['compile-cache'] : []);
});

test('what only reads makes no home for it', async () => {
  const home = join(temporaryFolder(), 'home');
  expect((await momconnect(home, 'suggest', '--demo')).code).toBe(0);
  expect(existsSync(home)).toBe(false);
});

test('where it cannot be saved, nothing is said', async () => {
  const home = join(temporaryFolder(), 'home');
  mkdirSync(home, { mode: 0o700 });
  writeFileSync(compileCacheIn(home), 'a file in its place');
  await momconnect(home, 'friend', 'add', 'Ana Sample');
  expect(await momconnect(home, 'friend', 'list')).toMatchObject({ code: 0, err: '' });
});

const traceless = commands.filter(({ leavesNoTrace }) => leavesNoTrace).map(({ name }) => name.split(' '));

test('what asks for help, hides or really deletes leaves no trace', () => {
  expect(traceless.map((words) => words.join(' '))).toEqual([
    'faq',
    'faq check',
    'help-now',
    'hide',
    'forget',
    'erase',
  ]);
});

onLinux.each([
  ...traceless.filter(([first]) => first !== 'forget' && first !== 'erase'),
  ['--help'],
  ['--version'],
  ['faq', 'isolated'],
  ['faq', 'i want to die'],
  ['i want to die'],
])('nothing is saved by: %s %s', async (...words) => {
  const cache = temporaryFolder();
  mkdirSync(join(cache, 'momconnect'));
  expect((await momconnectWithCache(cache, ...words.filter(Boolean))).code).toBe(0);
  expect(readdirSync(join(cache, 'momconnect'))).toEqual([]);
});

test('nor where help comes in the place of an error', async () => {
  const home = await homeWithAna();
  const { code, out } = await momconnect(home, 'text', 'i want to die');
  expect([code, out.includes('988'), existsSync(compileCacheIn(home))]).toEqual([1, true, false]);
});

test('forgetting someone adds nothing to it', async () => {
  const home = await homeWithAna();
  await momconnect(home, 'friend', 'list');
  const before = hasCache ? readdirSync(compileCacheIn(home), { recursive: true }) : [];
  expect((await momconnect(home, 'forget', 'ana', '--yes')).code).toBe(0);
  expect(hasCache ? readdirSync(compileCacheIn(home), { recursive: true }) : []).toEqual(before);
});

test('erasing everything takes it along', async () => {
  const home = await homeWithAna();
  await momconnect(home, 'friend', 'list');
  expect((await momconnect(home, 'erase', '--everything', '--yes')).code).toBe(0);
  expect(existsSync(compileCacheIn(home))).toBe(false);
});

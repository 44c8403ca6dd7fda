import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { temporaryFolder } from '../store/temporary-home.ts';
import { type Answer, momconnectWithCache } from './program.ts';

/** Only Linux lets the environment say where caches lie. */
const onLinux = test.skipIf(process.platform !== 'linux');

const folderIn = (cache: string) => join(cache, 'momconnect/compiled');
const demo = (cache: string) => momconnectWithCache(cache, 'suggest', '--demo', '--today', '2026-11-20');

/** The cache after one run, made once for all tests of this file, and that run's answer. */
let warmed: Promise<Answer> | null = null;
const folder = mkdtempSync(join(tmpdir(), 'momconnect-warm-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A cache like that of its own, the file in it, and the answer. */
async function warm() {
  warmed ??= demo(folder);
  const first = await warmed;
  const cache = temporaryFolder();
  cpSync(folder, cache, { recursive: true, preserveTimestamps: true });
  for (const path of ['momconnect', 'momconnect/compiled'])
    chmodSync(join(cache, path), statSync(join(folder, path)).mode);
  const names = readdirSync(folderIn(cache));
  expect(names).toHaveLength(1);
  return { cache, first, path: join(folderIn(cache), names[0] as string) };
}

onLinux('what one run has compiled the next one uses as it is, and answers the same', async () => {
  const { cache, first, path } = await warm();
  const { mtimeMs } = statSync(path);
  expect(first.code).toBe(0);
  expect(await demo(cache)).toEqual(first);
  expect(statSync(path).mtimeMs).toBe(mtimeMs);
});

onLinux('it is for the eyes of one person', async () => {
  const { cache, path } = await warm();
  expect([statSync(folderIn(cache)).mode & 0o777, statSync(path).mode & 0o777]).toEqual([0o700, 0o600]);
});

onLinux.each<readonly [string, (whole: Buffer) => Buffer]>([
  ['empty', () => Buffer.alloc(0)],
  ['cut', (whole) => whole.subarray(0, whole.length / 2)],
  ['without a first line', () => Buffer.from('nothing here')],
  ['another file', () => Buffer.from('{"a":1}\n')],
  ['one bit off', (whole) => flipped(whole, Math.floor(whole.length / 3))],
  ['full of zeros', (whole) => Buffer.alloc(whole.length)],
])('a file that is %s is put right', async (_, damage) => {
  const { cache, first, path } = await warm();
  const damaged = damage(readFileSync(path));
  writeFileSync(path, damaged);
  expect(await demo(cache)).toEqual(first);
  expect(readFileSync(path).equals(damaged)).toBe(false);
  expect(await demo(cache)).toEqual(first);
});

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

onLinux('a day later it is made anew, and what nobody uses any more goes', async () => {
  const { cache, first, path } = await warm();
  const old = join(folderIn(cache), 'suggest-GONE.cjs-v20.0.0-x64');
  writeFileSync(old, '');
  utimesSync(old, 0, 0);
  utimesSync(path, 0, 0);
  expect(await demo(cache)).toEqual(first);
  expect(readdirSync(folderIn(cache)).map((name) => join(folderIn(cache), name))).toEqual([path]);
  expect(statSync(path).mtimeMs).toBeGreaterThan(1e12);
});

onLinux('where it cannot be kept, nothing is said', async () => {
  const cache = temporaryFolder();
  writeFileSync(join(cache, 'momconnect'), 'a file in its place');
  const answer = await demo(cache);
  expect([answer.code, answer.err]).toEqual([0, '']);
});

onLinux('help compiles too little to keep', async () => {
  const cache = temporaryFolder();
  mkdirSync(join(cache, 'momconnect'));
  expect((await momconnectWithCache(cache, '--help')).code).toBe(0);
  expect(readdirSync(join(cache, 'momconnect'))).toEqual([]);
});

const unrecorded = commands.filter(({ touches }) => touches === 'nothing').map(({ name }) => name.split(' '));

onLinux.each([...unrecorded, ['faq', 'isolated'], ['faq', 'i want to die']])(
  'asking for help leaves no trace: %s %s',
  async (...words) => {
    const cache = temporaryFolder();
    expect(unrecorded.length).toBeGreaterThan(2);
    expect((await momconnectWithCache(cache, ...words.filter(Boolean))).code).toBe(0);
    expect(readdirSync(cache)).toEqual([]);
  },
);

onLinux('nor does forgetting someone', async () => {
  const cache = temporaryFolder();
  const home = ['--home', temporaryFolder()];
  await momconnectWithCache(cache, 'friend', 'add', 'Ana Sample', ...home);
  expect((await momconnectWithCache(cache, 'forget', 'ana', '--yes', ...home)).code).toBe(0);
  expect(readdirSync(folderIn(cache)).filter((name) => !name.startsWith('friend-add-'))).toEqual([]);
});

onLinux('erasing everything takes the compiled code with it', async () => {
  const { cache } = await warm();
  const home = ['--home', temporaryFolder()];
  expect((await momconnectWithCache(cache, 'erase', '--everything', '--yes', ...home)).code).toBe(0);
  expect(readdirSync(join(cache, 'momconnect'))).toEqual([]);
});

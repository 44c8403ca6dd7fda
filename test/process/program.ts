/** The built program and small programs of our own, as real processes in a home of their own. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { execa, type ResultPromise } from 'execa';
import { afterAll, onTestFinished } from 'vitest';
import type { JournalLine } from '../../src/domain/journal/line.ts';
import { isLong } from '../support/long-run.ts';

const program = join(import.meta.dirname, '../../bin/momconnect.cjs');

/** Bounds the time of a test that starts many processes. */
export const longTime = isLong ? 600_000 : 120_000;

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Compiled code is shared by the tests of one file, and leaves nothing in the real cache. */
const cache = mkdtempSync(join(tmpdir(), 'momconnect-cache-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const options = {
  reject: false,
  env: { MOMCONNECT_HOME: '', NO_COLOR: '1', XDG_CACHE_HOME: cache },
} as const;

/** Runs the program to its end. */
export async function momconnect(home: string, ...words: readonly string[]): Promise<Answer> {
  const { exitCode, stdout, stderr } = await execa('node', [program, ...words, '--home', home], options);
  return { code: exitCode ?? -1, out: stdout, err: stderr };
}

/** Runs the program to its end, with more in its environment. */
export async function momconnectIn(
  more: Readonly<Record<string, string>>,
  home: string,
  ...words: readonly string[]
): Promise<Answer> {
  const env = { ...options.env, ...more };
  const { exitCode, stdout, stderr } = await execa('node', [program, ...words, '--home', home], {
    ...options,
    env,
  });
  return { code: exitCode ?? -1, out: stdout, err: stderr };
}

/** Runs the program, and answers the code -1 where it has not ended after half a minute. */
export async function momconnectSoon(home: string, ...words: readonly string[]): Promise<Answer> {
  const limited = { ...options, timeout: 30_000, forceKillAfterDelay: 100 };
  const { exitCode, stdout, stderr } = await execa('node', [program, ...words, '--home', home], limited);
  return { code: exitCode ?? -1, out: stdout, err: stderr };
}

/** Runs the program to its end, its answer coloured as on a terminal. */
export async function momconnectInColor(home: string, ...words: readonly string[]): Promise<Answer> {
  const env = { ...options.env, NO_COLOR: '', FORCE_COLOR: '1' };
  const colored = { ...options, env };
  const { exitCode, stdout, stderr } = await execa('node', [program, ...words, '--home', home], colored);
  return { code: exitCode ?? -1, out: stdout, err: stderr };
}

/** Runs the program with a cache folder of its own. */
export async function momconnectWithCache(folder: string, ...words: readonly string[]): Promise<Answer> {
  const env = { ...options.env, XDG_CACHE_HOME: folder };
  const { exitCode, stdout, stderr } = await execa('node', [program, ...words], { ...options, env });
  return { code: exitCode ?? -1, out: stdout, err: stderr };
}

/** Starts the program, to be killed. */
export function start(home: string, ...words: readonly string[]) {
  return execa('node', [program, ...words, '--home', home], options);
}

/** The program where no file can grow over this many blocks: like a full disk, and needs no rights. */
export async function momconnectWithin(
  blocks: number,
  home: string,
  ...words: readonly string[]
): Promise<Answer> {
  const limited = `ulimit -f ${blocks}; exec "$@"`;
  const all = ['-c', limited, 'sh', 'node', program, ...words, '--home', home];
  const { exitCode, stdout, stderr } = await execa('sh', all, options);
  return { code: exitCode ?? -1, out: stdout, err: stderr };
}

/** Makes one of the fixtures a program without a loader, and answers its path. */
export async function buildFixture(name: string, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  const entryPoints = [join(import.meta.dirname, 'fixtures', `${name}.ts`)];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', external: ['conf'] });
  return outfile;
}

/** Starts a script that may never end by itself; with the test it does. */
export function startScript(path: string, ...words: readonly string[]) {
  const running = execa('node', [path, ...words], options);
  onTestFinished(() => void running.kill('SIGKILL'));
  return running;
}

/** Kills the process as a power cut would, after so many milliseconds, and answers what it had printed. */
export async function killAfter(
  milliseconds: number,
  running: ResultPromise<typeof options>,
): Promise<string> {
  const timer = setTimeout(() => running.kill('SIGKILL'), milliseconds);
  const { stdout } = await running;
  clearTimeout(timer);
  return stdout;
}

/** Every line of every journal file, each once, and how many could not be read. */
export function readJournal(home: string): { lines: JournalLine[]; bad: number } {
  const folder = join(home, 'journal');
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl') && !name.startsWith('.'));
  const texts = names.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n')).filter(Boolean);
  const lines = new Map<string, JournalLine>();
  let bad = 0;
  for (const text of texts) {
    try {
      const line = JSON.parse(text) as JournalLine;
      lines.set(line.id, line);
    } catch {
      bad += 1;
    }
  }
  return { lines: [...lines.values()], bad };
}

/** Each file operation of a command fails once: what is said is true, and the next run works. */

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, journalText, newFolder, problemsOf, run, settingsOf } from './home.ts';

/**
 * Fails one file operation in the home: the one of that number, the first of that name after a line was written, or the
 * first opening of that kind; and writes how many there were to a file.
 */
const failing = `
const fs = require('node:fs');
const { HOME_OF_TEST: home, DATA_OF_TEST: data, FAIL_NAME: name, FAIL_AT: at, FAIL_OPEN: flag, FAIL_CODE: code,
  COUNT_TO: countTo } = process.env;
const real = { ...fs };
const open = new Set();
let [count, isWritten, hasFailed] = [0, false, false];
const folders = [home, data].filter(Boolean);
const isOurs = (first) =>
  typeof first === 'number' ? open.has(first) : folders.some((folder) => String(first).startsWith(folder));
const errorOf = (each, args) => Object.assign(new Error(code + ': ' + each), {
  code,
  syscall: each.replace('Sync', ''),
  ...(typeof args[0] === 'string' ? { path: args[0] } : {}),
});
const isIt = (each, args) => {
  count += 1;
  const isOpening = each === 'openSync' && args[1] === flag;
  if (hasFailed || !(flag ? isOpening : name ? each === name && isWritten : count === Number(at))) return false;
  hasFailed = each !== 'existsSync';
  return hasFailed;
};
for (const each of Object.keys(fs).filter((key) => key.endsWith('Sync'))) fs[each] = (...args) => {
  if (!isOurs(args[0])) return real[each](...args);
  if (isIt(each, args)) {
    if (each === 'closeSync') real.closeSync(...args);
    throw errorOf(each, args);
  }
  const answer = real[each](...args);
  if (each === 'openSync') open.add(answer);
  if (each === 'closeSync') open.delete(args[0]);
  if (each === 'writeSync' && String(args[1]).includes('"changes"')) isWritten = true;
  return answer;
};
for (const each of ['open', 'read', 'write', 'close']) fs[each] = (...args) => {
  const done = args.at(-1);
  if (!isOurs(args[0]) || typeof done !== 'function') return real[each](...args);
  if (isIt(each, args) && each !== 'close') return process.nextTick(done, errorOf(each, args));
  real[each](...args.slice(0, -1), (error, ...answer) => {
    if (each === 'open' && !error) open.add(answer[0]);
    if (each === 'close') open.delete(args[0]);
    done(error, ...answer);
  });
};
process.on('exit', () => { if (countTo) real.writeFileSync(countTo, String(count)); });
require('node:module').syncBuiltinESMExports();
`;

type Fault = Readonly<Record<string, string>>;

export function runWith(fault: Fault, home: string, words: readonly string[]): Promise<Answer> {
  return runBefore(failing, home, words, { HOME_OF_TEST: home, ...fault });
}

/** @param source of what runs before the program, in its process */
export function runBefore(
  source: string,
  home: string | null,
  words: readonly string[],
  env: Fault = {},
): Promise<Answer> {
  const preload = join(newFolder(), 'before.cjs');
  writeFileSync(preload, source);
  return run(home, words, { preload, env });
}

const isTrace = /\bat .*\.(?:c|m)?js:\d+|Something went wrong inside/;

interface FaultedCommand {
  readonly words: (home: string) => readonly string[];
  /** What it is to change is there. */
  readonly isDone: (home: string) => boolean;
}

const elsewhere = (home: string): string => `${home}-data`;
const count = (text: string, part: string): number => text.split(part).length - 1;

export const faultedCommands: Readonly<Record<string, FaultedCommand>> = {
  log: {
    words: () => ['log', 'ana', '--via', 'call'],
    isDone: (home) => count(journalText(home), '"command":"log"') === 2,
  },
  'friend add': {
    words: () => ['friend', 'add', 'Bea Example'],
    isDone: (home) => journalText(home).includes('Bea Example'),
  },
  undo: { words: () => ['undo'], isDone: (home) => journalText(home).includes('"command":"undo"') },
  'config set name': {
    words: () => ['config', 'set', 'name', 'Sam'],
    isDone: (home) => settingsOf(home).name === 'Sam',
  },
  'config set data': {
    words: (home) => ['config', 'set', 'data', elsewhere(home), '--new'],
    isDone: (home) => settingsOf(home).data === elsewhere(home),
  },
  forget: {
    words: () => ['forget', 'Ana Sample', '--yes'],
    isDone: (home) => journalText(home).includes('"command":"forget"'),
  },
};

interface FaultReport {
  readonly operations: number;
  readonly tried: number;
  readonly wrong: readonly unknown[];
}

const codes = ['ENOSPC', 'EIO', 'EACCES'];

/**
 * @param start the home that each run gets a copy of
 * @param most how many of the operations fail at most, spread over all
 */
export async function failEach(
  start: string,
  { words, isDone }: FaultedCommand,
  most: number,
): Promise<FaultReport> {
  const copy = () => {
    const home = join(newFolder(), 'home');
    cpSync(start, home, { recursive: true });
    return home;
  };
  const counted = join(newFolder(), 'count');
  const first = copy();
  await runWith({ COUNT_TO: counted, DATA_OF_TEST: elsewhere(first) }, first, words(first));
  const operations = Number(readFileSync(counted, 'utf8'));
  const step = Math.max(1, Math.floor(operations / most));
  const wrong: unknown[] = [];
  let tried = 0;
  for (let at = 1; at <= operations; at += step) {
    const home = copy();
    const code = codes[(at + tried) % codes.length] as string;
    const fault = { FAIL_AT: String(at), FAIL_CODE: code, DATA_OF_TEST: elsewhere(home) };
    const answer = await runWith(fault, home, words(home));
    const isThere = isDone(home);
    const problems = await problemsOf(home);
    const isAnaRight =
      isDone === faultedCommands.forget?.isDone && isThere
        ? !/ana/i.test(journalText(home))
        : /ana/i.test(journalText(home));
    if (!isTrue(answer, isThere) || problems.length > 0 || !isAnaRight)
      wrong.push({ at, fault: code, home, ...answer, isThere, problems, isAnaRight });
    tried += 1;
  }
  return { operations, tried, wrong };
}

/** What is said to be saved is there, what is said not to be is not, and a failure says which. */
function isTrue({ code, out, err }: Answer, isThere: boolean): boolean {
  if (isTrace.test(err)) return false;
  if (code === 0) return isThere || out === '' || /nothing/i.test(out);
  return err.includes('Nothing was saved.') ? !isThere : /saved|Everything is in/.test(err);
}

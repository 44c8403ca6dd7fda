/** File operations that fail, in real processes: what is said is true, and no trace of ours is shown. */

import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { times } from '../long-run.ts';
import { temporaryFolder } from '../store/temporary-home.ts';
import { longTime, momconnect, readJournal } from './program.ts';

const program = join(import.meta.dirname, '../../bin/momconnect.cjs');

/**
 * Fails one file operation in the home: the one of that number, the first of that name after a line was written, or the
 * first opening of that kind; and writes how many there were to a file.
 */
const failing = `
const fs = require('node:fs');
const { HOME_OF_TEST: home, FAIL_NAME: name, FAIL_AT: at, FAIL_OPEN: flag, FAIL_CODE: code, COUNT_TO: countTo } =
  process.env;
const real = { ...fs };
const open = new Set();
let [count, isWritten, hasFailed] = [0, false, false];
const isOurs = (first) => typeof first === 'number' ? open.has(first) : String(first).startsWith(home);
const names = ['openSync', 'closeSync', 'readSync', 'writeSync', 'fsyncSync', 'fstatSync', 'statSync', 'readFileSync',
  'writeFileSync', 'renameSync', 'mkdirSync', 'readdirSync', 'rmSync', 'copyFileSync', 'existsSync'];
for (const each of names) fs[each] = (...args) => {
  if (!isOurs(args[0])) return real[each](...args);
  count += 1;
  const isOpening = each === 'openSync' && args[1] === flag;
  const isIt = flag ? isOpening : name ? each === name && isWritten : count === Number(at);
  if (isIt && !hasFailed) {
    hasFailed = true;
    if (each === 'closeSync') real.closeSync(...args);
    if (each !== 'existsSync')
      throw Object.assign(new Error(code + ': ' + each), {
        code,
        syscall: each.replace('Sync', ''),
        ...(typeof args[0] === 'string' ? { path: args[0] } : {}),
      });
  }
  const answer = real[each](...args);
  if (each === 'openSync') open.add(answer);
  if (each === 'closeSync') open.delete(args[0]);
  if (each === 'writeSync' && String(args[1]).includes('"changes"')) isWritten = true;
  return answer;
};
process.on('exit', () => { if (countTo) real.writeFileSync(countTo, String(count)); });
require('node:module').syncBuiltinESMExports();
`;

type Fault = Readonly<Record<string, string>>;

const runWith = (fault: Fault, home: string, words: readonly string[]) =>
  runBefore(failing, [...words, '--home', home], { HOME_OF_TEST: home, ...fault });

/** @param source of what runs before the program, in its process */
async function runBefore(source: string, words: readonly string[], env: Fault = {}) {
  const folder = temporaryFolder();
  const preload = join(folder, 'before.cjs');
  writeFileSync(preload, source);
  const { exitCode, stdout, stderr } = await execa('node', ['--require', preload, program, ...words], {
    reject: false,
    env: { NO_COLOR: '1', MOMCONNECT_HOME: '', XDG_CACHE_HOME: folder, ...env },
  });
  return { code: exitCode ?? -1, out: stdout, err: stderr.replace(/\s+/g, ' ') };
}

async function homeWithAna(): Promise<string> {
  const home = temporaryFolder();
  await momconnect(home, 'friend', 'add', 'Ana Sample');
  await momconnect(home, 'log', 'ana', '--via', 'text');
  return home;
}

const isTrace = /\bat .*\.(?:c|m)?js:\d+|Something went wrong inside/;

test.each([
  ['fsyncSync', 'The disk had an error'],
  ['closeSync', 'The disk had an error'],
  ['fstatSync', 'The disk had an error'],
  ['statSync', 'The disk had an error'],
])(
  'a line that is in the file when %s fails may have been saved, and that is said',
  async (name, says) => {
    const home = await homeWithAna();
    const answer = await runWith({ FAIL_NAME: name, FAIL_CODE: 'EIO' }, home, [
      'log',
      'ana',
      '--via',
      'call',
    ]);
    expect([answer.code, answer.out, answer.err.startsWith(says)]).toEqual([1, '', true]);
    expect(answer.err).toMatch(/It may have been saved\. To look: momconnect log list$/);
    expect(readJournal(home).lines).toHaveLength(3);
  },
  longTime,
);

test.each([
  ['ENOSPC', 'The disk is full: '],
  ['EROFS', 'This disk can only be read, not written to: '],
  ['EACCES', "momconnect isn't allowed to use this: "],
  ['EIO', 'The disk had an error: '],
])(
  'a plain %s is said in plain words',
  async (code, says) => {
    const home = await homeWithAna();
    const answer = await runWith({ FAIL_OPEN: 'a', FAIL_CODE: code }, home, ['log', 'ana']);
    expect([answer.code, answer.out, answer.err]).toEqual([1, '', expect.stringContaining(says)]);
    expect(answer.err).toMatch(/Nothing was saved\.$/);
  },
  longTime,
);

test.skipIf(process.platform !== 'linux')(
  'an answer that finds no room says so, and what was saved before',
  async () => {
    const home = await homeWithAna();
    const { stderr } = await execa('sh', ['-c', `node "$0" log ana --home "$1" > /dev/full`, program, home], {
      reject: false,
    });
    expect(stderr).toBe(
      'The disk is full.\nFree some space, then try again.\nWhat was saved before that stays.',
    );
  },
);

const noUser = `const os = require('node:os');
for (const name of ['userInfo', 'homedir'])
  os[name] = () => { throw Object.assign(new Error(name + ' ENOENT'), { code: 'ERR_SYSTEM_ERROR' }); };
require('node:module').syncBuiltinESMExports();`;
/** They would say where the folders are. */
const noFolders =
  "for (const name of Object.keys(process.env)) if (name.startsWith('XDG_')) delete process.env[name];";

test(
  'where the system knows no user and no home folder, a named one does, and without it that is said',
  async () => {
    const home = temporaryFolder();
    const named = await runBefore(noUser, ['friend', 'add', 'Ana Sample', '--home', home]);
    expect(named).toMatchObject({ code: 0, err: '' });
    expect(await runBefore(noUser, ['suggest', '--home', home])).toMatchObject({ code: 0, err: '' });
    const none = await runBefore(`${noUser} ${noFolders}`, ['friend', 'add', 'Ana Sample']);
    expect(none).toMatchObject({
      code: 1,
      err: "This computer doesn't say where your home folder is. Name a folder for your list with --home DIR or MOMCONNECT_HOME. Nothing was saved.",
    });
  },
  longTime,
);

test(
  'a fault that no command waits for is one sentence, and a trace only where that is asked for',
  async () => {
    const late = "setImmediate(() => { throw new Error('later'); });";
    const short = await runBefore(late, ['suggest', '--demo']);
    expect(short).toMatchObject({
      code: 1,
      err: 'Something went wrong inside momconnect: later The same again with --debug shows where.',
    });
    expect((await runBefore(late, ['suggest', '--demo', '--debug'])).err).toContain('Error: later at ');
  },
  longTime,
);

/** What a command is to change, and whether it is there. */
const commands: readonly (readonly [words: readonly string[], isDone: (home: string) => boolean])[] = [
  [
    ['log', 'ana', '--via', 'call'],
    (home) => journalOf(home).filter(({ command }) => command === 'log').length === 2,
  ],
  [['friend', 'add', 'Bea Example'], (home) => JSON.stringify(journalOf(home)).includes('Bea Example')],
  [['undo'], (home) => journalOf(home).some(({ command }) => command === 'undo')],
  [
    ['config', 'set', 'name', 'Sam'],
    (home) => readFileSync(join(home, 'settings.json'), 'utf8').includes('"Sam"'),
  ],
  [['forget', 'Ana Sample', '--yes'], (home) => journalOf(home).some(({ command }) => command === 'forget')],
];

const journalOf = (home: string) => (existsSync(join(home, 'journal')) ? readJournal(home).lines : []);

const most = times(4, 300);
test.each(commands)(
  'with a fault at each file operation %j says what is true, in one sentence',
  async (words, isDone) => {
    const start = await homeWithAna();
    const counted = join(temporaryFolder(), 'count');
    const copy = () => {
      const home = join(temporaryFolder(), 'home');
      cpSync(start, home, { recursive: true });
      return home;
    };
    await runWith({ COUNT_TO: counted }, copy(), words);
    const count = Number(readFileSync(counted, 'utf8'));
    expect(count).toBeGreaterThan(10);
    const step = Math.max(1, Math.floor(count / most));
    const wrong: unknown[] = [];
    for (let at = 1; at <= count; at += step) {
      const home = copy();
      const fault = { FAIL_AT: String(at), FAIL_CODE: at % 2 === 0 ? 'EIO' : 'ENOSPC' };
      const { code, out, err } = await runWith(fault, home, words);
      const isThere = isDone(home);
      const isTrue =
        !isTrace.test(err) &&
        !(code === 0 && !isThere && out !== '' && !/nothing/i.test(out)) &&
        !(err.includes('Nothing was saved.') && isThere);
      if (!isTrue) wrong.push({ at, code, out, err, isThere });
    }
    expect(wrong).toEqual([]);
  },
  longTime,
);

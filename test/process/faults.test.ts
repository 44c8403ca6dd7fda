/** File operations that fail, in real processes: what is said is true, and no trace of ours is shown. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, expect, test } from 'vitest';
import { failEach, faultedCommands, runBefore, runWith } from '../../bench/torture/faults.ts';
import { homeWithAna, tortureFolder } from '../../bench/torture/home.ts';
import { temporaryFolder } from '../store/temporary-home.ts';
import { times } from '../support/long-run.ts';
import { longTime, readJournal } from './program.ts';

const program = join(import.meta.dirname, '../../bin/momconnect.cjs');

afterAll(() => rmSync(tortureFolder, { recursive: true, force: true }));

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
      'The disk is full.\nFree some space, then try again.\nAnything saved before that is still there.',
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
    const named = await runBefore(noUser, home, ['friend', 'add', 'Ana Sample']);
    expect(named).toMatchObject({ code: 0, err: '' });
    expect(await runBefore(noUser, home, ['suggest'])).toMatchObject({ code: 0, err: '' });
    const none = await runBefore(`${noUser} ${noFolders}`, null, ['friend', 'add', 'Ana Sample']);
    expect(none).toMatchObject({
      code: 1,
      err: "This computer doesn't say where your home folder is. To say which folder to use: --home DIR or MOMCONNECT_HOME. Nothing was saved.",
    });
  },
  longTime,
);

test(
  'a fault that no command waits for is one sentence, and a trace only where that is asked for',
  async () => {
    const late = "setImmediate(() => { throw new Error('later'); });";
    const short = await runBefore(late, null, ['suggest', '--demo']);
    expect(short).toMatchObject({
      code: 1,
      err: 'Something went wrong inside momconnect: later To see where, run it again with --debug.',
    });
    expect((await runBefore(late, null, ['suggest', '--demo', '--debug'])).err).toContain('Error: later at ');
  },
  longTime,
);

test(
  'says so when an update took the files that load next',
  async () => {
    const replaced = `const { _resolveFilename: found } = require('node:module');
require('node:module')._resolveFilename = (name, ...rest) => {
  if (/failed-run|report-error/.test(name)) throw Object.assign(new Error(name), { code: 'MODULE_NOT_FOUND' });
  return found(name, ...rest);
};`;
    const answer = await runBefore(replaced, await homeWithAna(), ['log', 'nobody']);
    expect(answer).toMatchObject({
      code: 1,
      out: '',
      err: "A file of momconnect isn't there anymore. Was it updated just now? Anything saved before that is still there. Try again. If that doesn't help, install momconnect again.",
    });
  },
  longTime,
);

const most = times(4, 300);
test.each(Object.entries(faultedCommands))(
  'with a fault at each file operation "%s" says what is true, in one sentence, and the next run is well',
  async (_, command) => {
    const { operations, wrong } = await failEach(await homeWithAna(), command, most);
    expect(operations).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  },
  longTime,
);

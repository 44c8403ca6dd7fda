/** What comes by itself: fired by a real cron, and shown by a real desktop's service. */

import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary-home.ts';
import { momconnect, momconnectIn } from './program.ts';

const today = '2026-11-30';
const debian = { session: 'dbus-run-session', namespace: 'unshare' };
const program = join(import.meta.dirname, '../../bin/momconnect.cjs');
const recorder = join(import.meta.dirname, 'fixtures/notifications.py');

function runs(...words: readonly [string, ...string[]]): boolean {
  try {
    execFileSync(words[0], words.slice(1), { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const hasDesktop =
  runs('dbus-run-session', '--version') &&
  runs('notify-send', '--version') &&
  runs('/usr/bin/python3', '-c', 'import dbus, dbus.mainloop.glib, gi');
const cron = existsSync('/usr/sbin/cron') ? '/usr/sbin/cron' : null;
/** A namespace with its own processes and mounts, where cron sees a crontab of the test alone. */
const hasCron =
  cron !== null && runs('faketime', '--version') && runs('unshare', '-mpf', '--mount-proc', 'true');

let folder = '';
let home = '';
beforeEach(async () => {
  folder = temporaryFolder();
  home = join(folder, 'home');
  await momconnect(home, 'friend', 'add', odd, '--birthday', 'nov 30');
});

/** Anything that reads it as more than a name does something visible. */
const odd = 'Ana "$(touch pwned)" `touch pwned` <b>Sample</b>';
const line = `Today: ${odd} has a birthday.`;

/** Waits until the condition of the shell holds, at most so many seconds. */
const waitUntil = (condition: string, seconds: number) =>
  `for i in $(seq ${seconds * 20}); do ${condition} && break; sleep 0.05; done`;
const waitFor = (path: string, seconds: number) => waitUntil(`[ -e '${path}' ]`, seconds);
const notified = (record: string) =>
  existsSync(record)
    ? readFileSync(record, 'utf8')
        .trim()
        .split('\n')
        .map((each) => JSON.parse(each) as string[])
    : [];
/** A folder with `momconnect` in it, as after an install. */
function installed(): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'momconnect'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(join(bin, 'momconnect'), 0o755);
  return bin;
}

describe.skipIf(!hasDesktop)('with a notification service on a session bus', () => {
  test('the line arrives once, letter by letter', async () => {
    const [record, ready] = [join(folder, 'record'), join(folder, 'ready')];
    const notify = `'${process.execPath}' '${program}' today --notify --today ${today} --home '${home}'`;
    const script = `/usr/bin/python3 '${recorder}' '${record}' '${ready}' & service=$!
      ${waitFor(ready, 20)}
      ${notify}; echo $?
      ${notify}; echo $?
      kill $service`;
    const { stdout } = await execa(debian.session, ['--', 'sh', '-c', script], {
      cwd: folder,
      env: { MOMCONNECT_HOME: '' },
    });
    expect(stdout).toBe('0\n0');
    expect(notified(record)).toEqual([['momconnect', line, '']]);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  test.skipIf(!hasCron)('cron fires the line of the guide, and it arrives', async () => {
    const guide = readFileSync(join(import.meta.dirname, '../../docs/guide.md'), 'utf8');
    const [, documented = ''] = /^ {4}(30 20 \* \* \* .*today --notify)$/m.exec(guide) ?? [];
    expect(documented).not.toBe('');
    const spool = join(folder, 'crontabs');
    mkdirSync(spool);
    const path = [installed(), '/usr/local/bin', '/usr/bin', '/bin'].join(':');
    const crontab = `PATH=${path}\nMOMCONNECT_HOME=${home}\nMOMCONNECT_TODAY=${today}\n${documented}\n`;
    writeFileSync(join(spool, 'root'), crontab, { mode: 0o600 });
    const [record, ready, empty, emptyFile] = ['record', 'ready', 'empty', 'none'].map((name) =>
      join(folder, name),
    ) as [string, string, string, string];
    mkdirSync(empty);
    writeFileSync(emptyFile, '');
    // Nothing of the machine's own cron is there: no jobs, and no lock of a running one.
    const script = `set -e
      mount --bind '${spool}' /var/spool/cron/crontabs
      mount --bind '${empty}' /etc/cron.d
      mount --bind '${emptyFile}' /etc/crontab
      mount -t tmpfs tmpfs /run
      # faketime names its semaphore by process, and an earlier run may have left one of that name.
      mount -t tmpfs tmpfs /dev/shm
      mkdir -p /run/user/0
      dbus-daemon --session --address=unix:path=/run/user/0/bus --fork --nopidfile 2>/dev/null
      DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/0/bus /usr/bin/python3 '${recorder}' '${record}' '${ready}' &
      ${waitFor(ready, 20)}
      (exec faketime -f '@${today} 20:29:30 x20' '${cron}' -f) &
      ${waitFor(record, 60)}
      # Whatever still runs is killed at the end, and the program saves that it came after it came.
      ${waitUntil(`grep -q '"line":"${today}"' '${join(home, 'seen.json')}'`, 20)}`;
    await execa(debian.namespace, ['-mpf', '--kill-child', '--mount-proc', 'sh', '-c', script], {
      cwd: folder,
      env: { TZ: 'UTC' },
    });
    expect(notified(record)).toEqual([['momconnect', line, '']]);
    const { visits } = JSON.parse(readFileSync(join(home, 'seen.json'), 'utf8'));
    expect(visits).toMatchObject({ line: today, isLineFollowed: false });
  });
});

/** A folder for PATH where nothing else is. */
function nodeAlone(): string {
  const bin = join(folder, 'node-alone');
  mkdirSync(bin);
  symlinkSync(process.execPath, join(bin, 'node'));
  return bin;
}

describe('without notify-send', () => {
  test('osascript gets the line as an argument', async () => {
    const record = join(folder, 'record');
    const bin = nodeAlone();
    const osascript = `#!/bin/sh\nfor each; do printf '%s\\n' "$each"; done > '${record}'\n`;
    writeFileSync(join(bin, 'osascript'), osascript, { mode: 0o755 });
    const { code, out } = await momconnectIn({ PATH: bin }, home, 'today', '--notify', '--today', today);
    expect([code, out]).toEqual([0, '']);
    expect(readFileSync(record, 'utf8').split('\n')).toEqual([
      '-e',
      'on run argv',
      '-e',
      'display notification (item 1 of argv) with title "momconnect"',
      '-e',
      'end run',
      line,
      '',
    ]);
  });

  test('and without osascript it says so, and the line can still come', async () => {
    const { code, out, err } = await momconnectIn(
      { PATH: nodeAlone() },
      home,
      'today',
      '--notify',
      '--today',
      today,
    );
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain("There's no program here to show a notification");
    expect((await momconnect(home, 'today', '--brief', '--today', today)).out).toMatch(/^Today: /);
  });
});

describe('a start-up file', () => {
  test('has nothing in a home that was never set up, and leaves nothing there', async () => {
    const none = join(folder, 'none');
    expect(await momconnect(none, 'today', '--brief')).toEqual({ code: 0, out: '', err: '' });
    expect(existsSync(none)).toBe(false);
  });

  test('has one line a day, and none after one that nothing followed, until she is back', async () => {
    await momconnect(home, 'daily', 'start', 'ana', '--theme', 'grateful', '--today', '2026-11-20');
    const brief = async (day: string) => (await momconnect(home, 'today', '--brief', '--today', day)).out;
    expect(await brief('2026-12-01')).toMatch(/^Today: a text to /);
    expect(await brief('2026-12-01')).toBe('');
    expect(await brief('2026-12-02')).toBe('');
    await momconnect(home, 'help-now', '--today', '2026-12-02');
    expect(await brief('2026-12-03')).toBe('');
    await momconnect(home, 'suggest', '--today', '2026-12-03');
    expect(await brief('2026-12-03')).toMatch(/^Today: /);
  });

  test('has no more than its line, whatever is wrong with the files', async () => {
    writeFileSync(join(home, 'journal', 'other.jsonl'), 'no line\n');
    const { code, err, out } = await momconnect(home, 'today', '--brief', '--today', today);
    expect([code, err, out.split('\n').length]).toEqual([0, '', 1]);
  });
});

/** No real notification: each test has a path of its own, with the programs it needs or none. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { notifiersFor, notify } from '../../src/system/notify.ts';
import { temporaryFolder } from '../store/temporary-home.ts';

const line = '2 birthdays; $(touch x) <b> & "so on"';

describe('a notification', () => {
  let folder = '';
  beforeEach(() => {
    const { PATH } = process.env;
    folder = temporaryFolder();
    process.env.PATH = folder;
    onTestFinished(() => {
      process.env.PATH = PATH;
    });
  });
  const program = (name: string, script: string) =>
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o700 });

  test('hands the line over as one word, and nothing runs it', async () => {
    program('notify-send', `printf '%s\\n' "$#" "$2" > "${folder}/heard"`);
    expect(await notify(line, 'linux')).toBe('shown');
    expect(readFileSync(join(folder, 'heard'), 'utf8')).toBe(`2\n${line}\n`);
  });

  test('comes from the second program where the first is missing', async () => {
    program('osascript', `for word; do :; done; printf '%s' "$word" > "${folder}/heard"`);
    expect(await notify(line, 'linux')).toBe('shown');
    expect(readFileSync(join(folder, 'heard'), 'utf8')).toBe(line);
  });

  test('that a program refuses is not tried with another', async () => {
    program('notify-send', 'exit 1');
    program('osascript', `touch "${folder}/heard"`);
    expect(await notify(line, 'linux')).toBe('failed');
    expect(() => readFileSync(join(folder, 'heard'))).toThrow('ENOENT');
  });

  test('needs a program', async () => {
    expect(await notify(line, 'linux')).toBe('no-program');
  });
});

test.each([
  ['darwin', ['osascript', 'notify-send']],
  ['linux', ['notify-send', 'osascript']],
] as const)('on %s the usual program goes first, and the line is its last word', (platform, files) => {
  const notifiers = notifiersFor(line, platform);
  expect(notifiers.map(([file]) => file)).toEqual(files);
  for (const words of notifiers) expect(words.at(-1)).toBe(line);
});

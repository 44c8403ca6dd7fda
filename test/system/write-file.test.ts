/** What lies where a file is to go, and is none: it stays as it is, with `--force` too. */

import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { filesOf } from '../../src/system/files.ts';
import { writeNewFile } from '../../src/system/write-file.ts';
import { temporaryFolder } from '../store/temporary-home.ts';

const refusal = (path: string, what: string) => `"${path}" is a ${what}, not a file.`;

function refuses(path: string, what: string): void {
  for (const mayOverwrite of [false, true])
    expect(() => writeNewFile(path, 'new', { mayOverwrite })).toThrow(refusal(path, what));
}

describe.skipIf(process.platform === 'win32')('is not written over', () => {
  test.each(['/dev/null', '/dev/zero', '/dev/tty'])('a device: %s', (path) => {
    const before = lstatSync(path);
    refuses(path, 'device');
    expect(lstatSync(path).ino).toBe(before.ino);
  });

  test('a pipe', () => {
    const path = join(temporaryFolder(), 'call-1.ics');
    execFileSync('mkfifo', [path]);
    refuses(path, 'pipe');
    expect(lstatSync(path).isFIFO()).toBe(true);
  });

  test('a socket', async () => {
    const path = join(temporaryFolder(), 'call-1.ics');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path, resolve));
    onTestFinished(() => void server.close());
    refuses(path, 'socket');
    expect(lstatSync(path).isSocket()).toBe(true);
  });

  test('a folder', () => {
    const path = join(temporaryFolder(), 'call-1.ics');
    mkdirSync(path);
    refuses(path, 'folder');
  });

  test.each([
    ['a file', 'hers.txt'],
    ['a folder', 'folder'],
    ['nothing', 'nowhere'],
    ['a device', '/dev/null'],
    ['itself', 'call-1.ics'],
  ])('a link to %s', (_, to) => {
    const folder = temporaryFolder();
    const path = join(folder, 'call-1.ics');
    writeFileSync(join(folder, 'hers.txt'), 'hers');
    mkdirSync(join(folder, 'folder'));
    symlinkSync(to, path);
    refuses(path, 'link');
    expect([readlinkSync(path), readFileSync(join(folder, 'hers.txt'), 'utf8')]).toEqual([to, 'hers']);
    expect(readdirSync(folder).sort()).toEqual(['call-1.ics', 'folder', 'hers.txt']);
  });
});

test('a name as long as there can be one is written over as well', () => {
  const path = join(temporaryFolder(), `${'a'.repeat(250)}.ics`);
  writeNewFile(path, 'old', { mayOverwrite: false });
  writeNewFile(path, 'new', { mayOverwrite: true });
  expect(readFileSync(path, 'utf8')).toBe('new');
});

test('a file called "-" is never made', () => {
  const folder = temporaryFolder();
  for (const mayOverwrite of [false, true])
    expect(() => writeNewFile(join(folder, '-'), 'new', { mayOverwrite })).toThrow(
      'A file can\'t be called "-" here.',
    );
  expect(readdirSync(folder)).toEqual([]);
});

describe('a file that is written again', () => {
  const files = filesOf({ absolute: (path) => path, isTyping: () => false });

  test('is new where there was none, and changes only where there is something to change', async () => {
    const path = join(temporaryFolder(), 'momconnect.ics');
    expect(await files.rewrite(path, async (before) => `${before} first`)).toBe(path);
    expect(await files.rewrite(path, async (before) => `${before}, second`)).toBe(path);
    expect(readFileSync(path, 'utf8')).toBe('null first, second');
    const { mtimeMs, ino } = lstatSync(path);
    await files.rewrite(path, async () => null);
    expect(lstatSync(path)).toMatchObject({ mtimeMs, ino });
  });

  test('is none in the place of a folder or a link, nor in a folder that is not there', async () => {
    const folder = temporaryFolder();
    symlinkSync(join(folder, 'hers.txt'), join(folder, 'link'));
    const never = async () => 'new';
    await expect(files.rewrite(folder, never)).rejects.toThrow(refusal(folder, 'folder'));
    await expect(files.rewrite(join(folder, 'link'), never)).rejects.toThrow(
      refusal(join(folder, 'link'), 'link'),
    );
    await expect(files.rewrite(join(folder, 'none/a.ics'), never)).rejects.toThrow(
      "There's no folder for it",
    );
    expect(readdirSync(folder)).toEqual(['link']);
  });

  test('through the door of commands is for her eyes only too', async () => {
    const path = join(temporaryFolder(), 'note.html');
    expect(await files.write(path, 'hers', { mayOverwrite: false })).toBe(path);
    expect([readFileSync(path, 'utf8'), lstatSync(path).mode & 0o777]).toEqual(['hers', 0o600]);
  });
});

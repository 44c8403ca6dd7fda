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
import { writeNewFile } from '../../src/system/write-file.ts';
import { temporaryFolder } from '../store/temporary-home.ts';

const refusal = (path: string, what: string) => `"${path}" is a ${what}, not a file.`;

function refuses(path: string, what: string): void {
  for (const overwrite of [false, true])
    expect(() => writeNewFile(path, 'new', { overwrite })).toThrow(refusal(path, what));
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
  writeNewFile(path, 'old', { overwrite: false });
  writeNewFile(path, 'new', { overwrite: true });
  expect(readFileSync(path, 'utf8')).toBe('new');
});

test('a file called "-" is never made', () => {
  const folder = temporaryFolder();
  for (const overwrite of [false, true])
    expect(() => writeNewFile(join(folder, '-'), 'new', { overwrite })).toThrow(
      'A file can\'t be called "-" here.',
    );
  expect(readdirSync(folder)).toEqual([]);
});

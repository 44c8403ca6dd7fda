import {
  appendFileSync,
  fstatSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appendTexts } from '../../src/store/append.ts';
import { exchange, replaceFile, whileBusy, writeBytes } from '../../src/store/replace-file.ts';
import { temporaryFolder } from './temporary-home.ts';

test.each([
  ['is put aside first on Windows', true],
  ['is renamed over elsewhere', false],
])('the old file %s, and what is appended meanwhile is seen', (_, isWindows) => {
  const path = join(temporaryFolder(), 'a.jsonl');
  writeFileSync(path, 'old');
  let seen = '';
  replaceFile(path, {
    isWindows,
    exchange,
    fill: (_old, file) => {
      writeBytes(file, Buffer.from('new'));
      appendFileSync(path, ' and late');
    },
    after: (old) => {
      const bytes = Buffer.alloc(fstatSync(old).size);
      seen = bytes.toString('utf8', 0, readSync(old, bytes, 0, bytes.length, 0));
    },
  });
  expect([readFileSync(path, 'utf8'), seen, readdirSync(join(path, '..'))]).toEqual([
    'new',
    'old and late',
    ['a.jsonl'],
  ]);
});

/** As a forget in another terminal does it: the file has the same name and is another one. */
function replaceElsewhere(path: string, bytes: string | Buffer): void {
  writeFileSync(`${path}.elsewhere`, bytes);
  renameSync(`${path}.elsewhere`, path);
}

test('what is appended while the file is replaced is written into the new file too', () => {
  const path = join(temporaryFolder(), 'a.jsonl');
  writeFileSync(path, 'old');
  let writes = 0;
  appendTexts(path, ['line'], () => {
    if (writes++ === 0) replaceElsewhere(path, 'new');
  });
  expect([readFileSync(path, 'utf8'), writes]).toEqual(['new\nline\n', 2]);
});

test.each([
  ['once, is filled again from the new one', 1, 'new, filled 2 times'],
  ['each time, is replaced at last: not every file system has lasting inodes', 9, 'new, filled 5 times'],
])('a file that is replaced elsewhere meanwhile, %s', (_, times, expected) => {
  const path = join(temporaryFolder(), 'a.jsonl');
  writeFileSync(path, 'old');
  let fills = 0;
  replaceFile(path, {
    isWindows: false,
    exchange,
    fill: (old, file) => {
      const bytes = Buffer.alloc(3);
      readSync(old, bytes, 0, 3, 0);
      if (fills++ < times) replaceElsewhere(path, 'new');
      writeBytes(file, Buffer.from(`${bytes}, filled ${fills} times`));
    },
    after: () => {},
  });
  expect([readFileSync(path, 'utf8'), readdirSync(join(path, '..'))]).toEqual([expected, ['a.jsonl']]);
});

const failing = (times: number, code: string) => {
  let left = times;
  return () => {
    if (left-- > 0) throw Object.assign(new Error(code), { code });
    return 'done';
  };
};

test.each<readonly [string, number, string, string, number]>([
  ['is tried again', 3, 'EBUSY', 'done', 150],
  ['and that the system refuses to change is tried again', 1, 'EACCES', 'done', 50],
  ['is tried again for a second, and no longer', 99, 'EPERM', 'EPERM', 1000],
  ['that is not there is not waited for', 1, 'ENOENT', 'ENOENT', 0],
])('a file another program has %s', (_, times, code, expected, waited) => {
  let slept = 0;
  const sleep = (pause: number) => {
    slept += pause;
  };
  const act = () => whileBusy(failing(times, code), sleep);
  if (expected === 'done') expect(act()).toBe('done');
  else expect(act).toThrow(expected);
  expect(slept).toBe(waited);
});

test.each([
  ['is an error when it is the last one', true, 'ENOENT'],
  ['is tried again otherwise', false, null],
])('an exchange whose new file is not there anymore %s', (_, isForced, expected) => {
  const path = join(temporaryFolder(), 'a.jsonl');
  writeFileSync(path, 'old');
  const act = () => exchange(`${path}.new`, path, statSync(path).ino, isForced);
  if (expected === null) expect(act()).toBe(false);
  else expect(act).toThrow(expected);
  expect(readFileSync(path, 'utf8')).toBe('old');
});

test('an exchange whose old file is another one by now leaves nothing beside it', () => {
  const path = join(temporaryFolder(), 'a.jsonl');
  writeFileSync(path, 'old');
  writeFileSync(`${path}.new`, 'new');
  expect(exchange(`${path}.new`, path, -1, false)).toBe(false);
  expect([readFileSync(path, 'utf8'), readdirSync(join(path, '..'))]).toEqual(['old', ['a.jsonl']]);
});

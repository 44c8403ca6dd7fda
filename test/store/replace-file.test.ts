import { appendFileSync, fstatSync, readdirSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFile, whileBusy, writeBytes } from '../../src/store/replace-file.ts';
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

const failing = (times: number, code: string) => {
  let left = times;
  return () => {
    if (left-- > 0) throw Object.assign(new Error(code), { code });
    return 'done';
  };
};

test.each<readonly [string, number, string, string, number]>([
  ['is tried again', 3, 'EBUSY', 'done', 150],
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

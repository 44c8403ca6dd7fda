import { expect, test } from 'vitest';
import { fileError, fileErrorIn } from '../src/errors.ts';

const failed = (code: string, syscall?: string) =>
  Object.assign(new Error(code), { code, path: '/home/a', ...(syscall !== undefined && { syscall }) });

test.each([
  ['ENOSPC', 'The disk is full: /home/a'],
  ['EDQUOT', 'The disk is full: /home/a'],
  ['EROFS', 'This disk can only be read, not written to: /home/a'],
  ['EACCES', "momconnect isn't allowed to use this: /home/a"],
  ['EPERM', "momconnect isn't allowed to use this: /home/a"],
  ['ESTALE', 'The disk had an error: /home/a'],
  ['ENFILE', 'Too many files are open on this computer: /home/a'],
  ['ENAMETOOLONG', 'This name is longer than a file can have: /home/a'],
  ['EISDIR', "This couldn't be read or written: /home/a (EISDIR)"],
])('a file operation that failed with %s', (code, message) => {
  expect(fileErrorIn(failed(code, 'open'))).toMatchObject({ code: 'unreadable', message });
});

test.each([
  ['ENOSPC', 'The disk is full.'],
  ['EISDIR', "This couldn't be read or written (EISDIR)"],
])('%s without a path', (code, message) => {
  expect(fileError(failed(code), null).message).toBe(message);
});

test.each([
  ['an error of our own', failed('EINVALID')],
  ['an error of Node', failed('ERR_INVALID_ARG_TYPE', 'open')],
  ['no error at all', 'ENOSPC'],
])('%s is no failed file operation', (_, error) => {
  expect(fileErrorIn(error)).toBeNull();
});

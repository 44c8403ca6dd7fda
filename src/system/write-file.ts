/** Writes a file where she asks for it. */

import { chmodSync, lstatSync, readFileSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileError, UserError } from '../errors.ts';

/**
 * Only ever overwrites a regular file: no device, no pipe, and no link, wherever it leads.
 *
 * @param path absolute. The new file is complete or not there; if writing fails, the old one stays
 */
export function writeNewFile(
  path: string,
  text: string,
  { mayOverwrite }: { readonly mayOverwrite: boolean },
): void {
  if (basename(path) === '-') throw noName();
  // Written next to the old file and then renamed over it: a full disk must not cost her the old one.
  const target = mayOverwrite ? join(dirname(path), `.momconnect-${process.pid}.tmp`) : path;
  let isOurs = false;
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats !== undefined && !stats.isFile()) throw noFile(path, stats);
    writeFileSync(target, '', { mode: 0o600, flag: 'wx' });
    isOurs = true;
    chmodSync(target, 0o600);
    writeFileSync(target, text);
    if (mayOverwrite) renameSync(target, path);
  } catch (cause) {
    if (isOurs) rmSync(target, { force: true });
    throw unwritable(path, (cause as NodeJS.ErrnoException).code, cause);
  }
}

/** null when nothing is there. @param path absolute */
export function readFileThere(path: string): string | null {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return null;
    if (!stats.isFile()) throw noFile(path, stats);
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw unwritable(path, (cause as NodeJS.ErrnoException).code, cause);
  }
}

const elsewhere = 'To put it somewhere else, use --out.';

const kinds = [
  ['isDirectory', 'folder'],
  ['isSymbolicLink', 'link'],
  ['isFIFO', 'pipe'],
  ['isSocket', 'socket'],
] as const;

function noFile(path: string, stats: Stats): UserError {
  const what = kinds.find(([is]) => stats[is]())?.[1] ?? 'device';
  return new UserError(`"${path}" is a ${what}, not a file.`, { code: 'unreadable', ways: [elsewhere] });
}

/** Elsewhere, `-` is a pipe. A file called that is hard to read and to delete. */
function noName(): UserError {
  return new UserError('A file can\'t be called "-" here.', { code: 'unreadable', ways: [elsewhere] });
}

function unwritable(path: string, code: string | undefined, cause: unknown): UserError {
  const unreadable = (message: string) =>
    new UserError(message, { code: 'unreadable', ways: [elsewhere], cause });
  switch (code) {
    case 'EEXIST':
      return new UserError(`There's already a file here: ${path}`, {
        code: 'exists',
        ways: ['Use another name with --out, or --force to replace it.'],
        cause,
      });
    case 'ENOENT':
    case 'ENOTDIR':
      return unreadable(`There's no folder for it: ${dirname(path)}`);
    case 'EISDIR':
      return unreadable(`"${path}" is a folder, not a file.`);
    default:
      return fileError(cause, path, elsewhere);
  }
}

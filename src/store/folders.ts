/** Where things lie: one folder when she names one, the platform's folders otherwise. */

import { existsSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { UserError } from '../errors.ts';

/** Absolute paths. Nothing is created by naming them. */
export interface Folders {
  readonly journal: string;
  readonly backups: string;
  /** Folder of snapshot.json. */
  readonly cache: string;
  /** Folder of settings.json. */
  readonly config: string;
}

/** @param home the one folder for everything (`MOMCONNECT_HOME` or `--home`); null for the platform's own places */
export function defaultFolders(home: string | null): Folders {
  if (home !== null) return foldersUnder(home);
  const { data, cache, config } = envPaths('momconnect', { suffix: '' });
  return { journal: join(data, 'journal'), backups: join(data, 'backups'), cache, config };
}

function foldersUnder(home: string): Folders {
  const root = absolute(home);
  return { journal: join(root, 'journal'), backups: join(root, 'backups'), cache: root, config: root };
}

/** The same folders with journal and backups under the one she chose with `config set data`. */
export function withData(folders: Folders, data: string): Folders {
  const root = absolute(data);
  return { ...folders, journal: join(root, 'journal'), backups: join(root, 'backups') };
}

/** `~` as a shell reads it, and relative paths from where she stands. */
export function absolute(path: string): string {
  return resolve(path === '~' || path.startsWith('~/') ? join(homedir(), path.slice(2)) : path);
}

/** Creates a folder, and those it is in, for her eyes only. Throws UserError `unreadable` where that cannot be done. */
export function makeFolder(path: string): void {
  try {
    makeEach(path);
  } catch (cause) {
    throw folderError(path, cause);
  }
}

/** Node's own `recursive` tries for ever where a folder exists and takes none in, as /proc does. */
function makeEach(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (!existsSync(dirname(path))) makeEach(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (cause) {
    // Another process may have been faster; a file in its place is no folder.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw cause;
  }
}

/** What a failed file operation means for her, in one sentence. */
export function folderError(path: string, cause: unknown): UserError {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  const hint = 'Another folder can be named with --home DIR or MOMCONNECT_HOME.';
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new UserError(`momconnect needs a folder, and there is a file in its place: ${path}`, {
      code: 'unreadable',
      hint,
      cause,
    });
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new UserError(`The disk is full: ${path}`, {
      code: 'unreadable',
      hint: 'Free some space, then try again.',
      cause,
    });
  }
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new UserError(`momconnect may not write here: ${path}`, { code: 'unreadable', hint, cause });
  }
  return new UserError(`This could not be read or written: ${path} (${code || String(cause)})`, {
    code: 'unreadable',
    hint,
    cause,
  });
}

/** Where things lie: one folder when she names one, the platform's folders otherwise. */

import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileError, UserError } from '../errors.ts';

/** Absolute paths. Nothing is created by naming them. */
export interface Folders {
  readonly journal: string;
  readonly backups: string;
  /** Folder of snapshot.json. */
  readonly cache: string;
  /** Folder of settings.json. */
  readonly config: string;
}

/**
 * @param home the one folder for everything (`MOMCONNECT_HOME` or `--home`); null for the platform's own places
 * @throws where the system knows no home folder, and one is needed
 */
export function defaultFolders(home: string | null, env: NodeJS.ProcessEnv = {}): Folders {
  if (home !== null) return foldersUnder(home);
  const { data, cache, config } = platformFolders(env);
  return { journal: join(data, 'journal'), backups: join(data, 'backups'), cache, config };
}

/** The places that the package env-paths names. It asks for the home folder while it loads, and where there is none, nothing would run. */
function platformFolders(env: NodeJS.ProcessEnv): Record<'data' | 'cache' | 'config', string> {
  const name = 'momconnect';
  const inHome = (...parts: readonly string[]) => join(homeFolder(), ...parts);
  if (process.platform === 'darwin') {
    const library = (subfolder: string) => inHome('Library', subfolder, name);
    return {
      data: library('Application Support'),
      cache: library('Caches'),
      config: library('Preferences'),
    };
  }
  if (process.platform === 'win32') {
    const local = join(env.LOCALAPPDATA || inHome('AppData', 'Local'), name);
    const roaming = join(env.APPDATA || inHome('AppData', 'Roaming'), name);
    return { data: join(local, 'Data'), cache: join(local, 'Cache'), config: join(roaming, 'Config') };
  }
  return {
    data: join(env.XDG_DATA_HOME || inHome('.local', 'share'), name),
    cache: join(env.XDG_CACHE_HOME || inHome('.cache'), name),
    config: join(env.XDG_CONFIG_HOME || inHome('.config'), name),
  };
}

/** In a container there may be no user of this id, and no HOME. */
function homeFolder(): string {
  try {
    const home = homedir();
    if (home !== '') return home;
  } catch {
    // No more is known than with an empty one.
  }
  throw new UserError("This computer doesn't say where your home folder is.", {
    code: 'unreadable',
    hint: 'To say which folder to use: --home DIR or MOMCONNECT_HOME.',
  });
}

function foldersUnder(home: string): Folders {
  const root = absolute(home);
  return { journal: join(root, 'journal'), backups: join(root, 'backups'), cache: root, config: root };
}

/** Where a text waits that could not be saved: on this device, wherever the journal is. */
export function unsavedFolder({ config }: Pick<Folders, 'config'>): string {
  return join(config, 'unsaved');
}

/** The same folders with journal and backups under the one she chose with `config set data`. */
export function withData(folders: Folders, data: string): Folders {
  const root = absolute(data);
  return { ...folders, journal: join(root, 'journal'), backups: join(root, 'backups') };
}

/** `~` as a shell reads it, and relative paths from where she stands. */
export function absolute(path: string): string {
  return resolve(path === '~' || path.startsWith('~/') ? join(homeFolder(), path.slice(2)) : path);
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
    syncFolder(dirname(path));
  } catch (cause) {
    // Another process may have been faster; a file in its place is no folder.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw cause;
  }
}

export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Not there, or something she saved is in it.
  }
}

/** Makes the name of a new file as durable as its content. Windows has no such call, and not every file system. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openFolder(path);
  if (folder === null) return;
  try {
    fsyncSync(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EINVAL') throw cause;
  } finally {
    closeSync(folder);
  }
}

/** null for one that may be passed through and not be looked into, as /home is on some machines. */
function openFolder(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EACCES') return null;
    throw cause;
  }
}

/** What a failed file operation means for her, in one sentence. */
export function folderError(path: string, cause: unknown): UserError {
  const { code } = cause as NodeJS.ErrnoException;
  if (code !== 'ENOTDIR' && code !== 'EEXIST') return fileError(cause, path);
  return new UserError(`momconnect needs a folder here, but this is a file: ${path}`, {
    code: 'unreadable',
    hint: 'To use another folder: --home DIR or MOMCONNECT_HOME',
    cause,
  });
}

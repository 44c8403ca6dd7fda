/** Where everything is stored: in one folder if she names one, else in the platform's folders. */

import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileError, UserError } from '../errors.ts';

/** Absolute paths. Naming them creates nothing. */
export interface Folders {
  readonly journal: string;
  readonly backups: string;
  /** The folder of snapshot.json. */
  readonly cache: string;
  /** The folder of settings.json. */
  readonly config: string;
}

/**
 * @param home the one folder for everything (`MOMCONNECT_HOME` or `--home`); null for the platform's folders
 * @throws when a home folder is needed and the system doesn't know one
 */
export function defaultFolders(home: string | null, env: NodeJS.ProcessEnv = {}): Folders {
  if (home !== null) return foldersUnder(home);
  const { data, cache, config } = platformFolders(env);
  return { journal: join(data, 'journal'), backups: join(data, 'backups'), cache, config };
}

/**
 * The same folders as the package env-paths. That package looks up the home folder while it loads, so without one the
 * program wouldn't even start.
 */
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

/** In a container, the user id may have no user and there may be no HOME. */
function homeFolder(): string {
  try {
    const home = homedir();
    if (home !== '') return home;
  } catch {
    // Treat it like an empty one.
  }
  throw new UserError("This computer doesn't say where your home folder is.", {
    code: 'unreadable',
    ways: ['To say which folder to use: --home DIR or MOMCONNECT_HOME.'],
  });
}

function foldersUnder(home: string): Folders {
  const root = absolute(home);
  return { journal: join(root, 'journal'), backups: join(root, 'backups'), cache: root, config: root };
}

/** The folder for texts that couldn't be saved. It stays on this device, wherever the journal is. */
export function unsavedFolder({ config }: Pick<Folders, 'config'>): string {
  return join(config, 'unsaved');
}

/** The same folders, with journal and backups under the one she chose with `config set data`. */
export function withData(folders: Folders, data: string): Folders {
  const root = absolute(data);
  return { ...folders, journal: join(root, 'journal'), backups: join(root, 'backups') };
}

/** False when she set a data folder that isn't there now. */
export function isDataThere(data: string | null): boolean {
  return data === null || existsSync(absolute(data));
}

/** Expands `~` like a shell; relative paths start from the current folder. */
export function absolute(path: string): string {
  return resolve(path === '~' || path.startsWith('~/') ? join(homeFolder(), path.slice(2)) : path);
}

/** Creates a folder and those above it, readable only by her. Throws UserError `unreadable` when that fails. */
export function makeFolder(path: string): void {
  try {
    makeEach(path);
  } catch (cause) {
    throw folderError(path, cause);
  }
}

/** Node's own `recursive` never returns when a folder exists but takes no new entries, like /proc. */
function makeEach(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (!existsSync(dirname(path))) makeEach(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
    syncFolder(dirname(path));
  } catch (cause) {
    // Another process may have made it first. But a file with that name isn't a folder.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw cause;
  }
}

export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It isn't there, or something she saved is still in it.
  }
}

/** Makes a new file's name as durable as its content. Windows and some file systems don't support this. */
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

/** null for a folder that may be entered but not read, like /home on some machines. */
function openFolder(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EACCES') return null;
    throw cause;
  }
}

/** Explains a failed file operation to her in one sentence. */
export function folderError(path: string, cause: unknown): UserError {
  const { code } = cause as NodeJS.ErrnoException;
  if (code !== 'ENOTDIR' && code !== 'EEXIST') return fileError(cause, path);
  return new UserError(`momconnect needs a folder here, but this is a file: ${path}`, {
    code: 'unreadable',
    ways: ['To use another folder: --home DIR or MOMCONNECT_HOME'],
    cause,
  });
}

/**
 * The settings file. It is read as plain JSON, with this small look at what it holds; conf, which writes it, takes 30 ms
 * to load.
 */

import { copyFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SettingName } from '../domain/setting-name.ts';
import { UserError } from '../errors.ts';
import { folderError, makeFolder } from './folders.ts';

/** A device is this installation: host and folder are noticed so that a cloned laptop takes an id of its own. */
export interface Device {
  readonly id: string;
  readonly host: string;
  readonly inode: number;
  /** Ids it had before, newest first: what is really deleted must go from their files too. */
  readonly earlier?: readonly string[];
}

export type Values = Partial<Record<SettingName, string>>;

export interface SettingsFile {
  readonly values: Values;
  readonly device?: Device;
}

export const fileName = 'settings.json';
const previousName = 'settings.previous.json';
const unreadableName = 'settings.unreadable.json';

/** Answers what is in the file afterwards. */
export type Writer = (file: SettingsFile) => SettingsFile;

/** The settings, or the file before when they cannot be read; never the defaults in their place. */
export function readSettings(folder: string, say: (text: string) => void): SettingsFile {
  const path = join(folder, fileName);
  const now = parseFile(path);
  if (now === 'none') return { values: {} };
  if (now !== 'unreadable') return now;
  const previous = parseFile(join(folder, previousName));
  if (typeof previous === 'string') {
    throw new UserError(`The settings cannot be read: ${path}`, {
      code: 'unreadable',
      hint: `Mend the file, or move it away to start with none.`,
    });
  }
  say(`The settings couldn't be read, so the ones from before are used: ${path}`);
  return previous;
}

function parseFile(path: string): SettingsFile | 'none' | 'unreadable' {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return 'none';
    if ((cause as NodeJS.ErrnoException).code === 'ENOTDIR') throw folderError(path, cause);
    return 'unreadable';
  }
  try {
    const parsed: unknown = JSON.parse(text);
    return isFields(parsed) ? settingsIn(parsed) : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

function settingsIn({ device, ...rest }: Record<string, unknown>): SettingsFile {
  const values = Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value === 'string'));
  return isDevice(device) ? { values, device } : { values };
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDevice(value: unknown): value is Device {
  if (!isFields(value)) return false;
  const { id, host, earlier = [] } = value;
  return isDeviceId(id) && typeof host === 'string' && Array.isArray(earlier) && earlier.every(isDeviceId);
}

/** Ids become file names. */
function isDeviceId(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z0-9-]+$/.test(value);
}

export async function loadWriter(folder: string): Promise<Writer> {
  const { default: Conf } = await import('conf');
  return ({ values, device }) => {
    const path = join(folder, fileName);
    const previous = join(folder, previousName);
    try {
      makeFolder(folder);
      if (parseFile(path) === 'unreadable') {
        // At no moment is there none, for none means that nothing was ever set.
        copyFileSync(path, join(folder, unreadableName));
        copyFileSync(previous, path);
      } else if (existsSync(path)) copyFileSync(path, previous);
      const conf = new Conf({
        cwd: folder,
        configName: 'settings',
        projectSuffix: '',
        configFileMode: 0o600,
      });
      conf.store = { ...values, device };
    } catch (cause) {
      throw folderError(path, cause);
    }
    return lookAfter(folder);
  };
}

/** conf 15 replaces the good file by a cut one when the disk is full, and says nothing: the one before comes back. */
export function lookAfter(folder: string): SettingsFile {
  const path = join(folder, fileName);
  const previous = join(folder, previousName);
  const saved = parseFile(path);
  if (saved === 'none') return { values: {} };
  if (saved !== 'unreadable') return saved;
  if (existsSync(previous)) renameSync(previous, path);
  else rmSync(path, { force: true });
  throw notSaved(path);
}

export function notSaved(path: string): UserError {
  return new UserError(`The settings could not be saved whole: ${path}`, {
    code: 'unreadable',
    hint: 'Is the disk full?',
  });
}

/**
 * Reads the settings file and the copy next to it, for every command. conf only writes them: it takes 25 ms to load. As a
 * reader, conf 15 also makes the folder if there's none, waits forever at a pipe, takes a list for settings, and doesn't
 * know the copy. If `config` and `doctor` read with it, they'd show other settings than the commands use.
 */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SettingName } from '../domain/settings/setting-names.ts';
import { type Day, isDay } from '../domain/time/day.ts';
import { type CommandHint, UserError } from '../errors.ts';
import { allBackups } from './backup-names.ts';
import { type Device, deviceIn } from './device.ts';
import { type Folders, folderError, withData } from './folders.ts';
import { journalFiles } from './journal-folder.ts';
import { kindOf } from './regular-file.ts';
import { readSnapshot } from './snapshot.ts';

export type Values = Partial<Record<SettingName, string>>;

export interface SettingsFile {
  readonly values: Values;
  readonly device?: Device | undefined;
  /** When she last changed a setting, as a time like those in journals. */
  readonly setAt?: string;
  /** The day of the last change, by name, of settings for which it counts. */
  readonly changedOn?: Readonly<Partial<Record<SettingName, Day>>>;
  /** True when the settings file itself is lost, and this comes from its copy and the snapshot. */
  readonly isFallback?: true;
}

export const copyName = 'settings.previous.json';

export const settingsPath = ({ config }: Pick<Folders, 'config'>): string => join(config, 'settings.json');

/**
 * The settings. If their file is lost, those of its copy, with the journal folder that the snapshot remembers. Never
 * the defaults: they would lead to an empty list.
 * @param folders the folders without any settings
 */
export function readSettings(folders: Folders, say: (text: string | CommandHint) => void): SettingsFile {
  const path = settingsPath(folders);
  const file = parseFile(path);
  if (typeof file !== 'string') return file;
  const copyRead = parseFile(join(folders.config, copyName));
  const copy = typeof copyRead === 'string' ? null : copyRead;
  const data = lastData(folders, copy?.values.data ?? null);
  if (copy === null && data === null) {
    if (file === 'unreadable') throw unreadable(path);
    if (allBackups(folders.backups).length === 0) return { values: {} };
  }
  const what = file === 'none' ? 'is missing' : "can't be read";
  const sentence = `Your settings file ${what}: ${path}.`;
  say(
    copy === null
      ? { text: `${sentence} To see what to set again:`, command: 'momconnect config' }
      : `${sentence} Its copy is used instead.`,
  );
  return { ...copy, values: { ...copy?.values, ...(data === null ? {} : { data }) }, isFallback: true };
}

/** Her data folder. If no journal is there, the folder where the journal was at the last run. */
function lastData(folders: Folders, data: string | null): string | null {
  const journal = data === null ? folders.journal : withData(folders, data).journal;
  if (hasJournal(journal)) return data;
  const last = readSnapshot(folders.cache)?.journal ?? journal;
  if (last === journal) return data;
  return last === folders.journal ? null : dirname(last);
}

function hasJournal(folder: string): boolean {
  try {
    return journalFiles(folder).length > 0;
  } catch {
    return false;
  }
}

function unreadable(path: string): UserError {
  return new UserError(`Your settings file can't be read: ${path}`, {
    code: 'unreadable',
    ways: ['Fix the file, or move it away to start with no settings.'],
  });
}

export function parseFile(path: string): SettingsFile | 'none' | 'unreadable' {
  try {
    // Opening a pipe waits for a writer, and a device never ends.
    if (kindOf(path) === 'other') return 'unreadable';
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isFields(value) ? settingsIn(value) : 'unreadable';
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') throw folderError(path, cause);
    return code === 'ENOENT' ? 'none' : 'unreadable';
  }
}

function settingsIn({
  device: deviceFound,
  setAt,
  changedOn: days,
  ...rest
}: Record<string, unknown>): SettingsFile {
  const values = Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value === 'string'));
  const device = deviceIn(deviceFound);
  const changedOn = isFields(days)
    ? Object.fromEntries(Object.entries(days).filter(([, day]) => typeof day === 'string' && isDay(day)))
    : undefined;
  return {
    values,
    ...(device && { device }),
    ...(typeof setAt === 'string' && { setAt }),
    ...(changedOn && { changedOn }),
  };
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

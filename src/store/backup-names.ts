/** The copies of journals, found by their names: `<device>-2026-11-20.jsonl.gz`. */

import { readdirSync } from 'node:fs';
import type { Day } from '../domain/time/day.ts';
import { isFileEntry } from './regular-file.ts';

export const backupEnding = '.jsonl.gz';
const namePattern = /^(.+?)-(\d{4}-\d\d-\d\d)(?!\d).*\.jsonl\.gz$/;
const daysKept = 7;

/** A copy, as its name describes it. Sync services add words of their own before the ending. */
export interface BackupName {
  readonly name: string;
  readonly device: string;
  readonly day: Day;
}

/** The copies of all devices, oldest first. Leaves out names that don't say which device and day. */
export function backupNames(folder: string): BackupName[] {
  return allBackups(folder)
    .flatMap((name) => {
      const [, device, day] = namePattern.exec(name) ?? [];
      return device === undefined || day === undefined ? [] : [{ name, device, day }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Names of a device's copies, oldest first. */
export function backupsOf(folder: string, device: string): string[] {
  return allBackups(folder).filter((name) => name.startsWith(`${device}-`));
}

/** The names of all devices' copies. Empty when the folder can't be read: a copy must never make a command fail. */
export function allBackups(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.name.endsWith(backupEnding) && isFileEntry(folder, entry))
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

/**
 * Keeps the copies of the newest seven days and of the first day of each month. Days after today are counted
 * separately: a clock that ran ahead would otherwise push out the real ones.
 */
export function tooOld(names: readonly string[], today: Day): string[] {
  const dayOf = (name: string): Day | null => namePattern.exec(name)?.[2] ?? null;
  const days = [...new Set(names.flatMap((name) => dayOf(name) ?? []))].sort();
  const daysKept = new Set(
    [days.filter((day) => day <= today), days.filter((day) => day > today)].flatMap(daysToKeep),
  );
  return names.filter((name) => {
    const day = dayOf(name);
    return day !== null && !daysKept.has(day);
  });
}

function daysToKeep(days: readonly Day[]): Day[] {
  return days.filter(
    (day, index) => index >= days.length - daysKept || days[index - 1]?.slice(0, 7) !== day.slice(0, 7),
  );
}

/** Which copies of journals there are, by their names: `<device>-2026-11-20.jsonl.gz`. */

import { readdirSync } from 'node:fs';
import type { Day } from '../domain/time/day.ts';
import { isFileEntry } from './regular-file.ts';

export const backupEnding = '.jsonl.gz';
const namePattern = /^(.+?)-(\d{4}-\d\d-\d\d)(?!\d).*\.jsonl\.gz$/;
const daysKept = 7;

/** A copy, by what its name says. Sync services put words of their own before the ending. */
export interface BackupName {
  readonly name: string;
  readonly device: string;
  readonly day: Day;
}

/** The copies of every device whose name says whose they are, and of which day; oldest first. */
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

/** Names of the copies of every device. None where the folder cannot be read: a copy is never the reason that a command fails. */
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
 * Kept are the copies of the newest seven days, and of the first day of every month. Days after today are counted by
 * themselves: under a clock that ran ahead they would push out the real ones.
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

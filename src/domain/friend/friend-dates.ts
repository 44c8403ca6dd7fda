/** The days in a friend's life besides the birthday, as stored in the journal: anniversaries and hard days. */

import { foldText } from '../text/fold-text.ts';
import { isDay } from '../time/day.ts';
import type { Friend } from './friend.ts';

/** A day of the year, `--03-04`, or a full day if the year is known. */
export type DayOfYear = string;

export interface HardDay {
  readonly day: DayOfYear;
  /** Why the day is hard, in her words: `the day her mother died`. */
  readonly words: string | null;
}

const entryPattern = /^(?<day>(?:--|\d{4}-)\d\d-\d\d)(?:\s+(?<words>\S.*))?$/s;

/** null for an entry that no command could have written. */
export function readHardDay(entry: string): HardDay | null {
  const { day, words } = entryPattern.exec(entry.trim())?.groups ?? {};
  if (day === undefined || !isDay(day.replace(/^--/, '2000-'))) return null;
  return { day, words: words ?? null };
}

/** The entry for the journal. */
export function hardDayEntry({ day, words }: HardDay): string {
  return words === null ? day : `${day} ${words}`;
}

export function hardDaysOf({ hardDays }: Pick<Friend, 'hardDays'>): readonly HardDay[] {
  return hardDays.flatMap((entry) => readHardDay(entry) ?? []);
}

/** Each day of the year once. After a merge there may be two entries for one: the one with a year wins. */
export function anniversariesOf({ anniversaries }: Pick<Friend, 'anniversaries'>): readonly DayOfYear[] {
  const byName = new Map<string, DayOfYear>();
  for (const entry of anniversaries) {
    const day = readHardDay(entry)?.day;
    if (day === undefined) continue;
    const key = day.slice(-5);
    if (!byName.has(key) || !day.startsWith('--')) byName.set(key, day);
  }
  return [...byName.values()];
}

/** Entries to remove before an anniversary is added: one with a year replaces the same day without. */
export function anniversariesReplacedBy(
  entry: DayOfYear,
  { anniversaries }: Pick<Friend, 'anniversaries'>,
): string[] {
  return anniversaries.filter((other) => other !== entry && isOnDay(other, entry));
}

/**
 * The entries she means: by the whole entry, its day, or some of its words.
 *
 * @param day what she typed, read as a day; null if it isn't one
 */
export function entriesMeant(entries: readonly string[], input: string, day: DayOfYear | null): string[] {
  if (entries.includes(input.trim())) return [input.trim()];
  if (day !== null) return entries.filter((entry) => isOnDay(entry, day));
  const folded = foldText(input);
  return folded === '' ? [] : entries.filter((entry) => wordsOf(entry).includes(folded));
}

/** Whether both are the same day of the year. If the years differ, they are two days. */
function isOnDay(entry: string, day: DayOfYear): boolean {
  const other = readHardDay(entry)?.day;
  if (other === undefined || other.slice(-5) !== day.slice(-5)) return false;
  return other.startsWith('--') || day.startsWith('--') || other === day;
}

function wordsOf(entry: string): string {
  return foldText(readHardDay(entry)?.words ?? entry);
}

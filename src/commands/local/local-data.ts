/** Something local as scripts get it, how one is found, and how it is said. */

import type { Deps } from '../../deps.ts';
import { type DateForm, dayInWords, timeInWords } from '../../domain/date-words.ts';
import { type Day, daysBetween, weekdayOf } from '../../domain/day.ts';
import type { Local } from '../../domain/local/local.ts';
import { isOnce, meetsInWords, nextMeeting } from '../../domain/local/meets.ts';
import { findKept } from '../find-kept.ts';

const longestShown = 300;

export interface LocalData {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly kind: string;
  /** The rule of when it meets; null when it is once, or not known. */
  readonly every: string | null;
  /** The day of something that is once. */
  readonly on: Day | null;
  /** Time of day, `10:00`. */
  readonly at: string | null;
  readonly place: string | null;
  readonly link: string | null;
  readonly ask: string | null;
  readonly next: Day | null;
  /** She is starting this one herself. */
  readonly isOwn: boolean;
}

export function localData(local: Local, today: Day): LocalData {
  const { id, number, name, kind, meets, time: at, place, link, ask, isOwn } = local;
  const once = isOnce(meets);
  return {
    id,
    number,
    name,
    kind,
    every: once ? null : meets,
    on: once ? meets : null,
    at,
    place,
    link,
    ask,
    next: nextMeeting(meets, today),
    isOwn,
  };
}

/** Those she has not let go, in the order they were added. */
export function keptLocals({ store }: Pick<Deps, 'store'>): readonly Local[] {
  return store.read().locals.filter(({ isRemoved }) => !isRemoved);
}

/**
 * @param typed its number, its id, or words of its name; '' takes the only one there is
 * @throws UserError `not_found` or `ambiguous`
 */
export function findLocal(deps: Pick<Deps, 'store'>, typed: string): Local {
  const locals = keptLocals(deps);
  const hint =
    locals.length === 0
      ? 'To keep the first: momconnect local add "Library story time"'
      : 'What there is: momconnect local list';
  return findKept(locals, typed, { what: 'local place', wordsOf: ({ name }) => name, hint });
}

/** `every Thursday at 10 am`; null when neither day nor time is known. */
export function whenInWords(
  { every, on, at }: Pick<LocalData, 'every' | 'on' | 'at'>,
  dates: DateForm,
): string | null {
  const meets = every ?? on;
  const parts = [
    ...(meets === null ? [] : [meetsInWords(meets, dates)]),
    ...(at === null ? [] : [`at ${timeInWords(at, dates)}`]),
  ];
  return parts.length === 0 ? null : parts.join(' ');
}

/** `today`, `tomorrow`, `Thursday`, `Thursday, November 26`; the date where a weekday alone could be two days. */
export function comingDayInWords(day: Day, dates: DateForm): string {
  const away = daysBetween(dates.today, day);
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  return away > 1 && away < 7 ? weekdayOf(day) : dayInWords(day, dates);
}

/** The beginning of a long note is enough to know it again. */
export function keptWords(note: string): string {
  const line = note.replace(/\s+/g, ' ');
  return `"${line.length > longestShown ? `${line.slice(0, longestShown)}...` : line}"`;
}

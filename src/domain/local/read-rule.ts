/** From words to the days on which something meets: `every other Thursday`, `1st and 3rd sat of the month`, `tue + thu`. */

import { addDays, type Day, isDay, weekdayOf, weekdays } from '../day.ts';

/** Weekdays as `Date` counts them: Sunday is 0. */
export type Rule =
  | { readonly kind: 'weekly'; readonly weekdays: readonly number[] }
  | { readonly kind: 'fortnightly'; readonly weekday: number; readonly from: Day }
  /** `weeks`: 1 to 5; `last` is -1. */
  | { readonly kind: 'monthly'; readonly weeks: readonly number[]; readonly weekday: number }
  | { readonly kind: 'once'; readonly on: Day };

const workingWeek = [1, 2, 3, 4, 5];
const wholeWeek = [1, 2, 3, 4, 5, 6, 0];
const wordsForDays: Readonly<Record<string, readonly number[]>> = {
  day: wholeWeek,
  days: wholeWeek,
  daily: wholeWeek,
  weekday: workingWeek,
  weekdays: workingWeek,
  'working day': workingWeek,
  'working days': workingWeek,
  weekend: [6, 0],
  weekends: [6, 0],
};
const wordsForWeeks: Readonly<Record<string, number>> = {
  '1st': 1,
  first: 1,
  '2nd': 2,
  second: 2,
  '3rd': 3,
  third: 3,
  '4th': 4,
  fourth: 4,
  '5th': 5,
  fifth: 5,
  last: -1,
};
const fortnight =
  /^(?:other|(?:two|2) weeks?(?: on)?|fortnight(?:ly)?|bi-?weekly) (?:on )?([a-z]+)(?: from (.+))?$/;
/** Long before this a text is no rule, and need not be taken apart. */
const longestText = 200;

/** @param today where `other thu` begins without a day of its own; null reads only what names one */
export function readRule(text: string, today: Day | null): Rule | null {
  const typed = plainly(text);
  if (typed === '' || typed.length > longestText) return null;
  if (isDay(typed)) return { kind: 'once', on: typed };
  const days = wordsForDays[typed];
  if (days !== undefined && Object.hasOwn(wordsForDays, typed)) return { kind: 'weekly', weekdays: days };
  return readFortnight(typed, today) ?? readMonthly(typed) ?? readWeekly(typed);
}

/** Small letters, commas for whatever stands between days, and without the words that change nothing. */
function plainly(text: string): string {
  return text
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/ *(?:\band\b|&|\+|;|\/) */g, ', ')
    .replace(/[\s,]*,[\s,]*/g, ', ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:on|every|each|weekly|monthly|the)(?: |$))+/, '')
    .replace(/,? (?:of )?(?:the|each|every|a) month$/, '')
    .replace(/ (?:weekly|monthly|every week|each week)$/, '');
}

function readFortnight(typed: string, today: Day | null): Rule | null {
  const [, name = '', from] = fortnight.exec(typed) ?? [];
  const weekday = weekdayNamed(name);
  if (weekday === null) return null;
  const start = from ?? today;
  if (start === null || !isDay(start)) return null;
  return { kind: 'fortnightly', weekday, from: firstOn(weekday, start) };
}

function firstOn(weekday: number, from: Day): Day {
  const away = (weekday - weekdays.indexOf(weekdayOf(from)) + 7) % 7;
  return addDays(from, away);
}

function readMonthly(typed: string): Rule | null {
  const parts = typed.split(/,? /);
  const weekday = weekdayNamed(parts.at(-1) ?? '');
  const weeks = parts
    .slice(0, -1)
    .map((part) => (Object.hasOwn(wordsForWeeks, part) ? wordsForWeeks[part] : null));
  if (weekday === null || weeks.length === 0 || weeks.some((week) => week == null)) return null;
  const inOrder = [...new Set(weeks as number[])].sort((a, b) => orderOf(a) - orderOf(b));
  return { kind: 'monthly', weeks: inOrder, weekday };
}

/** The last week comes last. */
function orderOf(week: number): number {
  return week === -1 ? 6 : week;
}

function readWeekly(typed: string): Rule | null {
  const found = typed.split(/,? /).map(weekdayNamed);
  if (found.includes(null)) return null;
  return { kind: 'weekly', weekdays: wholeWeek.filter((weekday) => found.includes(weekday)) };
}

/** `thu`, `thurs`, `Thursday`, `Thursdays`; three letters say it. */
function weekdayNamed(typed: string): number | null {
  const name = typed.replace(/s$/, '');
  if (name.length < 3) return null;
  const weekday = weekdays.findIndex((each) => each.toLowerCase().startsWith(name));
  return weekday === -1 ? null : weekday;
}

/**
 * Reads a day as people say it: `yesterday`, `last friday`, `mar 3`, `3 days ago`. Refuses what it doesn't understand
 * completely.
 *
 * - A bare weekday or date is the nearest one in the direction, including today: on a Friday, `friday` is today.
 * - `last friday` is before today and `next friday` after it: on a Friday, a week away.
 * - `last week` and `two weeks ago` mean an exact day; `last month`, `march` and `a few days ago` name no day.
 * - `3/4` is refused: half of the world reads March. So is a date without a year that was last more than 180 days ago.
 */

import { addDays, weekdayOf, weekdays } from './day.ts';
import { readDate } from './when-date.ts';
import {
  checkedDay,
  type DayContext,
  type DayReading,
  dayProblem,
  longestText,
  unreadDay,
  weekdayIn,
} from './when-reading.ts';
import { readCounted } from './when-span.ts';

export {
  correctedDayWord,
  type DayContext,
  type DayProblem,
  type DayReading,
  type Direction,
  monthIn,
  unreadDay,
  weekdayIn,
} from './when-reading.ts';

/** Hints for when we didn't understand a day: one that is over, and one to come. */
export const dayHint = 'A day can be: yesterday, last friday, 2026-02-28';
export const comingDayHint = 'A day can be: tomorrow, next monday, march 1';

const ordinary: ReadonlyMap<string, number> = new Map([
  ...daysAway(0, 'today', 'tonight', 'just now', 'earlier today', 'later today', 'this lunchtime'),
  ...daysAway(0, 'this morning', 'this afternoon', 'this evening'),
  ...daysAway(-1, 'yesterday', 'yest', 'yday', 'yesturday', 'yesteday', 'last night', 'last evening'),
  ...daysAway(-2, 'day before yesterday', 'night before last'),
  ...daysAway(1, 'tomorrow', 'tmrw', 'tmr', 'tmw', 'tmrrw', 'tomo', 'tomorow', 'tommorow', 'tommorrow'),
  ...daysAway(2, 'day after tomorrow'),
]);
const partOfDay = '(?: (?:morning|afternoon|evening|night|lunchtime))';
const endPartOfDay = new RegExp(`${partOfDay}$`);
const timeOfDay =
  /(?:t| (?:at |around |about |@ ?)?)\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?$| (?:at |around |about |@ ?)?\d{1,2} ?[ap]m$| at (?:noon|midnight|lunchtime|lunch|night|\d{1,2})$/;
const weekdayForm = new RegExp(
  `^(?:(last|past|this|next|this past|this coming|coming|last week|this week|next week)(?: on)? )?([a-z]+)${partOfDay}?(?: (last week|this week|next week|before last))?$`,
);
const weekendForm =
  /^(?:(?:over|at|during|on|all) )?(?:the )?(?:(last|past|this past|this|next|coming|this coming) )?weekend$/;

function daysAway(away: number, ...texts: string[]): [string, number][] {
  return texts.map((text) => [text, away]);
}

/** Never throws, whatever was typed. */
export function parseDay(text: string, context: DayContext): DayReading {
  return readDay(text, context) ?? unreadDay(text);
}

/** The same; null when the words don't look like a day. */
export function readDay(text: string, context: DayContext): DayReading | null {
  const input = normalizeWhen(text);
  if (input === '' || text.trim().length > longestText) return null;
  return readPlain(input, context) ?? readPlain(input.replace(timeOfDay, ''), context);
}

function readPlain(input: string, context: DayContext): DayReading | null {
  const away = ordinary.get(input) ?? ordinary.get(input.replace(endPartOfDay, ''));
  if (away !== undefined) return checkedDay(addDays(context.today, away), context);
  return (
    readWeekday(input, context) ??
    readWeekend(input, context) ??
    readDate(input.replace(endPartOfDay, ''), context) ??
    readCounted(input, context)
  );
}

/**
 * Lower case, single spaces, no commas, no dots after letters, `13-nov-2026` in words, without words that change
 * nothing.
 */
function normalizeWhen(text: string): string {
  const input = text
    .toLowerCase()
    .replace(/,/g, ' ')
    .replace(/’/g, "'")
    .replace(/([a-z])\./g, '$1')
    .replace(/\.$/, '')
    .replace(/(\d(?:st|nd|rd|th)?)[-/.](?=[a-z]{3})/g, '$1 ')
    .replace(/([a-z]{3})[-/.](?=\d)/g, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
  return input.replace(/^on (?!the weekend)/, '').replace(/^the (?!other )/, '');
}

function readWeekday(input: string, context: DayContext): DayReading | null {
  const [, before, word = '', after] = weekdayForm.exec(input) ?? [];
  const weekday = weekdayIn(word);
  if (weekday === -1 || (before !== undefined && after !== undefined)) return null;
  const { today, direction } = context;
  const since = (weekdays.indexOf(weekdayOf(today)) - weekday + 7) % 7;
  const last = addDays(today, since === 0 ? -7 : -since);
  const which = before ?? after ?? '';
  if (which === '')
    return checkedDay(addDays(today, direction === 'past' ? -since : (7 - since) % 7), context);
  if (which === 'before last') return checkedDay(addDays(last, -7), context);
  if (/^(last|past|this past)$/.test(which)) return checkedDay(last, context);
  if (/^(next|coming|this coming)$/.test(which)) return checkedDay(addDays(today, 7 - since), context);
  const monday = addDays(today, -((weekdays.indexOf(weekdayOf(today)) + 6) % 7));
  const weeks = which === 'last week' ? -7 : which === 'next week' ? 7 : 0;
  return checkedDay(addDays(monday, ((weekday + 6) % 7) + weeks), context);
}

/** The Sunday of a past weekend, the Saturday of a coming one. On a weekend, nobody can tell which day she means. */
function readWeekend(input: string, context: DayContext): DayReading | null {
  const [weekend, which = ''] = weekendForm.exec(input) ?? [];
  if (weekend === undefined) return null;
  const { today, direction } = context;
  const weekday = weekdays.indexOf(weekdayOf(today));
  const isWeekend = weekday === 0 || weekday === 6;
  const sunday = addDays(today, -(weekday === 0 ? 7 : weekday));
  if (/last|past/.test(which)) return checkedDay(sunday, context);
  const isPast = which === '' && direction === 'past';
  if (isWeekend && (isPast || which === 'this'))
    return dayProblem(`"${input}" could be today or another day.`);
  return checkedDay(isPast ? sunday : addDays(today, weekday === 6 ? 7 : 6 - weekday), context);
}

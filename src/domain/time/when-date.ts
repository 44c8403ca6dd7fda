/** Reads calendar dates: `3 march`, `mar 3rd 2026`, `friday 13 november`, `the 13th`, `13.11.2026`, `2026-11-13`. */

import { dateInWords, dayInWords, monthAndDate } from './date-words.ts';
import { addDays, type Day, daysBetween, isDay, makeDay, months, weekdayOf, weekdays } from './day.ts';
import {
  checkedDay,
  type DayContext,
  type DayReading,
  dayProblem,
  monthIn,
  unreadDay,
  weekdayIn,
} from './when-reading.ts';

/**
 * A date without a year is taken for the past only if it was less than half a year ago. Before that, people mean the
 * coming one just as often.
 */
const sureDays = 180;
/** Earlier years are typos: nobody met then. */
const earliestYear = 1900;
const year = "(?: (?<year>\\d{4}|'\\d\\d))?";
const dateForms = [
  new RegExp(`^(?<date>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>[a-z]+)${year}$`),
  new RegExp(`^(?<month>[a-z]+) (?:the )?(?<date>\\d{1,2})(?:st|nd|rd|th)?${year}$`),
];

/**
 * @param input normalized: lower case, single spaces
 * @returns null when it doesn't look like a date
 */
export function readDate(input: string, context: DayContext): DayReading | null {
  return readIso(input, context) ?? readMonth(input, context) ?? readNumbers(input, context);
}

function readIso(input: string, context: DayContext): DayReading | null {
  const parts = /^(?<year>\d{4})([-/.])(?<month>\d\d?)\2(?<date>\d\d?)$/.exec(input)?.groups;
  return parts === undefined
    ? null
    : dayOfDate(Number(parts.year), Number(parts.month), Number(parts.date), context);
}

function readMonth(input: string, context: DayContext): DayReading | null {
  const [first = '', ...rest] = input.split(' ');
  const weekday = weekdayIn(first);
  const date = (weekday === -1 ? input : rest.join(' ')).replace(/^the /, '');
  const ordinalDate = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(date)?.[1];
  if (ordinalDate !== undefined)
    return onWeekday(nthOfMonth(Number(ordinalDate), input, context), weekday, context);
  const parts = dateForms.map((form) => form.exec(date)?.groups).find((groups) => groups !== undefined);
  const month = monthIn(parts?.month ?? '');
  if (parts === undefined || month === 0) return null;
  const reading =
    parts.year === undefined
      ? nearest(month, Number(parts.date), input, context)
      : dayOfDate(Number(parts.year.replace("'", '20')), month, Number(parts.date), context);
  return onWeekday(reading, weekday, context);
}

/** `13.11.2026`, `13 11 2026` and `11/13`, if only one reading is a date. Other numbers name no day. */
function readNumbers(input: string, context: DayContext): DayReading | null {
  if (!/^\d+[./-]\d+([./-]\d+)?$|^\d+ \d+ \d{4}$/.test(input)) return null;
  const [, a, sign, b, c] = /^(\d{1,2})([./ -])(\d{1,2})(?:\2(\d{4}|\d\d))?$/.exec(input) ?? [];
  if (a === undefined || b === undefined || (sign === '-' && c === undefined)) return null;
  const [first, second] = [Number(a), Number(b)];
  const isDateFirst = sign === '.' || first > 12;
  if (!isDateFirst && second <= 12 && first !== second) {
    const asRead = (month: number, date: number) => monthAndDate(makeDay(0, month, date).slice(5), context);
    return dayProblem(`"${input}" could mean ${asRead(second, first)} or ${asRead(first, second)}.`);
  }
  const [date, month] = isDateFirst ? [first, second] : [second, first];
  if (month < 1 || month > 12) return null;
  return c === undefined
    ? nearest(month, date, input, context)
    : dayOfDate(Number(c.length === 2 ? `20${c}` : c), month, date, context);
}

/** The last 13th, or the next one, depending on the direction. */
function nthOfMonth(date: number, input: string, context: DayContext): DayReading {
  const { today, direction } = context;
  if (date < 1 || date > 31) return unreadDay(input);
  for (let day = today; ; day = addDays(day, direction === 'past' ? -1 : 1))
    if (Number(day.slice(8)) === date) return { day };
}

/** A date without a year: the last one, or the next one, depending on the direction. */
function nearest(month: number, date: number, input: string, context: DayContext): DayReading {
  const { today, direction } = context;
  const year = Number(today.slice(0, 4));
  const thisYear = makeDay(year, month, date);
  if (direction === 'future') return dayOfDate(thisYear < today ? year + 1 : year, month, date, context);
  const last = dayOfDate(thisYear > today ? year - 1 : year, month, date, context);
  if (!('day' in last) || daysBetween(last.day, today) <= sureDays) return last;
  const next = dayOfDate(thisYear > today ? year : year + 1, month, date, {
    ...context,
    direction: 'future',
  });
  const problem = `"${input}" could be ${dayInWords(last.day, context)}, or a day that hasn't come yet.`;
  return { problem, future: 'day' in next ? next.day : null, past: last.day };
}

function dayOfDate(year: number, month: number, date: number, context: DayContext): DayReading {
  const day = makeDay(year, month, date);
  if (isDay(day) && year >= earliestYear) return checkedDay(day, context);
  if (year < earliestYear) return dayProblem(`The year ${year} is too long ago.`);
  const name = months[month - 1];
  if (name === undefined) return dayProblem(`There's no month ${month}.`);
  const isLeapDay = month === 2 && date === 29;
  return dayProblem(`${isLeapDay ? `In ${year} ` : ''}${name} has no ${ordinal(date)}.`);
}

/** A weekday typed with a date must match it. Without a year, the weekday decides the year. */
function onWeekday(reading: DayReading, weekday: number, context: DayContext): DayReading {
  if (weekday === -1) return reading;
  const isFit = (day: Day | null | undefined) => !!day && weekdayOf(day) === weekdays[weekday];
  if (!('day' in reading) && isFit(reading.past)) return { day: reading.past as Day };
  const day = 'day' in reading ? reading.day : (reading.past ?? reading.future);
  if (day === null || isFit(day)) return reading;
  return dayProblem(`${dateInWords(day, context)} is a ${weekdayOf(day)}.`);
}

function ordinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th'}`;
}

/**
 * A day as people say it: `yesterday`, `last friday`, `mar 3`, `3 days ago`. What is not wholly understood is refused.
 *
 * - A bare weekday or date is the nearest such day in the asked direction, today included: on a Friday, `friday` is today.
 * - `last friday` is before today and `next friday` after it: on a Friday, a week away.
 * - `last week` and `two weeks ago` are taken to the day; `last month`, `march` and `the weekend` name no day.
 * - `3/4` is refused: half of the world reads March.
 */

import { type DateForm, dateInWords, dayInWords, monthAndDate } from './date-words.ts';
import { addDays, type Day, daysBetween, isDay, makeDay, months, weekdayOf, weekdays } from './day.ts';
import { readLooseDay } from './when-loose.ts';

/** `past` for what was, and then a day to come is a problem; `future` for plans, where any day will do. */
export type Direction = 'past' | 'future';

export interface DayContext extends DateForm {
  readonly direction: Direction;
}

export type DayReading =
  | { readonly day: Day }
  /** `future`: the day that was understood and is still to come. */
  | { readonly problem: string; readonly future: Day | null };

/** One way out of a day that was not understood. */
export const dayHint = 'A day can be: yesterday, last friday, 2026-02-28';

const longestText = 60;
/** Anything before is a slip of the finger: nobody met then. */
const earliestYear = 1900;
const ordinary: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['this morning', 0],
  ['this afternoon', 0],
  ['this evening', 0],
  ['earlier today', 0],
  ['yesterday', -1],
  ['last night', -1],
  ['day before yesterday', -2],
  ['tomorrow', 1],
  ['day after tomorrow', 2],
]);

const dateForms = [
  /^(?<date>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>[a-z]+)(?: (?<year>\d{4}))?$/,
  /^(?<month>[a-z]+) (?:the )?(?<date>\d{1,2})(?:st|nd|rd|th)?(?: (?<year>\d{4}))?$/,
];

/** Never throws, whatever was typed. Loads the parser of free phrases only when the everyday ones do not fit. */
export async function parseDay(text: string, context: DayContext): Promise<DayReading> {
  const reading = readPlainDay(text, context);
  if (reading !== null) return reading;
  const day = await readLooseDay(plainly(text), context.today);
  return day === null ? unread(text) : checked(day, context);
}

/** The everyday forms, without loading anything; null for words that are none of them. */
export function readPlainDay(text: string, context: DayContext): DayReading | null {
  const typed = plainly(text);
  if (typed === '' || typed.length > longestText) return unread(text);
  const { today } = context;
  const away = ordinary.get(typed);
  if (away !== undefined) return checked(addDays(today, away), context);
  return (
    readIso(typed, context) ??
    readWeekday(typed, context) ??
    readDate(typed, context) ??
    readNumbers(typed, text, context)
  );
}

/** Lower case, single spaces, no commas, no dots after letters, and without the words that change nothing. */
function plainly(text: string): string {
  const typed = text
    .toLowerCase()
    .replace(/,/g, ' ')
    .replace(/([a-z])\./g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return typed.replace(/^on /, '').replace(/^the (?=day |\d)/, '');
}

function readIso(typed: string, context: DayContext): DayReading | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typed) ?? [];
  return year === undefined ? null : dated(Number(year), Number(month), Number(date), context);
}

function readWeekday(typed: string, context: DayContext): DayReading | null {
  const [, which = '', word = ''] =
    /^(?:(last|past|next|this past) )?([a-z]+)(?: (?:morning|afternoon|evening|night))?$/.exec(typed) ?? [];
  const weekday = weekdayIn(word);
  if (weekday === -1) return null;
  const { today, direction } = context;
  const since = (weekdays.indexOf(weekdayOf(today)) - weekday + 7) % 7;
  if (which === 'next') return checked(addDays(today, 7 - since), context);
  if (which !== '') return checked(addDays(today, since === 0 ? -7 : -since), context);
  return checked(addDays(today, direction === 'past' ? -since : (7 - since) % 7), context);
}

/** `3 march`, `mar 3rd 2026`, `friday 13 november`. */
function readDate(typed: string, context: DayContext): DayReading | null {
  const [first = '', ...rest] = typed.split(' ');
  const weekday = weekdayIn(first);
  const date = weekday === -1 ? typed : rest.join(' ');
  const parts = dateForms.map((form) => form.exec(date)?.groups).find((groups) => groups !== undefined);
  const month = monthIn(parts?.month ?? '');
  if (parts === undefined || month === 0) return null;
  const [number, year] = [Number(parts.date), parts.year];
  const reading =
    year === undefined ? nearest(month, number, context) : dated(Number(year), month, number, context);
  return weekday === -1 ? reading : onWeekday(reading, weekday, context);
}

/** `13.11.2026` and `11/13`, where only one reading is a date; other numbers name no day. */
function readNumbers(typed: string, text: string, context: DayContext): DayReading | null {
  if (!/^\d+[./-]\d+([./-]\d+)?$/.test(typed)) return null;
  const [, a, sign, b, year] = /^(\d{1,2})([./])(\d{1,2})(?:\2(\d{4}))?$/.exec(typed) ?? [];
  if (a === undefined || b === undefined) return unread(text);
  const [first, second] = [Number(a), Number(b)];
  const asRead = (month: number, date: number) => monthAndDate(makeDay(0, month, date).slice(5), context);
  const isDateFirst = sign === '.' || first > 12;
  if (!isDateFirst && second <= 12 && first !== second) {
    return refused(
      `"${text.trim()}" can be read as ${asRead(second, first)} and as ${asRead(first, second)}.`,
    );
  }
  const [date, month] = isDateFirst ? [first, second] : [second, first];
  if (month < 1 || month > 12) return unread(text);
  return year === undefined ? nearest(month, date, context) : dated(Number(year), month, date, context);
}

/** A date without a year: this year's, or the next one in the asked direction. */
function nearest(month: number, date: number, context: DayContext): DayReading {
  const { today, direction } = context;
  const year = Number(today.slice(0, 4));
  const thisYear = makeDay(year, month, date);
  if (direction === 'past') return dated(thisYear > today ? year - 1 : year, month, date, context);
  return dated(thisYear < today ? year + 1 : year, month, date, context);
}

function dated(year: number, month: number, date: number, context: DayContext): DayReading {
  const day = makeDay(year, month, date);
  if (isDay(day) && year >= earliestYear) return checked(day, context);
  if (year < earliestYear) return refused(`The year ${year} is too long ago.`);
  const name = months[month - 1];
  if (name === undefined) return refused(`There is no month ${month}.`);
  const isLeapDay = month === 2 && date === 29;
  return refused(`${isLeapDay ? `In ${year} ` : ''}${name} has no ${ordinal(date)}.`);
}

function onWeekday(reading: DayReading, weekday: number, context: DayContext): DayReading {
  const day = 'day' in reading ? reading.day : reading.future;
  if (day === null || weekdayOf(day) === weekdays[weekday]) return reading;
  return refused(`${dateInWords(day, context)} is a ${weekdayOf(day)}.`);
}

function checked(day: Day, context: DayContext): DayReading {
  const { today, direction } = context;
  if (direction === 'future' || day <= today) return { day };
  const name = daysBetween(today, day) === 1 ? 'Tomorrow' : dayInWords(day, context);
  return { problem: `${name} has not happened yet, so it cannot be logged.`, future: day };
}

function unread(text: string): DayReading {
  const typed = text.trim();
  const shown = typed.length > longestText ? `${typed.slice(0, longestText)}...` : typed;
  return refused(shown === '' ? 'A day is missing.' : `"${shown}" could not be read as a day.`);
}

function refused(problem: string): DayReading {
  return { problem, future: null };
}

/** 0 for Sunday; -1 when the word is no weekday. Three letters are enough. */
export function weekdayIn(word: string): number {
  if (word === 'weds') return 3;
  return word.length < 3 ? -1 : weekdays.findIndex((weekday) => weekday.toLowerCase().startsWith(word));
}

/** 1 for January; 0 when the word is no month. Three letters are enough. */
export function monthIn(word: string): number {
  return word.length < 3 ? 0 : months.findIndex((month) => month.toLowerCase().startsWith(word)) + 1;
}

function ordinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th'}`;
}

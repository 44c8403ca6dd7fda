/**
 * Reads birthdays as people write them, with or without a year: `april 12`, `12 Apr 1990`, `12.4.1990`, `4/12`,
 * `1990-04-12`. Refuses what could mean two days, and what it doesn't understand completely.
 */

import { type Day, isDay, makeDay, months, weekdayOf, weekdays } from './day.ts';
import { monthIn, weekdayIn } from './when.ts';

/** A day of the year, `--04-12`, or a full day if the year is known. */
export type Birthday = string;

export type BirthdayReading = { readonly birthday: Birthday } | { readonly problem: string };

export interface BirthdayContext {
  readonly today: Day;
  /** Two capital letters; null when unknown. It decides what `4/12` is. */
  readonly country: string | null;
}

/** `year` as typed: four digits, or the last two. */
interface Parts {
  readonly year?: string | undefined;
  readonly month: number;
  readonly date: number;
  /** 0 for Sunday, if she named one. */
  readonly weekday?: number;
}

type Reading = Parts | { readonly problem: string };

const examples = 'A birthday can be: april 12, or "april 12, 1990"';
const earliestYear = 1900;
/** A leap year, so that February 29 exists. */
const leapYear = 2000;
const longestText = 60;

/** Answers `1990-04-12`, or `--04-12` without a year. A problem is a sentence with examples. */
export function parseBirthday(text: string, context: BirthdayContext): BirthdayReading {
  const shortText = text.trim().slice(0, longestText);
  const input = text.length > longestText ? '' : normalizeBirthday(text);
  const reading =
    readYearFirst(input) ?? readMonthAndDay(input) ?? readWords(input) ?? readNumbers(input, context);
  if (reading === null) return { problem: `"${shortText}" couldn't be read as a day. ${examples}` };
  const answer = 'problem' in reading ? reading : checkedBirthday(reading, context.today);
  return 'problem' in answer ? { problem: `"${shortText}": ${answer.problem} ${examples}` } : answer;
}

/** Lower case, spaces between letters and numbers, single spaces, without words and signs that change nothing. */
function normalizeBirthday(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[,()'’]/g, ' ')
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/g, '$1')
    .replace(/(\d)[-./]?\s*(?=[a-z])/g, '$1 ')
    .replace(/([a-z])(?:[-/]|\.(?=.))?(?=\s*\d)/g, '$1 ')
    .replace(/\b(?:of|the)\s+(?=\S)/g, '')
    .replace(/\s*([-./])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
}

/** `1990-04-12`, `1990/4/12`, `19900412`. */
function readYearFirst(input: string): Reading | null {
  const [, year, , month, date] =
    /^(\d{4})([-./ ])(\d{1,2})\2(\d{1,2})$/.exec(input) ?? /^(\d{4})()(\d\d)(\d\d)$/.exec(input) ?? [];
  return year === undefined ? null : { year, month: Number(month), date: Number(date) };
}

/** `04-12`, in the order of dates that start with the year, and `--04-12`. */
function readMonthAndDay(input: string): Reading | null {
  const [, dashes, first, second] = /^(--)?(\d{1,2})-(\d{1,2})$/.exec(input) ?? [];
  if (first === undefined) return null;
  const [month, date] = [Number(first), Number(second)];
  return dashes === undefined && month > 12 ? { month: date, date: month } : { month, date };
}

/** `12 april`, `apr 12 1990`, `1990 april 12`, `thursday april 12 1990`. */
function readWords(input: string): Reading | null {
  const words = input.split(/[ -]/);
  const letters = words.filter((word) => /^[a-z]+$/.test(word));
  const [date, ...years] = words.filter((word) => /^\d{1,2}$/.test(word));
  const year = words.find((word) => /^\d{4}$/.test(word)) ?? years[0];
  const isWhole =
    letters.length + (date === undefined ? 0 : 1) + (year === undefined ? 0 : 1) === words.length;
  const month = monthIn(letters.at(-1) ?? '');
  const weekday = letters.length === 2 ? weekdayIn(letters[0] ?? '') : -1;
  if (date === undefined || !isWhole || month === 0 || letters.length > 2) return null;
  if (letters.length === 2 && weekday === -1) return null;
  return { year, month, date: Number(date), ...(weekday === -1 ? {} : { weekday }) };
}

/** `12.4.1990`, `4/12`, `12-04-90`. If both numbers could be the month, her country's order decides. */
function readNumbers(input: string, { country }: BirthdayContext): Reading | null {
  const [, a, sign = '', b, year] = /^(\d{1,2})([-./ ])(\d{1,2})(?:\2(\d{4}|\d\d))?$/.exec(input) ?? [];
  if (a === undefined || b === undefined) return null;
  const [first, second] = [Number(a), Number(b)];
  const monthFirst = { year, month: first, date: second };
  const dayFirst = { year, month: second, date: first };
  if (first > 12 || first === second) return dayFirst;
  if (second > 12) return monthFirst;
  const order = dateOrder(country, sign);
  if (order !== null) return order === 'month first' ? monthFirst : dayFirst;
  const [one, other] = [monthFirst, dayFirst].map(({ month, date }) => `${months[month - 1]} ${date}`);
  return { problem: `that could be ${one} or ${other}.` };
}

/**
 * The countries that write `4/12` for April 12. Those of the second row write the year first: so without a year, the
 * month comes first, even with dots.
 */
const monthFirstCountries = new Set('US PR GU VI AS MP UM FM MH PW PH'.split(' '));
const yearFirstCountries = new Set('CN HU JP KP KR LT MN TW'.split(' '));
/** Here people use both every day. */
const countriesWithBoth = new Set(['CA']);

/**
 * Which number comes first in a date: `4/12` is April 12 in the US, and December 4 in Ireland.
 *
 * @param country two capital letters; null reads dates as in the US
 * @param sign the sign between the numbers. Dots mean day first, unless the country writes the year first
 * @returns null when it could be either
 */
function dateOrder(country: string | null, sign: string): 'month first' | 'day first' | null {
  if (country !== null && yearFirstCountries.has(country)) return 'month first';
  if (sign === '.') return 'day first';
  if (country === null || monthFirstCountries.has(country)) return 'month first';
  return countriesWithBoth.has(country) ? null : 'day first';
}

function checkedBirthday({ year: typedYear, month, date, weekday }: Parts, today: Day): BirthdayReading {
  const name = months[month - 1];
  if (name === undefined) return { problem: `there's no month ${month}.` };
  const thisYear = Number(today.slice(0, 4));
  const year = typedYear === undefined ? null : wholeYear(typedYear, thisYear);
  if (year !== null && (year < earliestYear || year > thisYear))
    return { problem: `years go from ${earliestYear} to ${thisYear}.` };
  const day = makeDay(year ?? leapYear, month, date);
  if (!isDay(day)) {
    const inYear = month === 2 && date === 29 ? ` in ${year}` : '';
    return { problem: `there's no ${name} ${date}${inYear}.` };
  }
  if (year === null) return { birthday: day.replace(/^\d{4}/, '-') };
  if (day > today) return { problem: "that day hasn't come yet." };
  if (weekday !== undefined && weekdayOf(day) !== weekdays[weekday])
    return { problem: `that day was a ${weekdayOf(day)}.` };
  return { birthday: day };
}

/** `90` is 1990: two digits mean the newest year that isn't in the future. */
function wholeYear(input: string, thisYear: number): number {
  if (input.length === 4) return Number(input);
  const year = Math.floor(thisYear / 100) * 100 + Number(input);
  return year > thisYear ? year - 100 : year;
}

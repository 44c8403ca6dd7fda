/** Days as phones write them in Iran and Afghanistan (Persian calendar), and in Saudi Arabia (Umm al-Qura). */

import { type Day, dayFromNumber } from '../../domain/time/day.ts';

interface OtherCalendar {
  readonly name: 'persian' | 'islamic-umalqura';
  /** The years that can be meant, counted by this calendar: from 2009 to the end of the century. */
  readonly first: number;
  readonly last: number;
  /** The day number of the first day of the year 1, and the days of a year, on average. */
  readonly start: number;
  readonly yearDays: number;
}

/** Their years never overlap: the Persian year 1426 is 2047. */
const calendars: readonly OtherCalendar[] = [
  { name: 'persian', first: 1387, last: 1425, start: -492268, yearDays: 365.2422 },
  { name: 'islamic-umalqura', first: 1430, last: 1500, start: -492148, yearDays: 354.36707 },
];
/** How far the average may be off. */
const reach = 40;

export const isOtherYear = (year: number): boolean => calendarOf(year) !== undefined;

const calendarOf = (year: number): OtherCalendar | undefined =>
  calendars.find(({ first, last }) => year >= first && year <= last);

const daysFound = new Map<string, Day | null>();

/** null for a day that doesn't exist. */
export function dayInOtherCalendar(year: number, month: number, date: number): Day | null {
  const key = `${year} ${month} ${date}`;
  const before = daysFound.get(key);
  if (before !== undefined) return before;
  const day = searchDay(year, month, date);
  daysFound.set(key, day);
  return day;
}

function searchDay(year: number, month: number, date: number): Day | null {
  const calendar = calendarOf(year);
  if (calendar === undefined || month < 1 || month > 12) return null;
  const { name, start, yearDays } = calendar;
  const form = new Intl.DateTimeFormat(`en-u-ca-${name}-nu-latn`, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const about = Math.round(start + (year - 1) * yearDays + ((month - 1) * yearDays) / 12 + date);
  for (let number = about - reach; number <= about + reach; number += 1) {
    const day = dayFromNumber(number);
    const parts = form.formatToParts(new Date(`${day}T12:00:00Z`));
    const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
    if (part('year') === year && part('month') === month && part('day') === date) return day;
  }
  return null;
}

/** Calendar days as ISO strings (`2026-03-01`), as numbers for counting, and in words. No clock and no zone here. */

export type Day = string;

const millisecondsPerDay = 86_400_000;
const dayPattern = /^(\d{4})-(\d\d)-(\d\d)$/;

export const weekdays = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Journals name the same day many times in a row, so we remember the last answer. */
let lastAsked: { readonly day: Day; readonly number: number } = { day: '1970-01-01', number: 0 };

/** Whole days since 1970-01-01. The day must be valid. */
export function dayNumber(day: Day): number {
  if (day !== lastAsked.day) lastAsked = { day, number: countDays(day) };
  return lastAsked.number;
}

function countDays(day: Day): number {
  return Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / millisecondsPerDay;
}

/** The day that many days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
}

export function makeDay(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** True for a day that exists, from the year 100 on; 2026-02-30 doesn't. Called for every line of a journal. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !dayPattern.test(text)) return false;
  const [year, month, date] = [+text.slice(0, 4), +text.slice(5, 7), +text.slice(8)];
  return year >= 100 && date >= 1 && date <= daysInMonth(year, month);
}

/** 0 for a month that doesn't exist. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** How many days `later` is after `earlier`; negative if it is before. */
export function daysBetween(earlier: Day, later: Day): number {
  return dayNumber(later) - dayNumber(earlier);
}

export function weekdayOf(day: Day): (typeof weekdays)[number] {
  return weekdays[(((dayNumber(day) + 4) % 7) + 7) % 7] as (typeof weekdays)[number];
}

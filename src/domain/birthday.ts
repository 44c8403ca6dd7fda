/** Birthdays as she types them, with or without a year. */

import { format, isValid, parse } from 'date-fns';
import type { Day } from './day.ts';
import type { Birthday } from './friend.ts';

export type BirthdayReading = { readonly birthday: Birthday } | { readonly problem: string };

const example = 'A birthday can be: 1990-04-12, 04-12, 12 april, april 12 1990';
const withYear = [
  'yyyy-MM-dd',
  'd MMMM yyyy',
  'd MMM yyyy',
  'do MMMM yyyy',
  'MMMM d yyyy',
  'MMM d yyyy',
  'MMMM do yyyy',
];
const withoutYear = [
  '--MM-dd',
  'MM-dd',
  'd MMMM',
  'd MMM',
  'do MMMM',
  'do MMM',
  'MMMM d',
  'MMM d',
  'MMMM do',
  'MMM do',
];
const earliest = '1900-01-01';

/** Answers `1990-04-12`, or `--04-12` when no year was given. A problem is a sentence with examples. */
export function parseBirthday(text: string, today: Day): BirthdayReading {
  const typed = text
    .trim()
    .replace(/[,.]/g, ' ')
    .replace(/\bof\b/gi, ' ')
    .replace(/\s+/g, ' ');
  const full = read(typed, withYear);
  if (full !== null) return checked(text, format(full, 'yyyy-MM-dd'), today);
  const yearless = read(typed, withoutYear);
  if (yearless !== null) return { birthday: format(yearless, '--MM-dd') };
  return { problem: `"${text.trim()}" is no day of the calendar. ${example}` };
}

function checked(text: string, day: Day, today: Day): BirthdayReading {
  if (day > today) return { problem: `"${text.trim()}" is still to come. ${example}` };
  return day < earliest ? { problem: `"${text.trim()}" is too long ago. ${example}` } : { birthday: day };
}

/** In a leap year, so that 29 February is a day of the year. */
function read(typed: string, formats: readonly string[]): Date | null {
  const leapYear = new Date(2000, 0, 1);
  const found = formats.map((each) => parse(typed, each, leapYear)).find((date) => isValid(date));
  return found ?? null;
}

/** The forms of BDAY in real files: `1975-12-12`, `19751212`, with a time, `--0412`, `--04-12`, `1604-04-12`. */

import type { Birthday } from '../../domain/time/birthday.ts';
import { isDay } from '../../domain/time/day.ts';

/** The year may be two hyphens, and a time may follow. */
const basicShape = /^(\d{4}|--)(\d{2})(\d{2})(?:[T ].*)?$/;
const extendedShape = /^(\d{4}-|--)(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
/** For checking days without a year: a leap year, so that February 29 is fine. */
const anyLeapYear = '2000';
/** Apple writes this leap year when there is no year; some programs write zeros. */
const noYears = ['1604', '0000'];

/**
 * `1975-12-12`, `--04-12` without a year, or null for anything that isn't a day.
 * @param omitYear the year that means "none" according to the X-APPLE-OMIT-YEAR parameter
 */
export function readBirthday(text: string, omitYear: string | null): Birthday | null {
  const [, first, month, date] = basicShape.exec(text.trim()) ?? extendedShape.exec(text.trim()) ?? [];
  if (first === undefined || month === undefined || date === undefined) return null;
  const monthAndDate = `${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const year = first.slice(0, 4);
  const hasYear = first !== '--' && !noYears.includes(year) && year !== omitYear;
  if (!isDay(`${hasYear ? year : anyLeapYear}-${monthAndDate}`)) return null;
  return hasYear ? `${year}-${monthAndDate}` : `--${monthAndDate}`;
}

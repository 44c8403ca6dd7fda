/** The shapes a BDAY has in the wild: `1975-12-12`, `19751212`, with a time, `--0412`, `--04-12`, `1604-04-12`. */

import type { Birthday } from '../../domain/time/birthday.ts';
import { isDay } from '../../domain/time/day.ts';

/** The year may be two hyphens; a time may follow. */
const basicShape = /^(\d{4}|--)(\d{2})(\d{2})(?:[T ].*)?$/;
const extendedShape = /^(\d{4}-|--)(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
/** A leap year, to check days that come without a year: 29 February is one. */
const anyLeapYear = '2000';
/** Apple writes this leap year for none; some programs write zeros. */
const noYears = ['1604', '0000'];

/**
 * `1975-12-12`, `--04-12` when the year is not known, or null for anything that is no day of the calendar.
 * @param omitYear the year that the X-APPLE-OMIT-YEAR parameter says stands for none
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

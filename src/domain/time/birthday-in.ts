import type { Birthday } from './birthday.ts';
import { type Day, makeDay } from './day.ts';

/** @param birthday `--04-12` or `1990-04-12`; in other years, February 29 becomes the 28th */
export function birthdayIn(year: number, birthday: Birthday): Day {
  const month = +birthday.slice(-5, -3);
  const date = +birthday.slice(-2);
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return makeDay(year, month, month === 2 && date === 29 && !isLeapYear ? 28 : date);
}

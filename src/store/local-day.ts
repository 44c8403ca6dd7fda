/** Which day it is, in her time zone. */

import { type Day, makeDay } from '../domain/time/day.ts';

export function localDay(date: Date): Day {
  return makeDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** Which day it is, in her time zone. */

import { type Day, makeDay } from '../domain/time/day.ts';

export function localDay(date: Date): Day {
  return makeDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** With `--today` on an earlier day, later entries are real, so they aren't dated in the future. */
export function latestDay({ today, now }: { readonly today: Day; readonly now: () => Date }): Day {
  const real = localDay(now());
  return real > today ? real : today;
}

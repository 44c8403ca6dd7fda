/** A moment as a wall clock shows it, with the clock's time zone. */

import { isDay } from './day.ts';

export interface WallTime {
  /** `2026-12-03T19:00`, as clocks in the zone show it. */
  readonly at: string;
  /** An IANA name, `America/Chicago`. */
  readonly zone: string;
}

/** True for `2026-12-03T19:00`: a day that exists, and a time from 00:00 to 23:59. */
export function isWallTime(at: unknown): at is string {
  return (
    typeof at === 'string' &&
    at[10] === 'T' &&
    isDay(at.slice(0, 10)) &&
    /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(at.slice(11))
  );
}

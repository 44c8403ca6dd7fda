/** Converts wall-clock times to moments and back. Separate from `wall-time.ts`, because asking about zones is slow. */

import { tzOffset } from '@date-fns/tz';
import type { WallTime } from './wall-time.ts';

const minute = 60_000;

/**
 * Milliseconds since 1970 UTC. A time that comes twice, when clocks go back, is the first one. A time that is skipped,
 * when they go forward, is as much later as they move.
 */
export function instantOf({ at, zone }: WallTime): number {
  const plain = Date.parse(`${at}:00Z`);
  const early = plain - offsetAt(zone, plain - 24 * 60 * minute) * minute;
  // The offset of a day earlier is right, unless the clocks changed since then.
  if (wallIn(early, zone) === at) return early;
  const late = plain - offsetAt(zone, plain + 24 * 60 * minute) * minute;
  return wallIn(late, zone) === at ? late : early;
}

/** What clocks in another zone show then, as `2026-12-03T19:00`. */
export function shownIn(zone: string, time: WallTime): string {
  return wallIn(instantOf(time), zone);
}

/** True for a time that no clock of the zone shows, because clocks go forward over it. */
export function isSkipped(time: WallTime): boolean {
  return shownIn(time.zone, time) !== time.at;
}

/** What clocks in the zone show at that moment, as `2026-12-03T19:00`. */
export function wallIn(instant: number, zone: string): string {
  return new Date(instant + offsetAt(zone, instant) * minute).toISOString().slice(0, 16);
}

/**
 * How many minutes the zone's clocks are ahead of UTC at that moment. For moments from 1972 on: before, some zones were
 * off by seconds, which the library gets wrong.
 *
 * @param zone one for which `isZone` is true; any other has no time
 */
export function offsetAt(zone: string, instant: number): number {
  return tzOffset(zone, new Date(instant));
}

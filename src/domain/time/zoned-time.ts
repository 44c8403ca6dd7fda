/** From clocks on walls to moments and back. Apart from `wall-time.ts`, since zones are slow to ask about. */

import { tzOffset } from '@date-fns/tz';
import type { WallTime } from './wall-time.ts';

const minute = 60_000;

/**
 * Milliseconds since 1970 UTC. A time that comes twice, when clocks go back, is its first coming; one that is skipped,
 * when they go forward, is as much later as they move.
 */
export function instantOf({ at, zone }: WallTime): number {
  const plain = Date.parse(`${at}:00Z`);
  const early = plain - offsetAt(zone, plain - 24 * 60 * minute) * minute;
  // The offset of a day earlier is the right one, unless the clocks have changed since then.
  if (wallIn(early, zone) === at) return early;
  const late = plain - offsetAt(zone, plain + 24 * 60 * minute) * minute;
  return wallIn(late, zone) === at ? late : early;
}

/** True for a time that no clock of the zone shows: those are skipped when clocks go forward. */
export function isSkipped(time: WallTime): boolean {
  return wallIn(instantOf(time), time.zone) !== time.at;
}

/** What clocks in the zone show then, as `2026-12-03T19:00`. */
export function wallIn(instant: number, zone: string): string {
  return new Date(instant + offsetAt(zone, instant) * minute).toISOString().slice(0, 16);
}

/**
 * How many minutes the zone's clocks are ahead of UTC then. For times from 1972 on: before, some zones were behind by
 * seconds, which the library gets wrong.
 *
 * @param zone one for which `isZone` is true; for another there is no time
 */
export function offsetAt(zone: string, instant: number): number {
  return tzOffset(zone, new Date(instant));
}

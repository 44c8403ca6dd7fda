/** Whose night a call would be in. */

import type { WallTime } from '../wall-time.ts';
import { instantOf, wallIn } from '../zoned-time.ts';
import { cityOf, type Own, type Person, zoneOf } from './times.ts';

export interface Night {
  /** Counts from 1. */
  readonly number: number;
  readonly time: string;
}

export interface NightClock {
  readonly city: string;
  /** The worst first. */
  readonly nights: readonly Night[];
}

/** Before and from these hours nobody is asked to a call without a word about it. */
const firstHour = '08:00';
const nightHour = '21:00';

/**
 * Every clock that has night at any of the times, the worst first. Clocks that show the same at every time are one; hers is
 * left out: she sees it in the time itself.
 */
export function clocksAtNight(
  options: readonly WallTime[],
  people: readonly Person[],
  own: Own,
): readonly NightClock[] {
  const shownIn = (zone: string) => options.map((option) => wallIn(instantOf(option), zone));
  const hers = shownIn(own.zone).join();
  const clocks = new Map<string, NightClock>();
  for (const person of people) {
    const zone = zoneOf(person, own);
    const shown = shownIn(zone);
    const key = shown.join();
    const nights = shown
      .map((at, index) => ({ number: index + 1, time: at.slice(11) }))
      .filter(({ time }) => time < firstHour || time >= nightHour)
      .toSorted((a, b) => badnessOf(b) - badnessOf(a) || a.number - b.number);
    if (key !== hers && nights.length > 0 && !clocks.has(key))
      clocks.set(key, { city: cityOf(person, zone), nights });
  }
  return [...clocks.values()].toSorted((a, b) => worstOf(b) - worstOf(a));
}

function worstOf({ nights }: NightClock): number {
  return Math.max(...nights.map(badnessOf));
}

/** From midnight to six is the worst; the edges of the night come last. */
function badnessOf({ time }: Night): number {
  if (time < '06:00') return 3;
  return time >= '22:00' || time < '07:00' ? 2 : 1;
}

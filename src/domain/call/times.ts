/** One moment on every guest's clock. */

import type { Day } from '../day.ts';
import type { WallTime } from '../wall-time.ts';
import { instantOf, isZone, offsetAt, wallIn } from '../zoned-time.ts';

export interface ShownTime {
  /** Whose clock it is, but for her own. */
  readonly names: readonly string[];
  readonly city: string;
  readonly zone: string;
  readonly day: Day;
  /** `19:00` */
  readonly time: string;
}

export interface Person {
  readonly name: string;
  /** Null, or no zone there is: taken to be on her clock. */
  readonly zone: string | null;
  readonly city: string | null;
}

export interface Own {
  readonly zone: string;
}

const minute = 60_000;
/** In minutes; no clocks go back by more. */
const longestChange = 180;

/** An entry for each clock that shows another time then: hers first, the others from west to east. */
export function timesFor(option: WallTime, people: readonly Person[], own: Own): readonly ShownTime[] {
  const instant = instantOf(option);
  const clocks = new Map<number, ShownTime & { readonly names: string[] }>();
  for (const person of [null, ...people]) {
    const zone = zoneOf(person, own);
    const offset = offsetAt(zone, instant);
    const at = wallIn(instant, zone);
    const clock = clocks.get(offset) ?? {
      names: [],
      city: cityOf(person, zone),
      zone,
      day: at.slice(0, 10),
      time: at.slice(11),
    };
    if (person !== null) clock.names.push(person.name);
    clocks.set(offset, clock);
  }
  const [hers, ...others] = [...clocks];
  others.sort(([a], [b]) => a - b);
  return [hers, ...others].flatMap((entry) => (entry === undefined ? [] : [entry[1]]));
}

/** Where clocks go back, the hour before comes again. */
export function isTwice({ at, zone }: WallTime): boolean {
  const first = instantOf({ at, zone });
  const back = offsetAt(zone, first) - offsetAt(zone, first + longestChange * minute);
  return back > 0 && wallIn(first + back * minute, zone) === at;
}

/**
 * Where clocks change between today and then, and that moves a guest and her apart or together: clocks that change on the
 * same night are no news.
 */
export function citiesOfChange(
  option: WallTime,
  people: readonly Person[],
  own: Own,
  today: Day,
): readonly string[] {
  const now = instantOf({ at: `${today}T12:00`, zone: own.zone });
  const then = instantOf(option);
  const moved = (zone: string) => offsetAt(zone, then) - offsetAt(zone, now);
  const apart = people.filter((person) => moved(zoneOf(person, own)) !== moved(own.zone));
  const places = (apart.length === 0 ? [] : [null, ...apart])
    .map((person) => ({ zone: zoneOf(person, own), person }))
    .filter(({ zone }) => moved(zone) !== 0)
    .map(({ zone, person }) => cityOf(person, zone));
  return [...new Set(places)];
}

export function zoneOf(person: Person | null, own: Own): string {
  const zone = person?.zone ?? null;
  return zone !== null && isZone(zone) ? zone : own.zone;
}

/** The city of her card, or the zone's: `Asia/Kolkata` is Kolkata. */
export function cityOf(person: Person | null, zone: string): string {
  const city = person?.city?.trim() ?? '';
  return city === '' ? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ') : city;
}

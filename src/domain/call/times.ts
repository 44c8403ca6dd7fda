/** One moment on every guest's clock. */

import type { Day } from '../time/day.ts';
import type { WallTime } from '../time/wall-time.ts';
import { isZone } from '../time/zone-name.ts';
import { instantOf, offsetAt, wallIn } from '../time/zoned-time.ts';

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

/** The zone she is in. */
export interface Own {
  readonly zone: string;
}

/** An entry for each clock that shows another time then: hers first, the others from west to east. */
export function timesFor(option: WallTime, people: readonly Person[], own: Own): readonly ShownTime[] {
  const instant = instantOf(option);
  const clocks = new Map<number, ShownTime & { readonly names: string[] }>();
  for (const person of [null, ...people]) {
    const zone = zoneOf(person, own);
    const [day = '', time = ''] = wallIn(instant, zone).split('T');
    const offset = offsetAt(zone, instant);
    const clock = clocks.get(offset) ?? { names: [], city: cityOf(person, zone), zone, day, time };
    if (person !== null) clock.names.push(person.name);
    clocks.set(offset, clock);
  }
  const [hers, ...others] = clocks;
  others.sort(([a], [b]) => a - b);
  return [...(hers === undefined ? [] : [hers]), ...others].map(([, clock]) => clock);
}

export function isSameTime(a: WallTime, b: WallTime): boolean {
  return instantOf(a) === instantOf(b);
}

export function zoneOf(person: Person | null, own: Own): string {
  const zone = person?.zone ?? null;
  return zone !== null && isZone(zone) ? zone : own.zone;
}

/** The city of their card, or the zone's: `Asia/Kolkata` is Kolkata. */
export function cityOf(person: Person | null, zone: string): string {
  const city = person?.city?.trim() ?? '';
  return city === '' ? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ') : city;
}

/** A time on everyone's clock, and what to watch out for there. */

import type { Friend } from '../friend/friend.ts';
import { namesInWords } from '../friend/names.ts';
import { type DateForm, timeInWords } from '../time/date-words.ts';
import type { Day } from '../time/day.ts';
import type { WallTime } from '../time/wall-time.ts';
import { isZone } from '../time/zone-name.ts';
import { instantOf, offsetAt, shownIn, wallIn } from '../time/zoned-time.ts';
import type { Call } from './call.ts';

export interface ShownTime {
  /** The guests on this clock. */
  readonly names: readonly string[];
  readonly city: string;
  readonly zone: string;
  readonly day: Day;
  /** `19:00` */
  readonly time: string;
}

/** A zone that is null, or that nobody knows, means her clock. */
type Person = Pick<Friend, 'name' | 'zone' | 'city'>;

/** One entry per time shown: her own clock first, the others from west to east. */
export function timesFor(time: WallTime, people: readonly Person[], ownZone: string): readonly ShownTime[] {
  const instant = instantOf(time);
  const clocks = new Map<number, ShownTime & { readonly names: string[] }>();
  for (const person of [null, ...people]) {
    const { zone, city } = clockOf(person, ownZone);
    const [day = '', time = ''] = wallIn(instant, zone).split('T');
    const offset = offsetAt(zone, instant);
    const clock = clocks.get(offset) ?? { names: [], city, zone, day, time };
    if (person !== null) clock.names.push(person.name);
    clocks.set(offset, clock);
  }
  const own = offsetAt(ownZone, instant);
  const placeOf = (offset: number) => (offset === own ? Number.NEGATIVE_INFINITY : offset);
  return [...clocks].sort(([a], [b]) => placeOf(a) - placeOf(b)).map(([, clock]) => clock);
}

export function unknownZonesIn(calls: readonly Call[]): readonly string[] {
  const times = calls.flatMap(({ options, picked, suits }) =>
    [options, picked ?? [], Object.values(suits)].flat(2),
  );
  return [...new Set(times.map(({ zone }) => zone))].filter((zone) => !isZone(zone));
}

export function isSameTime(a: WallTime, b: WallTime): boolean {
  return instantOf(a) === instantOf(b);
}

/** With the city she saved for them, or the zone's: `Asia/Kolkata` is Kolkata. @param person null for her own clock */
export function clockOf(person: Person | null, ownZone: string) {
  const zone = person !== null && person.zone !== null && isZone(person.zone) ? person.zone : ownZone;
  return { zone, city: person?.city?.trim() || (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ') };
}

interface Clocks {
  readonly people: readonly Person[];
  readonly ownZone: string;
  readonly dates: DateForm;
}

/** On the picked time, or else on every time, with their numbers. */
export function remarksOnClocks({ options, picked }: Call, clocks: Clocks): readonly string[] {
  const times = picked === null ? options : [picked];
  const each = times.map((time) => clockRemarks(time, clocks));
  const changes = [...new Set(each.flat())].map((remark) => {
    const where = each.flatMap((remarks, index) => (remarks.includes(remark) ? [index + 1] : []));
    return where.length === times.length ? remark : `${numbersInWords('Time', where)}: ${remark}`;
  });
  return [...changes, ...nightRemarks(times, clocks)];
}

/** Clocks that change matter only if that changes how far apart she and a guest are. */
export function clockRemarks(time: WallTime, { people, ownZone, dates }: Clocks): readonly string[] {
  const now = instantOf({ at: `${dates.today}T12:00`, zone: ownZone });
  const changeIn = ({ zone }: { zone: string }) => offsetAt(zone, instantOf(time)) - offsetAt(zone, now);
  const own = clockOf(null, ownZone);
  const clocks = people.map((person) => clockOf(person, ownZone));
  const affected = clocks.filter((clock) => changeIn(clock) !== changeIn(own));
  const changing = affected.length === 0 ? [] : [own, ...affected].filter((clock) => changeIn(clock) !== 0);
  const cities = [...new Set(changing.map(({ city }) => city))];
  const change = `Clocks change in ${namesInWords(cities)} before then. The times above are already right.`;
  const hour = timeInWords(time.at.slice(11), dates);
  const twice = `${hour} comes up twice that night; this means the first one.`;
  return [...(cities.length > 0 ? [change] : []), ...(isTwice(time) ? [twice] : [])];
}

/** When clocks go back, an hour comes twice. They never go back by more than three hours. */
function isTwice({ at, zone }: WallTime): boolean {
  const first = instantOf({ at, zone });
  const back = offsetAt(zone, first) - offsetAt(zone, first + 180 * 60_000);
  return back > 0 && wallIn(first + back * 60_000, zone) === at;
}

/** For several times a sentence per clock, the worst first; for one time a single sentence. Her own clock is left out. */
export function nightRemarks(times: readonly WallTime[], { people, ownZone, dates }: Clocks): string[] {
  const shownTimes = (zone: string) => times.map((time) => shownIn(zone, time));
  const clocksSeen = new Set([shownTimes(ownZone).join()]);
  const nights = people.flatMap((person) => {
    const { zone, city } = clockOf(person, ownZone);
    const ats = shownTimes(zone);
    const hours = ats.map((at) => at.slice(11));
    const [worst] = nightHours(hours);
    if (worst === undefined || clocksSeen.has(ats.join())) return [];
    clocksSeen.add(ats.join());
    return [{ city, hours, worst }];
  });
  nights.sort((a, b) => worseFirst(a.worst, b.worst));
  if (times.length > 1) return nights.map(({ city, hours }) => `In ${city}, it's ${atWhich(hours, dates)}.`);
  const each = nights.map(({ city, worst }) => `${timeInWords(worst, dates)} in ${city}`);
  return each.length === 0 ? [] : [`It's ${namesInWords(each)} then.`];
}

/** `1 am at times 1 and 3, 9 pm at time 2`. */
function atWhich(hours: readonly string[], dates: DateForm): string {
  const each = nightHours(hours).map((hour) => {
    const numbers = hours.flatMap((other, index) => (other === hour ? [index + 1] : []));
    return `${timeInWords(hour, dates)} at ${numbersInWords('time', numbers)}`;
  });
  return each.join(', ');
}

/** `times 1 and 3`. */
export function numbersInWords(word: string, numbers: readonly number[]): string {
  return `${word}${numbers.length === 1 ? '' : 's'} ${namesInWords(numbers.map(String))}`;
}

function nightHours(hours: readonly string[]): readonly string[] {
  return [...new Set(hours)].filter((hour) => badnessOf(hour) > 0).toSorted(worseFirst);
}

const worseFirst = (a: string, b: string): number => badnessOf(b) - badnessOf(a);

/** 0 by day; midnight to six is the worst. */
function badnessOf(hour: string): number {
  if (hour < '06:00') return 3;
  if (hour >= '22:00' || hour < '07:00') return 2;
  return hour >= '21:00' || hour < '08:00' ? 1 : 0;
}

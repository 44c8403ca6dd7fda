/** Sentences on what is easily overlooked when a call is on several clocks. */

import { namesInWords } from '../friend/names.ts';
import { type DateForm, timeInWords } from '../time/date-words.ts';
import type { WallTime } from '../time/wall-time.ts';
import { instantOf, offsetAt, wallIn } from '../time/zoned-time.ts';
import { cityOf, type Own, type Person, zoneOf } from './times.ts';

/** In milliseconds; no clocks go back by more. */
const longestChange = 180 * 60_000;
/** Before and from these hours nobody is asked to a call without a word about it. */
const [firstHour, nightHour] = ['08:00', '21:00'];

/** On the time it will be; while that is open, on each of the times, with their numbers. */
export function remarksOnClocks(
  { options, picked }: { readonly options: readonly WallTime[]; readonly picked: WallTime | null },
  people: readonly Person[],
  own: Own,
  dates: DateForm,
): readonly string[] {
  const times = picked === null ? options : [picked];
  const each = times.map((time) => clockRemarks(time, people, own, dates));
  const changes = [...new Set(each.flat())].map((remark) => {
    const where = each.flatMap((remarks, index) => (remarks.includes(remark) ? [String(index + 1)] : []));
    return where.length === times.length ? remark : `${numbered('Time', where)}: ${remark}`;
  });
  return [...changes, ...nightRemarks(times, people, own, dates)];
}

/** Clocks that change before then, and an hour that comes twice. */
export function clockRemarks(
  option: WallTime,
  people: readonly Person[],
  own: Own,
  dates: DateForm,
): readonly string[] {
  const changing = citiesOfChange(option, people, own, dates);
  const twice = `${timeInWords(option.at.slice(11), dates)} comes up twice that night; this means the first one.`;
  return [
    ...(changing.length === 0
      ? []
      : [`Clocks change in ${namesInWords(changing)} before then. The times above are already right.`]),
    ...(isTwice(option) ? [twice] : []),
  ];
}

/** Where clocks go back, the hour before comes again. */
function isTwice({ at, zone }: WallTime): boolean {
  const first = instantOf({ at, zone });
  const back = offsetAt(zone, first) - offsetAt(zone, first + longestChange);
  return back > 0 && wallIn(first + back * 60_000, zone) === at;
}

/** Only where that moves a guest and her apart or together: clocks that change on the same night are no news. */
function citiesOfChange(option: WallTime, people: readonly Person[], own: Own, { today }: DateForm) {
  const now = instantOf({ at: `${today}T12:00`, zone: own.zone });
  const moved = (zone: string) => offsetAt(zone, instantOf(option)) - offsetAt(zone, now);
  const apart = people.filter((person) => moved(zoneOf(person, own)) !== moved(own.zone));
  const places = (apart.length === 0 ? [] : [null, ...apart])
    .map((person) => ({ zone: zoneOf(person, own), person }))
    .filter(({ zone }) => moved(zone) !== 0);
  return [...new Set(places.map(({ zone, person }) => cityOf(person, zone)))];
}

/**
 * One sentence for each clock that has night at any of the times, the worst first; a single time has one for all. Clocks
 * that show the same at every time are one; hers is left out: she sees it in the time itself.
 */
export function nightRemarks(
  options: readonly WallTime[],
  people: readonly Person[],
  own: Own,
  dates: DateForm,
): readonly string[] {
  const shownIn = (zone: string) => options.map((option) => wallIn(instantOf(option), zone));
  const seen = new Set([shownIn(own.zone).join()]);
  const clocks = people.flatMap((person) => {
    const zone = zoneOf(person, own);
    const shown = shownIn(zone);
    if (seen.has(shown.join())) return [];
    seen.add(shown.join());
    const nights = shown
      .map((at, index) => ({ number: String(index + 1), time: at.slice(11) }))
      .filter(({ time }) => time < firstHour || time >= nightHour)
      .toSorted((a, b) => badnessOf(b.time) - badnessOf(a.time));
    const worst = nights[0]?.time;
    return worst === undefined ? [] : [{ city: cityOf(person, zone), nights, worst }];
  });
  clocks.sort((a, b) => badnessOf(b.worst) - badnessOf(a.worst));
  if (options.length > 1)
    return clocks.map(({ city, nights }) => {
      const parts = [...new Set(nights.map(({ time }) => time))].map((time) => {
        const numbers = nights.filter((night) => night.time === time).map(({ number }) => number);
        return `${timeInWords(time, dates)} at ${numbered('time', numbers)}`;
      });
      return `In ${city}, it's ${parts.join(', ')}.`;
    });
  const each = clocks.map(({ city, worst }) => `${timeInWords(worst, dates)} in ${city}`);
  return each.length === 0 ? [] : [`It's ${namesInWords(each)} then.`];
}

/** `times 1 and 3` */
export function numbered(word: string, numbers: readonly string[]): string {
  return `${word}${numbers.length === 1 ? '' : 's'} ${namesInWords(numbers)}`;
}

/** From midnight to six is the worst; the edges of the night come last. */
function badnessOf(time: string): number {
  if (time < '06:00') return 3;
  return time >= '22:00' || time < '07:00' ? 2 : 1;
}

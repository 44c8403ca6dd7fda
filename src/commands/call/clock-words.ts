/** Sentences on what is easily overlooked when a call is on several clocks. */

import { clocksAtNight, type Night } from '../../domain/call/nights.ts';
import { citiesOfChange, isTwice, type Own, type Person } from '../../domain/call/times.ts';
import type { Day } from '../../domain/day.ts';
import { namesInWords } from '../../domain/names.ts';
import type { WallTime } from '../../domain/wall-time.ts';

/** Clocks that change before then, and an hour that comes twice. */
export function clockRemarks(
  option: WallTime,
  people: readonly Person[],
  own: Own,
  today: Day,
): readonly string[] {
  const changing = citiesOfChange(option, people, own, today);
  return [
    ...(changing.length === 0
      ? []
      : [`Clocks change before then in ${namesInWords(changing)}: the times above have that in them.`]),
    ...(isTwice(option) ? [`${option.at.slice(11)} comes twice that night; the first is meant.`] : []),
  ];
}

/** One sentence for each clock that has night at any of the times, the worst first; a single time has one for all. */
export function nightRemarks(
  options: readonly WallTime[],
  people: readonly Person[],
  own: Own,
): readonly string[] {
  const clocks = clocksAtNight(options, people, own);
  if (clocks.length === 0) return [];
  if (options.length > 1) return clocks.map(({ city, nights }) => `In ${city} it is ${timesOf(nights)}.`);
  return [`It is ${namesInWords(clocks.map(({ city, nights }) => `${nights[0]?.time} in ${city}`))} then.`];
}

/** `01:00 at times 1 and 3, 06:30 at time 2` */
function timesOf(nights: readonly Night[]): string {
  const times = [...new Set(nights.map(({ time }) => time))];
  const parts = times.map((time) => {
    const numbers = nights.filter((night) => night.time === time).map(({ number }) => String(number));
    return `${time} at ${numbers.length === 1 ? 'time' : 'times'} ${namesInWords(numbers)}`;
  });
  return parts.join(', ');
}

/** Sentences on what is easily overlooked when a call is on several clocks. */

import { clocksAtNight, type Night } from '../../domain/call/nights.ts';
import { citiesOfChange, isTwice, type Own, type Person } from '../../domain/call/times.ts';
import { type DateForm, timeInWords } from '../../domain/date-words.ts';
import { namesInWords } from '../../domain/names.ts';
import type { WallTime } from '../../domain/wall-time.ts';

/** Clocks that change before then, and an hour that comes twice. */
export function clockRemarks(
  option: WallTime,
  people: readonly Person[],
  own: Own,
  dates: DateForm,
): readonly string[] {
  const changing = citiesOfChange(option, people, own, dates.today);
  return [
    ...(changing.length === 0
      ? []
      : [`Clocks change before then in ${namesInWords(changing)}: the times above have that in them.`]),
    ...(isTwice(option)
      ? [`${timeInWords(option.at.slice(11), dates)} comes up twice that night; this means the first one.`]
      : []),
  ];
}

/** One sentence for each clock that has night at any of the times, the worst first; a single time has one for all. */
export function nightRemarks(
  options: readonly WallTime[],
  people: readonly Person[],
  own: Own,
  dates: DateForm,
): readonly string[] {
  const clocks = clocksAtNight(options, people, own);
  if (clocks.length === 0) return [];
  if (options.length > 1)
    return clocks.map(({ city, nights }) => `In ${city} it is ${timesOf(nights, dates)}.`);
  const each = clocks.map(({ city, nights }) => `${timeInWords(nights[0]?.time ?? '', dates)} in ${city}`);
  return [`It is ${namesInWords(each)} then.`];
}

/** `1 am at times 1 and 3, 6:30 am at time 2` */
function timesOf(nights: readonly Night[], dates: DateForm): string {
  const times = [...new Set(nights.map(({ time }) => time))];
  const parts = times.map((time) => {
    const numbers = nights.filter((night) => night.time === time).map(({ number }) => String(number));
    return `${timeInWords(time, dates)} at ${numbers.length === 1 ? 'time' : 'times'} ${namesInWords(numbers)}`;
  });
  return parts.join(', ');
}

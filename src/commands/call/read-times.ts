/** When a call could be, as she types it: `2026-12-03 19:00`, `thursday 7pm`, `3 dec at 19:00`. */

import type { Deps } from '../../deps.ts';
import { readClockTime } from '../../domain/clock-time.ts';
import { dayAndTimeInWords, dayInWords, timeInWords } from '../../domain/date-words.ts';
import { isWallTime, type WallTime } from '../../domain/wall-time.ts';
import { parseDay } from '../../domain/when.ts';
import { instantOf, isSkipped, wallIn } from '../../domain/zoned-time.ts';
import { usage } from '../read-values.ts';

export const mostTimes = 4;
const timeHint = 'A time can be: "thursday 7pm", "dec 3 7pm", "2026-12-03 19:00"';

type Clock = Pick<Deps, 'today' | 'now' | 'zone' | 'dates'>;

/** In her zone, each once, the earliest first. Throws UserError `usage` for one that has passed or that does not come. */
export async function readTimes(deps: Clock, typed: readonly string[]): Promise<readonly WallTime[]> {
  const times: WallTime[] = [];
  for (const text of typed) {
    const time = await readTime(deps, text);
    if (!times.some((other) => isSameTime(other, time))) times.push(time);
  }
  return inOrder(times);
}

/** The earliest first: their numbers count from there. */
export function inOrder(times: readonly WallTime[]): readonly WallTime[] {
  return times.toSorted((a, b) => instantOf(a) - instantOf(b));
}

/** @throws UserError `usage` */
export async function readTime(deps: Clock, typed: string): Promise<WallTime> {
  const time = await readWallTime(deps, typed);
  checkAhead(deps, time);
  if (!isSkipped(time)) return time;
  const dates = deps.dates();
  const later = wallIn(instantOf(time), time.zone);
  throw usage(
    `Clocks go forward overnight, on ${dayInWords(time.at.slice(0, 10), dates)}, so there's no ${timeInWords(time.at.slice(11), dates)} that night.`,
    `An hour that works: --option "${later.replace('T', ' ')}"`,
  );
}

/** What she typed, without a look at the clock. Throws UserError `usage` for what is no time. */
export async function readWallTime({ dates, zone }: Clock, typed: string): Promise<WallTime> {
  const { day, time } = partsOf(typed);
  if (time === null) throw usage(`"${typed.trim()}" has no time of day that could be read.`, timeHint);
  if (day === '') throw usage(`"${typed.trim()}" has no day.`, timeHint);
  const reading = await parseDay(day, { ...dates(), direction: 'future' });
  if ('problem' in reading) throw usage(reading.problem, timeHint);
  const at = `${reading.day}T${time}`;
  if (!isWallTime(at)) throw usage(`"${typed.trim()}" could not be read as a time.`, timeHint);
  return { at, zone: zone() };
}

/** Throws UserError `usage` for a time that has passed. With a day of her own choosing (`--today`) only days are compared. */
export function checkAhead({ today, now, zone, dates }: Clock, time: WallTime): void {
  const here = zone();
  const at = time.zone === here ? time.at : wallIn(instantOf(time), here);
  const clock = wallIn(now().getTime(), here);
  const isPast = at.slice(0, 10) < today || (clock.slice(0, 10) === today && at <= clock);
  if (!isPast) return;
  throw usage(
    `${dayAndTimeInWords(at, dates())} has already passed.`,
    'A time still to come, as in: "next thursday 7pm"',
  );
}

/** The same moment, also where she has moved since. */
export function isSameTime(a: WallTime, b: WallTime): boolean {
  return instantOf(a) === instantOf(b);
}

/** The time of day stands last or first, in one word or two (`7 pm`). */
function partsOf(typed: string): { readonly day: string; readonly time: string | null } {
  const words = typed
    .trim()
    .replace(/(\d)T(\d)/, '$1 $2')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  for (const length of [2, 1]) {
    const [before, last] = [words.slice(0, -length), words.slice(-length)];
    const [first, after] = [words.slice(0, length), words.slice(length)];
    for (const [clock, rest] of [
      [last, before],
      [first, after],
    ] as const) {
      const time = clock.length < length ? null : readClockTime(clock.join(' '));
      if (time !== null) return { time, day: withoutLinks(rest) };
    }
  }
  return { time: null, day: '' };
}

/** `thursday at`, `at`, `on thursday`. */
function withoutLinks(words: readonly string[]): string {
  return words.filter((word) => !/^(?:at|on|@)$/i.test(word)).join(' ');
}

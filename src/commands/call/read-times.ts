/** When a call could be, as she types it: `2026-12-03 19:00`, `thursday 7pm`, `3 dec at 19:00`. */

import type { Deps } from '../../deps.ts';
import { isSameTime } from '../../domain/call/times.ts';
import { readClockTime } from '../../domain/time/clock-time.ts';
import { dayAndTimeInWords, dayInWords, timeInWords } from '../../domain/time/date-words.ts';
import { isWallTime, type WallTime } from '../../domain/time/wall-time.ts';
import { parseDay } from '../../domain/time/when.ts';
import { instantOf, isSkipped, wallIn } from '../../domain/time/zoned-time.ts';
import { UserError } from '../../errors.ts';
import { orSaid } from '../shared/problem-of.ts';
import { usage } from '../shared/read-values.ts';

const mostTimes = 4;
const timeHint = 'A time can be: "thursday 7pm", "dec 3 7pm", "2026-12-03 19:00"';

/**
 * In her zone, each once, the earliest first: their numbers count from there.
 *
 * @param before times that are there already
 * @param fewer what to do about too many
 * @throws UserError `usage` for one that has passed or that does not come
 */
export async function readTimes(
  deps: Deps,
  typed: readonly string[],
  before: readonly WallTime[] = [],
  fewer = 'Pick the ones that work best for you.',
): Promise<readonly WallTime[]> {
  const times = [...before];
  for (const text of typed) {
    const time = await readTime(deps, text);
    if (!times.some((other) => isSameTime(other, time))) times.push(time);
  }
  if (times.length > mostTimes)
    throw usage(`A call can have up to ${mostTimes} times to choose from.`, fewer);
  return times.sort((a, b) => instantOf(a) - instantOf(b));
}

/** Several at once with commas, or one at a time; Enter ends. What cannot be read is said, and asked again. */
export async function askTimes(deps: Deps): Promise<readonly WallTime[]> {
  const times: WallTime[] = [];
  while (times.length < mostTimes) {
    const first = 'When?  As in: thursday 7pm, sat 10:00. Enter skips';
    const message = times.length === 0 ? first : 'Another time to choose from?  Enter if not';
    const typed = await deps.prompter.ask({ message });
    if (typed.trim() === '') break;
    for (const time of (await orSaid(deps, () => timesIn(deps, typed))) ?? []) {
      if (times.some((other) => isSameTime(other, time))) deps.output.say('You already have that time.');
      else if (times.length === mostTimes) deps.output.say(`${mostTimes} times are enough to choose from.`);
      else times.push(time);
    }
  }
  return times.sort((a, b) => instantOf(a) - instantOf(b));
}

/** A comma can stand within one time as well: `Thursday, 7 pm`. */
async function timesIn(deps: Deps, typed: string): Promise<readonly WallTime[]> {
  const parts = typed.split(/[,;]/).filter((part) => part.trim() !== '');
  const whole = await readTime(deps, typed).catch((error) => {
    if (!(error instanceof UserError) || parts.length < 2) throw error;
  });
  if (whole !== undefined) return [whole];
  const times: WallTime[] = [];
  for (const part of parts) times.push(await readTime(deps, part));
  return times;
}

/** @throws UserError `usage` */
export async function readTime(deps: Deps, typed: string): Promise<WallTime> {
  const time = await readWallTime(deps, typed);
  checkAhead(deps, time);
  if (!isSkipped(time)) return time;
  const [day = '', clock = ''] = time.at.split('T');
  const dates = deps.dates();
  throw usage(
    `Clocks go forward overnight, on ${dayInWords(day, dates)}, so there's no ${timeInWords(clock, dates)} that night.`,
    `This one works: --option "${wallIn(instantOf(time), time.zone).replace('T', ' ')}"`,
  );
}

/** What she typed, without a look at the clock. Throws UserError `usage` for what is no time. */
export async function readWallTime({ dates, zone }: Deps, typed: string): Promise<WallTime> {
  const { day, time } = partsOf(typed);
  if (time === null) throw usage(`"${typed.trim()}" doesn't have a time of day.`, timeHint);
  if (day === '') throw usage(`"${typed.trim()}" doesn't have a day.`, timeHint);
  const reading = await parseDay(day, { ...dates(), direction: 'future' });
  if ('problem' in reading) throw usage(reading.problem, timeHint);
  const at = `${reading.day}T${time}`;
  if (!isWallTime(at)) throw usage(`"${typed.trim()}" can't be read as a day and time.`, timeHint);
  return { at, zone: zone() };
}

/** Throws UserError `usage` for a time that has passed. With a day of her own choosing (`--today`) only days are compared. */
export function checkAhead({ today, now, zone, dates }: Deps, time: WallTime): void {
  const at = wallIn(instantOf(time), zone());
  const clock = wallIn(now().getTime(), zone());
  const isPast = at.slice(0, 10) < today || (clock.slice(0, 10) === today && at <= clock);
  if (isPast)
    throw usage(
      `${dayAndTimeInWords(at, dates())} has already passed.`,
      'Pick a later time, as in: "next thursday 7pm"',
    );
}

/** The time of day stands last or first, in one word or two (`7 pm`); `at` and `on` say nothing. */
function partsOf(typed: string): { readonly day: string; readonly time: string | null } {
  const words = typed
    .trim()
    .replace(/(\d)T(\d)/, '$1 $2')
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !/^(?:at|on|@)$/i.test(word));
  for (const length of [2, 1].filter((each) => each <= words.length)) {
    const first = [words.slice(0, length), words.slice(length)] as const;
    const last = [words.slice(-length), words.slice(0, -length)] as const;
    for (const [clock, day] of [last, first]) {
      const time = readClockTime(clock.join(' '));
      if (time !== null) return { time, day: day.join(' ') };
    }
  }
  return { time: null, day: '' };
}

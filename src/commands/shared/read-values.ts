/** Values of options that several commands read. Each throws UserError `usage` with a value that works. */

import type { Deps } from '../../deps.ts';
import { type Circle, circles } from '../../domain/friend/friend.ts';
import { isTooLongForNote } from '../../domain/text/limits.ts';
import { readClockTime } from '../../domain/time/clock-time.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Direction } from '../../domain/time/when.ts';
import { type CommandHint, UserError, type WaysInLine } from '../../errors.ts';
import { InvalidArgumentError } from './command.ts';

export function usage(message: string | CommandHint, ...ways: readonly WaysInLine[]): UserError {
  return new UserError(message, { code: 'usage', ways });
}

/** What's wrong with the length of a note or a reminder; null when it fits. */
export function lengthProblem(text: string): string | null {
  return isTooLongForNote(text) ? "That's too long: it's more than 4 KB." : null;
}

export function notFound(message: string, way: WaysInLine): UserError {
  return new UserError(message, { code: 'not_found', ways: [way] });
}

/** For words that several fit. */
export function ambiguous(message: string, way: WaysInLine): UserError {
  return new UserError(message, { code: 'ambiguous', ways: [way] });
}

/** For what is there already, or done. */
export function alreadyThere(message: string, ...ways: readonly WaysInLine[]): UserError {
  return new UserError(message, { code: 'exists', ways });
}

export const forExample = (command: string): CommandHint => ({ text: 'For example:', command });

export function readCircle(text: string): Circle {
  return readOneOf(text, circles, 'circle');
}

export function readOneOf<T extends string>(text: string, values: readonly T[], what: string): T {
  const match = values.find((value) => value === text.trim().toLowerCase());
  if (match === undefined) throw usage(`There's no ${what} "${text}".`, `It can be: ${values.join(', ')}`);
  return match;
}

export async function readDay(
  text: string,
  { dates }: Pick<Deps, 'dates'>,
  direction: Direction,
): Promise<Day> {
  const { comingDayHint, dayHint, parseDay } = await import('../../domain/time/when.ts');
  const reading = await parseDay(text, { ...dates(), direction });
  if ('day' in reading) return reading.day;
  const hint = direction === 'future' ? comingDayHint : dayHint;
  throw usage(reading.problem, reading.past === undefined ? hint : `If that's the day: ${reading.past}`);
}

/** As `20:30`. */
export function readClock(input: string): string {
  const time = readClockTime(input);
  if (time !== null) return time;
  throw usage(`"${input.trim()}" isn't a time of day.`, 'For example: --at 20:30, or --at 8:30pm');
}

/** Any seed that we showed before. */
export function seedNumber(input: string): number {
  if (!/^\d{1,15}$/.test(input)) throw new InvalidArgumentError('It has to be a whole number, such as 7.');
  return Number(input);
}

/** The option's name goes before the sentence. */
export function wholeNumber(input: string): number {
  if (!/^[1-9]\d{0,5}$/.test(input))
    throw new InvalidArgumentError('It has to be a whole number, 1 or more.');
  return Number(input);
}

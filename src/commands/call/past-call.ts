/** A call whose time has come and gone without a word on how it went. */

import type { Deps } from '../../deps.ts';
import { type Call, isOpenCall } from '../../domain/call/call.ts';
import { type DateForm, dayInWords } from '../../domain/date-words.ts';
import type { Day } from '../../domain/day.ts';
import { instantOf, wallIn } from '../../domain/zoned-time.ts';

/** The day it was to be on, hers; null while it is ahead, or open, or was said to be held or off. */
export function dayPassed({ today, zone }: Pick<Deps, 'today' | 'zone'>, call: Call): Day | null {
  if (call.picked === null || !isOpenCall(call)) return null;
  const day = wallIn(instantOf(call.picked), zone()).slice(0, 10);
  return day < today ? day : null;
}

/** Stands before the command that keeps who came. */
export function passedLine(day: Day, dates: DateForm): string {
  return `That was on ${dayInWords(day, dates)}; who came:`;
}

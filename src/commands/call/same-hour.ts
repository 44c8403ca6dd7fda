/** Two calls that would be at the same time. */

import type { Content } from '../../deps.ts';
import { type Call, isOpenCall } from '../../domain/call/call.ts';
import { instantOf } from '../../domain/zoned-time.ts';
import { readTopics, titleOf } from './topics.ts';

const minute = 60_000;

/** A sentence for each call that has its time already, and would run while this one does. */
export function sameHourRemarks(content: Content, call: Call, calls: readonly Call[]): readonly string[] {
  if (!isOpenCall(call)) return [];
  const times = call.picked === null ? call.options : [call.picked];
  const others = calls.filter((other) => other.id !== call.id && isOpenCall(other));
  return others.flatMap((other) => {
    const { picked } = other;
    const at =
      picked === null
        ? -1
        : times.findIndex((time) => meet(instantOf(time), call.minutes, instantOf(picked), other.minutes));
    if (at === -1) return [];
    const what = `Call ${other.number} (${titleOf(other.topic, readTopics(content))}) is at that hour as well.`;
    return [times.length === 1 ? what : `Time ${at + 1}: ${what}`];
  });
}

function meet(start: number, minutes: number, otherStart: number, otherMinutes: number): boolean {
  return start < otherStart + otherMinutes * minute && otherStart < start + minutes * minute;
}

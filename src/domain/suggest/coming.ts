/** What is on by itself: the next call, one that waits for a word, and the next time something local meets. */

import { type Call, isOpenCall } from '../call/call.ts';
import { addDays, type Day } from '../day.ts';
import type { Local } from '../local/local.ts';
import { nextMeetings } from '../local/meets.ts';
import type { WallTime } from '../wall-time.ts';

/** So far ahead something is on soon, and so long after a call it can still be told who came. */
const daysAround = 14;

export interface ComingCall {
  readonly call: Call;
  readonly on: Day;
  /** `19:00`, on her clock; null while guests choose. */
  readonly time: string | null;
}

/** `2026-12-03T19:00`, as her own clock shows it. */
export type HerClock = (time: WallTime) => string;

export interface ComingLocal {
  readonly local: Local;
  readonly on: Day;
}

/** The first call whose time is set, today or in the next two weeks. */
export function nextCall(calls: readonly Call[], today: Day, clock: HerClock): ComingCall | null {
  return earliest(pickedBetween(calls, today, addDays(today, daysAround), clock));
}

/** The first call that was in the last two weeks and is neither held nor off: who came is not known. */
export function callToTell(calls: readonly Call[], today: Day, clock: HerClock): ComingCall | null {
  return earliest(pickedBetween(calls, addDays(today, -daysAround), addDays(today, -1), clock));
}

/** The first call that guests still choose a time for. */
export function callToPick(calls: readonly Call[], today: Day, clock: HerClock): ComingCall | null {
  const open = calls.filter((call) => call.picked === null && isOpenCall(call));
  return earliest(
    open.flatMap((call) => {
      const days = call.options.map((option) => clock(option).slice(0, 10)).filter((on) => on >= today);
      return days.length === 0 ? [] : [{ call, on: days.sort()[0] as Day, time: null }];
    }),
  );
}

function pickedBetween(
  calls: readonly Call[],
  from: Day,
  until: Day,
  clock: HerClock,
): readonly ComingCall[] {
  return calls.flatMap((call) => {
    if (call.picked === null || !isOpenCall(call)) return [];
    const [on = '', time = ''] = clock(call.picked).split('T');
    return on >= from && on <= until ? [{ call, on, time }] : [];
  });
}

const earliest = (calls: readonly ComingCall[]): ComingCall | null =>
  first(calls, ({ on, time }) => `${on} ${time ?? ''}`);

/** The first meeting of anything she tries or started, today or in the next two weeks. */
export function nextLocal(locals: readonly Local[], today: Day): ComingLocal | null {
  const coming = locals.flatMap((local) => {
    const [on] = local.isRemoved ? [] : nextMeetings(local.meets, today, addDays(today, daysAround));
    return on === undefined ? [] : [{ local, on }];
  });
  return first(coming, ({ on, local }) => `${on} ${local.time ?? '24:00'}`);
}

function first<T>(items: readonly T[], placeOf: (item: T) => string): T | null {
  const ordered = [...items].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return ordered[0] ?? null;
}

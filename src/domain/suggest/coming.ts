/** What is coming up: the next call, a call that waits for her, and the next meeting of something local. */

import { type Call, isOpenCall } from '../call/call.ts';
import type { LocalPlace } from '../place/local.ts';
import { nextMeetings } from '../place/meets.ts';
import { addDays, type Day } from '../time/day.ts';
import type { WallTime } from '../time/wall-time.ts';

/** In days: how soon something must be to count as coming up, and how long after a call she can still say who came. */
const daysAround = 14;

export interface ComingCall {
  readonly call: Call;
  readonly on: Day;
  /** `19:00`, on her clock; null while guests still choose. */
  readonly time: string | null;
}

/** `2026-12-03T19:00`, as her own clock shows it. */
export type HerClock = (time: WallTime) => string;

export interface ComingLocal {
  readonly local: LocalPlace;
  readonly on: Day;
}

/** The first call with a set time in the next two weeks. @param now `2026-12-03T18:40`, on her clock */
export function nextCall(calls: readonly Call[], now: string, clock: HerClock): ComingCall | null {
  return earliest(pickedBetween(calls, now, daysFrom(now, daysAround + 1), clock));
}

/** The first call of the last two weeks that is neither held nor canceled, so we don't know who came. */
export function callToTell(calls: readonly Call[], now: string, clock: HerClock): ComingCall | null {
  return earliest(pickedBetween(calls, daysFrom(now, -daysAround), now, clock));
}

/** The first call that guests still choose a time for. */
export function callToPick(calls: readonly Call[], now: string, clock: HerClock): ComingCall | null {
  const today = now.slice(0, 10);
  const open = calls.filter((call) => call.picked === null && isOpenCall(call));
  return earliest(
    open.flatMap((call) => {
      const days = call.options.map((option) => clock(option).slice(0, 10)).filter((on) => on >= today);
      return days.length === 0 ? [] : [{ call, on: days.sort()[0] as Day, time: null }];
    }),
  );
}

/** From one moment on, and before another. Both may be days, which start at midnight. */
function pickedBetween(
  calls: readonly Call[],
  from: string,
  until: string,
  clock: HerClock,
): readonly ComingCall[] {
  return calls.flatMap((call) => {
    if (call.picked === null || !isOpenCall(call)) return [];
    const at = clock(call.picked);
    return at >= from && at < until ? [{ call, on: at.slice(0, 10), time: at.slice(11) }] : [];
  });
}

function daysFrom(now: string, count: number): Day {
  return addDays(now.slice(0, 10), count);
}

const earliest = (calls: readonly ComingCall[]): ComingCall | null =>
  first(calls, ({ on, time }) => `${on} ${time ?? ''}`);

/** The first meeting of any group she tries or started, today or in the next two weeks. */
export function nextLocal(locals: readonly LocalPlace[], today: Day): ComingLocal | null {
  const coming = comingLocals(locals, today, addDays(today, daysAround));
  return first(coming, ({ on, local }) => `${on} ${local.time ?? '24:00'}`);
}

/** The next meeting of each that is on her list, if it's on one of these days. */
export function comingLocals(locals: readonly LocalPlace[], from: Day, until: Day): readonly ComingLocal[] {
  return locals.flatMap((local) => {
    const [on] = local.isRemoved ? [] : nextMeetings(local.meets, from, until);
    return on === undefined ? [] : [{ local, on }];
  });
}

function first<T>(items: readonly T[], placeOf: (item: T) => string): T | null {
  const sortedItems = [...items].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return sortedItems[0] ?? null;
}

/** What is coming up by itself: the next call, and the next time something local meets. */

import { type Call, isOpenCall } from '../call/call.ts';
import { addDays, type Day } from '../day.ts';
import type { Local } from '../local/local.ts';
import { nextMeetings } from '../local/meets.ts';

const daysAhead = 14;

export interface ComingCall {
  readonly call: Call;
  readonly on: Day;
  /** `19:00`, on the clock she planned it by. */
  readonly time: string;
}

export interface ComingLocal {
  readonly local: Local;
  readonly on: Day;
}

/** The first call whose time is set, today or in the next two weeks. */
export function nextCall(calls: readonly Call[], today: Day): ComingCall | null {
  const coming = calls.flatMap((call) => {
    if (call.picked === null || !isOpenCall(call)) return [];
    const [on = '', time = ''] = call.picked.at.split('T');
    return on >= today && on <= addDays(today, daysAhead) ? [{ call, on, time }] : [];
  });
  return first(coming, ({ on, time }) => `${on} ${time}`);
}

/** The first meeting of anything she tries or started, today or in the next two weeks. */
export function nextLocal(locals: readonly Local[], today: Day): ComingLocal | null {
  const coming = locals.flatMap((local) => {
    const [on] = local.isRemoved ? [] : nextMeetings(local.meets, today, addDays(today, daysAhead));
    return on === undefined ? [] : [{ local, on }];
  });
  return first(coming, ({ on, local }) => `${on} ${local.time ?? '24:00'}`);
}

function first<T>(items: readonly T[], placeOf: (item: T) => string): T | null {
  const ordered = [...items].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return ordered[0] ?? null;
}

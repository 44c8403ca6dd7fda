/**
 * Days that can't have been yet. A clock that ran years ahead wrote them into the journal. If they counted, the friend
 * would be in touch until then.
 */

import type { State } from '../state.ts';
import { addDays, type Day, dayNumber } from '../time/day.ts';
import type { Friend } from './friend.ts';

/** West of the date line it can still be yesterday, and for a traveler the day before. */
const daysAhead = 2;

export function isFar(on: Day, today: Day): boolean {
  return on > addDays(today, daysAhead);
}

/** The same object when there are none, which is nearly always. */
export function withoutFarDays(state: State, today: Day): State {
  const last = dayNumber(today) + daysAhead;
  const lastDay = addDays(today, daysAhead);
  let friends: Map<string, Friend> | null = null;
  for (const [id, friend] of state.friends) {
    if (!hasFarDays(friend, last, lastDay)) continue;
    friends ??= new Map(state.friends);
    friends.set(id, nearDaysOf(friend, { last, lastDay, today }));
  }
  return friends === null ? state : { ...state, friends };
}

function hasFarDays(friend: Friend, last: number, lastDay: Day): boolean {
  const { contactDays, attemptDays, triedDays, lastTold, addedOn, activeSpans } = friend;
  const isPast = (days: readonly number[]) => (days.at(-1) ?? last) <= last;
  if (!isPast(contactDays) || !isPast(attemptDays) || !isPast(triedDays)) return true;
  const from = activeSpans.at(-1)?.[0] ?? addedOn;
  return addedOn > lastDay || from > lastDay || (lastTold !== null && lastTold > lastDay);
}

function nearDaysOf(
  friend: Friend,
  { last, lastDay, today }: { readonly last: number; readonly lastDay: Day; readonly today: Day },
): Friend {
  const near = (days: readonly number[]) => days.filter((day) => day <= last);
  const began = (day: Day) => (day > lastDay ? today : day);
  return {
    ...friend,
    contactDays: near(friend.contactDays),
    attemptDays: near(friend.attemptDays),
    triedDays: near(friend.triedDays),
    lastTold: friend.lastTold !== null && friend.lastTold > lastDay ? null : friend.lastTold,
    addedOn: began(friend.addedOn),
    activeSpans: friend.activeSpans.map(([from, until]) => [began(from), until] as const),
  };
}

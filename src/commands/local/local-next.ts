/** What is on at her places in the days ahead, who could come along, and what to say there. */

import type { Deps } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { friendsAmong } from '../../domain/friend/friends-among.ts';
import { nameBook, shortNameOf } from '../../domain/friend/names.ts';
import type { LocalPlace } from '../../domain/place/local.ts';
import { isOnce, nextMeeting, nextMeetings } from '../../domain/place/meets.ts';
import { whoToBring } from '../../domain/place/who-to-bring.ts';
import { addDays, type Day } from '../../domain/time/day.ts';
import { isZone } from '../../domain/time/zone-name.ts';
import { offsetAt } from '../../domain/time/zoned-time.ts';
import { keptLocals, kindOf, localData } from './local-data.ts';

/** In the order of days, then of the clock: what has no time comes first on its day, so that it isn't missed. */
export function runLocalNext(deps: Deps, typed: number) {
  const { today } = deps;
  const days = Math.min(typed, 366);
  const until = addDays(today, days - 1);
  const locals = keptLocals(deps);
  const isFar = isOnAnotherClock(deps);
  const meetings = locals.flatMap((local) => {
    const coming = nextMeetings(local.meets, today, until);
    const meeting = coming.length === 0 ? null : meetingOf(deps, local, isFar);
    return meeting === null ? [] : coming.map((on) => ({ ...meeting, on }));
  });
  const after = locals.flatMap(({ name, meets }) => {
    const on = nextMeeting(meets, addDays(until, 1));
    return on === null ? [] : [{ name, on }];
  });
  const [later = null] = after.sort((a, b) => (a.on < b.on ? -1 : 1));
  const { name, number } = locals.find(({ meets }) => meets === null) ?? {};
  const undated = name === undefined || number === undefined ? null : { name, number };
  return { on: today, days, meetings: meetings.sort(byMoment), later, undated };
}

export type Next = ReturnType<typeof runLocalNext>;
export type Meeting = ReturnType<typeof meetingOf> & { readonly on: Day };

function byMoment(a: Meeting, b: Meeting): number {
  const [first, second] = [a, b].map(({ on, at }) => `${on} ${at ?? ''}`) as [string, string];
  return first === second ? a.number - b.number : first < second ? -1 : 1;
}

/** Whoever's clock differs from hers now is too far to bring. Her own zone is asked for only where a friend has one. */
function isOnAnotherClock({ now, zone }: Deps): (friend: Friend) => boolean {
  let here: number | null = null;
  return (friend) => {
    if (friend.zone === null || !isZone(friend.zone)) return false;
    const instant = now().getTime();
    here ??= offsetAt(zone(), instant);
    return offsetAt(friend.zone, instant) !== here;
  };
}

/** `bring` is someone near who could come along, `called` the shortest to type; `bringToo` who or what else helps. */
function meetingOf({ content, today, store }: Deps, local: LocalPlace, isFar: (friend: Friend) => boolean) {
  const { ask: _, next: __, ...known } = localData(local, today);
  const state = store.read();
  const friends = [...state.friends.values()];
  const { bring: bringToo, opening } = kindOf(content, local.kind);
  const there = friendsAmong(state, local.met).map(({ id }) => id);
  const about = { today, there, where: `${local.place ?? ''} ${local.name}`, isFar };
  const company = bringToo === null ? null : whoToBring(friends, about);
  const called = company === null ? '' : shortNameOf(company, nameBook(friends));
  const bring = company && { id: company.id, name: company.name, called };
  return { ...known, isOnce: isOnce(local.meets), bring, bringToo, opening, visits: local.visits.length };
}

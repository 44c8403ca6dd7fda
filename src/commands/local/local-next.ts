/** `local next`: what is on this week, who could come along, and what to say in the first five minutes. */

import type { Deps } from '../../deps.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { Friend } from '../../domain/friend.ts';
import { friendsAmong } from '../../domain/friends-among.ts';
import type { Local } from '../../domain/local/local.ts';
import { isOnce, nextMeeting, nextMeetings } from '../../domain/local/meets.ts';
import { whoToBring } from '../../domain/local/who-to-bring.ts';
import { nameBook, shortNameOf } from '../../domain/names.ts';
import type { State } from '../../domain/state.ts';
import { isZone, offsetAt } from '../../domain/zoned-time.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { Command } from '../command.ts';
import { wholeNumber } from '../read-values.ts';
import { keptLocals } from './local-data.ts';
import { kindOf } from './local-kinds.ts';
import { renderLocalNext } from './local-next-view.ts';

export interface Meeting {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly kind: string;
  readonly on: Day;
  /** The rule of when it meets; null when it is once. */
  readonly every: string | null;
  readonly at: string | null;
  readonly place: string | null;
  readonly link: string | null;
  readonly isOwn: boolean;
  readonly isOnce: boolean;
  /** Someone near who could come along; `called` is the shortest to type. */
  readonly bring: { readonly id: string; readonly name: string; readonly called: string } | null;
  /** Who or what else makes the first visit easier. */
  readonly bringToo: string | null;
  /** For the first five minutes. */
  readonly opening: readonly string[];
  readonly visits: number;
}

export interface LocalNext {
  readonly on: Day;
  readonly days: number;
  readonly meetings: readonly Meeting[];
  /** The first ones after those days. */
  readonly later: { readonly name: string; readonly on: Day } | null;
  /** The first one of which the day is not known. */
  readonly undated: { readonly name: string; readonly number: number } | null;
}

const aWeek = 7;

export function localNextCommand(deps: Deps): Command {
  return new Command('next')
    .description('what is on this week, who could come along, what to say there')
    .option('--days <count>', 'look ahead this many days, today included', wholeNumber, aWeek)
    .addHelpText('after', examples(['momconnect local next', 'momconnect local next --days 30']))
    .action(({ days }: { days: number }) => presentLocalNext(deps, days));
}

export function presentLocalNext(deps: Deps, days = aWeek): void {
  present(deps, runLocalNext(deps, days), renderLocalNext);
}

type World = Pick<Deps, 'store' | 'today' | 'content' | 'now' | 'zone'>;

/** In the order of days, then of the clock. */
export function runLocalNext(deps: World, typed: number): LocalNext {
  const { store, today } = deps;
  const days = Math.min(typed, 366);
  const state = store.read();
  const locals = keptLocals(deps);
  const until = addDays(today, days - 1);
  const isFar = isOnAnotherClock(deps);
  const meetings = locals
    .flatMap((local) => {
      const days = nextMeetings(local.meets, today, until);
      const meeting = days.length === 0 ? null : meetingOf(deps, state, local, isFar);
      return meeting === null ? [] : days.map((on) => ({ ...meeting, on }));
    })
    .sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1));
  const later = locals
    .map(({ name, meets }) => ({ name, on: nextMeeting(meets, addDays(until, 1)) }))
    .filter((meeting): meeting is { name: string; on: Day } => meeting.on !== null)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const undated = locals.find(({ meets }) => meets === null);
  return {
    on: today,
    days,
    meetings,
    later: later[0] ?? null,
    undated: undated === undefined ? null : { name: undated.name, number: undated.number },
  };
}

/** What has no time comes first on its day, so that it is not missed. */
function momentOf({ on, at, number }: Meeting): string {
  return `${on} ${at ?? '00:00'} ${String(number).padStart(6, '0')}`;
}

/** Whoever's clock differs from hers now is too far to bring. Her own zone is asked for only where a friend has one. */
function isOnAnotherClock({ now, zone }: World): (friend: Friend) => boolean {
  let here: number | null = null;
  return (friend) => {
    if (friend.zone === null || !isZone(friend.zone)) return false;
    const instant = now().getTime();
    here ??= offsetAt(zone(), instant);
    return offsetAt(friend.zone, instant) !== here;
  };
}

function meetingOf(
  { content, today }: World,
  state: State,
  local: Local,
  isFar: (friend: Friend) => boolean,
): Omit<Meeting, 'on'> {
  const { id, number, name, kind, meets, time: at, place, link, isOwn, visits, met } = local;
  const { friends } = state;
  const where = `${place ?? ''} ${name}`;
  const there = friendsAmong(state, met).map((friend) => friend.id);
  const { bring: bringToo, opening } = kindOf(content, kind);
  const company = bringToo === null ? null : whoToBring(friends.values(), { today, there, where, isFar });
  const called = company === null ? '' : shortNameOf(company, nameBook(friends.values()));
  const bring = company === null ? null : { id: company.id, name: company.name, called };
  const plain = {
    id,
    number,
    name,
    kind,
    at,
    place,
    link,
    isOwn,
    isOnce: isOnce(meets),
    every: isOnce(meets) ? null : meets,
  };
  return { ...plain, bring, bringToo, opening, visits: visits.length };
}

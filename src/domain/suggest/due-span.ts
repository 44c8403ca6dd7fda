/** The spans of days on which a friend is due: each from 0.7 of her cadence after one contact until the next. */

import { cadenceDaysOf, type Friend } from '../friend/friend.ts';
import { stableHash } from '../text/stable-hash.ts';
import { type Day, dayNumber } from '../time/day.ts';
import { always, type FriendStanding, never, standingOf, wasJustTried } from './friend-standing.ts';

export interface DueSpan {
  readonly standing: FriendStanding;
  /** Where the count starts: the newest contact, logged or mentioned, or a made-up day when there is none. */
  readonly since: number;
  readonly isNeverInTouch: boolean;
  /** The last day before it when they were really in touch; `never` when that is long ago. */
  readonly contactedOn: number;
  /** Its first day. */
  readonly from: number;
  /** Its last day, that of the next contact; `always` when it goes on. */
  readonly until: number;
  /** False when it ends in a contact she only mentioned: she did nothing that day. */
  readonly endsInContact: boolean;

  /** For the day we're looking at: days since the count started divided by cadence, and whether the friend rests. */
  ratio: number;
  isResting: boolean;
  /** The next one in the same queue. */
  next: DueSpan | null;
}

/** The days to look back on, and on which of them she was in touch with anyone. */
export interface Window {
  readonly start: number;
  readonly today: number;
  /** 1 for such a day, indexed by days since the start. `dueSpansOf` fills it in. */
  readonly wasInTouch: Uint8Array;
}

/**
 * Calls `take` with each span in the window, in order; the last one is still going on. A span that hasn't started
 * counts only if they were never in touch. This runs through every contact, so keep it fast.
 */
export function dueSpansOf(
  standing: FriendStanding,
  { start, today, wasInTouch }: Window,
  take: (span: DueSpan) => void,
): void {
  const { friend, slack } = standing;
  const toldDay = toldOnly(friend, today);
  const days =
    toldDay === null || toldDay < start ? friend.contactDays : withDay(friend.contactDays, toldDay);
  let index = 0;
  while (index < days.length && (days[index] as number) < start) index += 1;
  let contactedOn = index === 0 ? never : (days[index - 1] as number);
  let since = toldDay !== null && toldDay < start ? Math.max(contactedOn, toldDay) : contactedOn;
  let isNeverInTouch = since === never;
  if (isNeverInTouch) since = clockStartOf(friend);
  for (; index < days.length; index += 1) {
    const contactDay = days[index] as number;
    // A day after today (the date line) counts as today.
    const day = contactDay > today ? today : contactDay;
    const isContact = day !== toldDay;
    if (since + slack <= day)
      take(makeSpan(standing, { since, isNeverInTouch, contactedOn, until: day, endsInContact: isContact }));
    since = day;
    isNeverInTouch = false;
    if (!isContact) continue;
    contactedOn = day;
    wasInTouch[day - start] = 1;
  }
  if (since + slack > today && !isNeverInTouch) return;
  take(makeSpan(standing, { since, isNeverInTouch, contactedOn, until: always, endsInContact: false }));
}

/** How long it has been today, even for someone who isn't due. */
export function spanToday(standing: FriendStanding, today: number): DueSpan {
  const { friend } = standing;
  const newest = friend.contactDays.at(-1);
  const contactedOn = newest === undefined ? never : Math.min(newest, today);
  const since = Math.max(contactedOn, toldOnly(friend, today) ?? never);
  const isNeverInTouch = since === never;
  standing.contactedOn = contactedOn;
  return makeSpan(standing, {
    since: isNeverInTouch ? clockStartOf(friend) : since,
    isNeverInTouch,
    contactedOn,
    until: always,
    endsInContact: false,
  });
}

/** Whether `log` said there is no need to try this friend again yet, for screens without a ranking. */
export function isLeftToRest(friend: Friend, today: Day): boolean {
  const day = dayNumber(today);
  return wasJustTried(spanToday(standingOf(friend), day).standing, day, day);
}

type Bounds = Pick<DueSpan, 'since' | 'isNeverInTouch' | 'contactedOn' | 'until' | 'endsInContact'>;

function makeSpan(standing: FriendStanding, bounds: Bounds): DueSpan {
  const { since, isNeverInTouch, contactedOn, until, endsInContact } = bounds;
  const from = since + standing.slack;
  return {
    standing,
    since,
    isNeverInTouch,
    contactedOn,
    from,
    until,
    endsInContact,
    // Not a whole number: otherwise the first fraction would make V8 rebuild every span.
    ratio: Number.NaN,
    isResting: false,
    next: null,
  };
}

/** A last contact that she mentioned when adding the friend starts the count, but she did nothing that day. */
function toldOnly({ lastTold, contactDays }: Friend, today: number): number | null {
  if (lastTold === null) return null;
  const toldDay = Math.min(dayNumber(lastTold), today);
  return contactDays.includes(toldDay) ? null : toldDay;
}

function withDay(days: readonly number[], day: number): number[] {
  return [...days, day].sort((a, b) => a - b);
}

/** Set back by a stable share of most of the cadence, so that an import doesn't come up all on one day. */
function clockStartOf(friend: Friend): number {
  const share = stableHash(friend.id) / 2 ** 32;
  return dayNumber(firstDayOf(friend)) - Math.floor(0.8 * cadenceDaysOf(friend) * share);
}

/** The first day we could suggest her; an imported friend is picked later than she was added. */
function firstDayOf({ addedOn, activeSpans }: Pick<Friend, 'addedOn' | 'activeSpans'>): string {
  const firstActiveDay = activeSpans[0]?.[0];
  return firstActiveDay !== undefined && firstActiveDay > addedOn ? firstActiveDay : addedOn;
}

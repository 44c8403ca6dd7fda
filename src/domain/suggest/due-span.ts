/** The stretches of days on which a friend is due: each from 0.7 of her cadence after one contact until the next. */

import { cadenceDaysOf, type Friend } from '../friend/friend.ts';
import { stableHash } from '../text/stable-hash.ts';
import { dayNumber } from '../time/day.ts';
import { always, type FriendStanding, never } from './friend-standing.ts';

export interface DueSpan {
  readonly standing: FriendStanding;
  /** Where the count starts: the newest contact, logged or told, or a day given to her when there is none. */
  readonly since: number;
  readonly isNeverInTouch: boolean;
  /** The last day they were really in touch before it; `never` when that is long ago. */
  readonly contactedOn: number;
  /** Its first day. */
  readonly from: number;
  /** Its last day, that of the next contact; `always` when it goes on. */
  readonly until: number;
  /** False when what ends it was only told: then nothing was done that day. */
  readonly endsInContact: boolean;

  /** How it stands on the day under view: days since the count started by cadence, and whether she rests. */
  ratio: number;
  isResting: boolean;
  /** The one that waits behind it, in its queue. */
  next: DueSpan | null;
}

/** The days looked back on, and on which of them she was in touch with anyone. */
export interface Window {
  readonly start: number;
  readonly today: number;
  /** 1 for such a day, by days since the start. Filled in by `dueSpansOf`. */
  readonly wasInTouch: Uint8Array;
}

/**
 * Takes each span in the window, in order; the last one goes on. One that is yet to begin is taken only where they were
 * never in touch. Runs through every contact: kept lean.
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
    // What is dated after today (the date line) counts as today.
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

/** How long it has been today, also for someone who is not due. */
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
    // No whole number: the first fraction written would have V8 make every span again.
    ratio: Number.NaN,
    isResting: false,
    next: null,
  };
}

/** A last contact she told of when adding the friend starts the count, and is nothing she did that day. */
function toldOnly({ lastTold, contactDays }: Friend, today: number): number | null {
  if (lastTold === null) return null;
  const toldDay = Math.min(dayNumber(lastTold), today);
  return contactDays.includes(toldDay) ? null : toldDay;
}

function withDay(days: readonly number[], day: number): number[] {
  return [...days, day].sort((a, b) => a - b);
}

/** Set back by a stable share of most of her cadence, so that an import does not come up all on one day. */
function clockStartOf(friend: Friend): number {
  const share = stableHash(friend.id) / 2 ** 32;
  return dayNumber(firstDayOf(friend)) - Math.floor(0.8 * cadenceDaysOf(friend) * share);
}

/** The day from which she could be suggested; an imported friend is picked later than she was added. */
function firstDayOf({ addedOn, activeSpans }: Pick<Friend, 'addedOn' | 'activeSpans'>): string {
  const picked = activeSpans[0]?.[0];
  return picked !== undefined && picked > addedOn ? picked : addedOn;
}

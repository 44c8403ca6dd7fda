/** A friend as the journal has her, and the words for how close she is and how often they're in touch. */

import type { Way } from '../contact/interaction.ts';
import { type Day, dayFromNumber } from '../time/day.ts';
import type { FriendFields, FriendLists } from './fields.ts';

export { firstNameOf, withoutTitle } from './person-name.ts';

export const circles = ['inner', 'close', 'friends', 'wider'] as const;
export type Circle = (typeof circles)[number];

/** The cadence of each circle in days, for friends without their own, unless she set another one. */
const circleCadenceDays: Readonly<Record<Circle, number>> = {
  inner: 7,
  close: 30,
  friends: 180,
  wider: 365,
};

/** How many days back `suggest` looks. Of the contact days before that, only the newest is stored. */
export const windowDays = 180;

export const friendStates = ['active', 'unsorted', 'paused', 'archived', 'hidden', 'died'] as const;
export type FriendState = (typeof friendStates)[number];

export interface FriendNote {
  readonly on: Day;
  readonly text: string;
  readonly isPrivate: boolean;
}

/**
 * Days on which the friend was active: from a day until another one, which doesn't count. null means that it's still
 * going on.
 */
export type ActiveSpan = readonly [from: Day, until: Day | null];

interface Snooze {
  readonly on: Day;
  readonly until: Day;
}

/** Tells whether `next` or a reminder is newer. */
interface NextSet {
  readonly on: Day;
  /** The highest number of the friend's reminders at that time; 0 for none. */
  readonly after: number;
}

export interface Friend extends FriendFields, FriendLists {
  readonly id: string;
  readonly addedOn: Day;
  readonly isRemoved: boolean;
  readonly activeSpans: readonly ActiveSpan[];
  readonly cadenceChangedOn: Day | null;
  /** The cadence she set for the circle, in days. No journal has it: it's a setting, added when the list is read. */
  readonly circleDays?: number | null;
  /** Left out before the first `next`. */
  readonly nextSet?: NextSet;
  readonly snooze: Snooze | null;
  /** Ids, as they were then, of entries that look like this one but are somebody else. Left out when there are none. */
  readonly apart?: readonly string[];
  /** Day numbers, ascending, each once: every contact of the last 180 days, and the newest one before them. */
  readonly contactDays: readonly number[];
  /** Day numbers of attempts in the last 180 days. */
  readonly attemptDays: readonly number[];
  /** Day numbers on which the friend tried to reach her, without those on which she tried herself after that. */
  readonly triedDays: readonly number[];
  readonly lastWay: Way | null;
  /** Her word for the last contact: `walk`, `coffee`. */
  readonly lastWhat: string | null;
  /** Nobody but the friend wrote on the day of the last contact, so it may be her turn. */
  readonly isHerTurn: boolean;
}

/** How often she'd like to be in touch, in days. */
export function cadenceDaysOf(friend: Pick<Friend, 'circle' | 'everyDays' | 'circleDays'>): number {
  return friend.everyDays ?? friend.circleDays ?? circleCadenceDays[friend.circle];
}

/**
 * How many days a friend rests after an attempt: a quarter of the cadence, at least three days, at most one cadence.
 */
export function attemptRestDays(cadenceDays: number): number {
  return Math.min(Math.max(Math.floor(cadenceDays / 4), 3), cadenceDays);
}

/** True for friends who never show unless she asks for them by name with `--all`. */
export function isHiddenFromLists(friend: Pick<Friend, 'state' | 'isRemoved'>): boolean {
  return friend.isRemoved || friend.state === 'hidden' || friend.state === 'died';
}

/** The verb of `friend` that makes someone come up again; null for an active friend. */
export function wayBack(state: FriendState): 'resume' | 'unarchive' | 'unhide' | null {
  if (state === 'active') return null;
  return ({ archived: 'unarchive', hidden: 'unhide' } as const)[state as 'archived' | 'hidden'] ?? 'resume';
}

/** Her words for the last contact, if it's the one she only roughly remembered when adding the friend. */
export function lastAboutOf(friend: Friend): string | null {
  const newest = friend.contactDays.at(-1);
  const isTold =
    friend.lastTold !== null && (newest === undefined || friend.lastTold > dayFromNumber(newest));
  return isTold ? friend.lastAbout : null;
}

/**
 * The newest contact, logged or mentioned when she added the friend. A day after today (the date line) counts as today.
 */
export function lastContactOf({ contactDays, lastTold }: Friend, today: Day): Day | null {
  const newest = contactDays.at(-1);
  const newestDay = newest === undefined ? null : dayFromNumber(newest);
  const last = newestDay === null || (lastTold !== null && lastTold > newestDay) ? lastTold : newestDay;
  return last !== null && last > today ? today : last;
}

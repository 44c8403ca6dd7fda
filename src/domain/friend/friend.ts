/** A friend as the journal remembers her, and the words that describe how close and how often. */

import type { Way } from '../contact/interaction.ts';
import { type Day, dayFromNumber } from '../time/day.ts';
import type { FriendFields, FriendLists } from './fields.ts';

export { firstNameOf, withoutTitle } from './person-name.ts';

export const circles = ['inner', 'close', 'friends', 'wider'] as const;
export type Circle = (typeof circles)[number];

/** Days between contacts that a circle stands for, unless a friend has a cadence of her own. */
const circleCadenceDays: Readonly<Record<Circle, number>> = {
  inner: 7,
  close: 30,
  friends: 180,
  wider: 365,
};

export const friendStates = ['active', 'unsorted', 'paused', 'archived', 'hidden', 'died'] as const;
export type FriendState = (typeof friendStates)[number];

export interface FriendNote {
  readonly on: Day;
  readonly text: string;
  readonly isPrivate: boolean;
}

/** A span of days on her list of active friends: from a day, until (not including) another; null is still going on. */
export type ActiveSpan = readonly [from: Day, until: Day | null];

interface Snooze {
  readonly on: Day;
  readonly until: Day;
}

export interface Friend extends FriendFields, FriendLists {
  readonly id: string;
  readonly addedOn: Day;
  readonly isRemoved: boolean;
  readonly activeSpans: readonly ActiveSpan[];
  /** The day her cadence or circle was last changed. */
  readonly cadenceChangedOn: Day | null;
  readonly snooze: Snooze | null;
  /** Day numbers, ascending, no doubles: every contact of the last 180 days, and the newest one before them. */
  readonly contactDays: readonly number[];
  /** Day numbers of attempts in the last 180 days. */
  readonly attemptDays: readonly number[];
  /** The same of days on which the friend tried to reach her; not the days on which she tried after that. */
  readonly triedDays: readonly number[];
  readonly lastWay: Way | null;
  /** Her word for the last contact: `walk`, `coffee`. */
  readonly lastWhat: string | null;
}

/** How often she would like to be in touch, in days. */
export function cadenceDaysOf(friend: Pick<Friend, 'circle' | 'everyDays'>): number {
  return friend.everyDays ?? circleCadenceDays[friend.circle];
}

/** How long a friend is left in peace after she was reached out to: a quarter of the cadence, three days or more, one cadence or less. */
export function attemptRestDays(cadenceDays: number): number {
  return Math.min(Math.max(Math.floor(cadenceDays / 4), 3), cadenceDays);
}

/** States that never show unless asked for by name with `--all`. */
export function isHiddenFromLists(friend: Pick<Friend, 'state' | 'isRemoved'>): boolean {
  return friend.isRemoved || friend.state === 'hidden' || friend.state === 'died';
}

/** The verb of `friend` that makes someone come up again; null for who does already. */
export function wayBack(state: FriendState): 'resume' | 'unarchive' | 'unhide' | null {
  if (state === 'active') return null;
  return ({ archived: 'unarchive', hidden: 'unhide' } as const)[state as 'archived' | 'hidden'] ?? 'resume';
}

/** Her words for the last contact, where it is the one she told and only roughly known. */
export function lastAboutOf(friend: Friend): string | null {
  const newest = friend.contactDays.at(-1);
  const isTold =
    friend.lastTold !== null && (newest === undefined || friend.lastTold > dayFromNumber(newest));
  return isTold ? friend.lastAbout : null;
}

/** The newest contact, logged or told when she was added; a day after today (the date line) counts as today. */
export function lastContactOf({ contactDays, lastTold }: Friend, today: Day): Day | null {
  const newest = contactDays.at(-1);
  const newestDay = newest === undefined ? null : dayFromNumber(newest);
  const last = newestDay === null || (lastTold !== null && lastTold > newestDay) ? lastTold : newestDay;
  return last !== null && last > today ? today : last;
}

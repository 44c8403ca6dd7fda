/**
 * Important days near today, of friends and their children. They are separate lines and don't change the ranking,
 * except for a friend's own birthday on the day itself (rank.ts).
 */

import type { Friend } from '../friend/friend.ts';
import { childrenOf } from '../friend/friend-children.ts';
import { anniversariesOf, type DayOfYear, hardDaysOf } from '../friend/friend-dates.ts';
import { birthdayIn } from '../time/birthday-in.ts';
import { addDays, type Day, dayNumber } from '../time/day.ts';

/** How many days to look ahead, and back. */
interface Window {
  readonly ahead: number;
  readonly after: number;
}

const soon: Window = { ahead: 14, after: 3 };

type DateKind = 'birthday' | 'child-birthday' | 'anniversary' | 'hard-day';

export interface FriendDate {
  readonly kind: DateKind;
  readonly day: DayOfYear;
  /** The child, if it's a child's birthday. */
  readonly child: string | null;
  /** Why it's hard, in her words. */
  readonly words: string | null;
}

export interface NearDate extends Omit<FriendDate, 'day'> {
  readonly friend: Friend;
  readonly on: Day;
  /** Negative when it's over. */
  readonly inDays: number;
}

/**
 * The days from 14 days before until three days after today, or in another window, in order. Leaves out days on or
 * after which she was in touch. Of active friends, plus the hard days of friends who died.
 */
export function datesNear(friends: Iterable<Friend>, today: Day, window: Window = soon): readonly NearDate[] {
  const daysOfYear = daysInWindow(today, window);
  const near: NearDate[] = [];
  for (const friend of friends) {
    for (const date of datesOf(friend)) {
      const when = daysOfYear.get(date.day.slice(-5));
      if (when === undefined || wasReachedOn(friend, when.on)) continue;
      const { day: _, ...rest } = date;
      near.push({ friend, ...rest, ...when });
    }
  }
  return near.sort((a, b) => a.inDays - b.inDays || (a.friend.id < b.friend.id ? -1 : 1));
}

/** By month and date: `04-12`. In a window of more than a year, the first of the two days counts. */
function daysInWindow(
  today: Day,
  { ahead, after }: Window,
): ReadonlyMap<string, Pick<NearDate, 'on' | 'inDays'>> {
  const days = new Map<string, Pick<NearDate, 'on' | 'inDays'>>();
  for (let inDays = -after; inDays <= ahead; inDays += 1) {
    const on = addDays(today, inDays);
    for (const date of [on.slice(5), leapDate])
      if (!days.has(date) && isBirthdayOn(date, on)) days.set(date, { on, inDays });
  }
  return days;
}

/** Of active friends, plus the hard days of friends who died. */
export function datesOf(friend: Friend): readonly FriendDate[] {
  if (friend.isRemoved || (friend.state !== 'active' && friend.state !== 'died')) return [];
  const none = { child: null, words: null };
  const hardDays = hardDaysOf(friend).map((hardDay) => ({ ...none, kind: 'hard-day' as const, ...hardDay }));
  if (friend.state === 'died') return hardDays;
  const own = friend.birthday === null ? [] : [{ ...none, kind: 'birthday' as const, day: friend.birthday }];
  const children = childrenOf(friend).flatMap(({ name, birthday }) =>
    birthday === null ? [] : [{ ...none, kind: 'child-birthday' as const, day: birthday, child: name }],
  );
  const anniversaries = anniversariesOf(friend).map((day) => ({
    ...none,
    kind: 'anniversary' as const,
    day,
  }));
  return [...own, ...children, ...anniversaries, ...hardDays];
}

/** She was in touch or reached out on that day or later. */
function wasReachedOn({ state, contactDays, attemptDays, lastTold }: Friend, on: Day): boolean {
  if (state === 'died') return false;
  const newest = Math.max(contactDays.at(-1) ?? 0, attemptDays.at(-1) ?? 0);
  return newest >= dayNumber(on) || (lastTold !== null && lastTold >= on);
}

/** A friend who has a birthday that day, if she hasn't been in touch since. */
export function isToBeWished(friend: Friend, day: Day): boolean {
  const { birthday, state, isRemoved } = friend;
  if (birthday === null || state !== 'active' || isRemoved) return false;
  return isBirthdayOn(birthday, day) && !wasReachedOn(friend, day);
}

const leapDate = '02-29';

/** Called for everybody on the list. */
function isBirthdayOn(birthday: DayOfYear, day: Day): boolean {
  const date = birthday.slice(-5);
  return date === day.slice(5) || (date === leapDate && birthdayIn(+day.slice(0, 4), birthday) === day);
}

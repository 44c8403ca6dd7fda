/** Something to remember about a friend, from a day on or whenever the friend comes up. */

import { type Friend, isHiddenFromLists } from '../friend/friend.ts';
import { resolveId } from '../journal/resolve-id.ts';
import type { State } from '../state.ts';
import type { Day } from '../time/day.ts';

export interface Reminder {
  readonly id: string;
  /** What she types to name it; never changes. */
  readonly number: number;
  readonly friend: string;
  readonly words: string;
  /** It comes up by itself from this day on; null when it comes up with the friend. */
  readonly day: Day | null;
  /** The day she added it. */
  readonly on: Day;
}

export interface FriendReminder {
  readonly reminder: Reminder;
  readonly friend: Friend;
}

/** All open reminders, without those of friends hidden from lists. Those with a day come first, by day. */
export function openReminders({
  reminders,
  friends,
  merged,
}: Pick<State, 'reminders' | 'friends' | 'merged'>): readonly FriendReminder[] {
  const open = reminders.flatMap((reminder) => {
    const friend = friends.get(resolveId({ merged }, reminder.friend));
    return friend === undefined || isHiddenFromLists(friend) ? [] : [{ reminder, friend }];
  });
  return open.sort((a, b) => compareDays(a.reminder, b.reminder) || a.reminder.number - b.reminder.number);
}

function compareDays({ day: a }: Reminder, { day: b }: Reminder): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

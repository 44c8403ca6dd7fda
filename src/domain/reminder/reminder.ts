/** What she wants to be reminded of with a friend, from a day on or whenever the friend comes up. */

import { resolveId } from '../fold-state.ts';
import { type Friend, isHiddenFromLists } from '../friend/friend.ts';
import type { State } from '../state.ts';
import type { Day } from '../time/day.ts';

export interface Reminder {
  readonly id: string;
  /** What she types; given once. */
  readonly number: number;
  readonly friend: string;
  readonly words: string;
  /** From this day on it comes up by itself; null: it comes up with the friend. */
  readonly day: Day | null;
  /** The day she kept it. */
  readonly on: Day;
}

export interface FriendReminder {
  readonly reminder: Reminder;
  readonly friend: Friend;
}

/** All that are open, but for friends who are out of sight: those with a day first, in its order. */
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

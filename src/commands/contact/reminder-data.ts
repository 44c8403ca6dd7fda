/** A reminder as `--json` shows it to scripts. */

import type { FriendReminder } from '../../domain/reminder/reminder.ts';
import type { Day } from '../../domain/time/day.ts';

export interface ReminderData {
  readonly id: string;
  readonly number: number;
  readonly friend: { readonly id: string; readonly name: string };
  /** It comes up by itself from this day on; null when it comes up with the friend. */
  readonly on: Day | null;
  readonly words: string;
}

export function reminderData({ reminder, friend }: FriendReminder): ReminderData {
  const { id, number, day, words } = reminder;
  return { id, number, friend: { id: friend.id, name: friend.name }, on: day, words };
}

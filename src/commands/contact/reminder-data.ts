/** A reminder as `--json` shows it to scripts. */

import type { FriendReminder } from '../../domain/reminder/reminder.ts';

export type ReminderData = ReturnType<typeof reminderData>;

/** It comes up by itself from the day `on`; null when it comes up with the friend. */
export function reminderData({ reminder, friend }: FriendReminder) {
  const { id, number, day, words } = reminder;
  return { id, number, friend: { id: friend.id, name: friend.name }, on: day, words };
}

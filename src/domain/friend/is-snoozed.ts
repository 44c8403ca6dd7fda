/** Whether she put somebody off for a while. Apart from the model, because everyday commands don't need it. */

import { type Day, dayNumber } from '../time/day.ts';
import type { Friend } from './friend.ts';

/** Being in touch ends a snooze. */
export function isSnoozed({ snooze, contactDays }: Friend, today: Day): boolean {
  if (snooze === null || snooze.until <= today) return false;
  return (contactDays.at(-1) ?? Number.NEGATIVE_INFINITY) <= dayNumber(snooze.on);
}

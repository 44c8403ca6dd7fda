/** What `suggest` brings up because of a promise or the day: reminders, and dates near today. */

import type { Friend } from '../../domain/friend/friend.ts';
import { type FriendReminder, openReminders } from '../../domain/reminder/reminder.ts';
import type { State } from '../../domain/state.ts';
import type { NearDate } from '../../domain/suggest/dates.ts';
import type { RankedFriend } from '../../domain/suggest/rank.ts';
import type { Day } from '../../domain/time/day.ts';
import { typedName } from '../shared/typed-name.ts';
import type { ShownDate } from './suggest-data.ts';

/** Reminders whose day has come, and those without a day for the suggested friends. */
export function remindersToShow(
  state: State,
  friendsShown: readonly RankedFriend[],
  today: Day,
): readonly FriendReminder[] {
  const ids = new Set(friendsShown.map(({ friend }) => friend.id));
  return openReminders(state).filter(({ reminder: { day }, friend }) =>
    day === null ? ids.has(friend.id) : day <= today,
  );
}

/** What to type for the friend of the first dated reminder; null when there is none. */
export function firstReminded(
  reminders: readonly FriendReminder[],
  friends: readonly Friend[],
): string | null {
  const first = reminders.find(({ reminder }) => reminder.day !== null);
  return first === undefined ? null : typedName(first.friend, friends);
}

export function shownDate({ friend, child, words, ...date }: NearDate, isSeenByOthers: boolean): ShownDate {
  const { id, name, state } = friend;
  return {
    friend: { id, name },
    ...date,
    ...(child === null || isSeenByOthers ? {} : { child }),
    ...(words === null || isSeenByOthers ? {} : { words }),
    ...(state === 'died' ? { hasDied: true } : {}),
  };
}

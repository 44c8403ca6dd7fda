/**
 * Who to say hello to before writing to someone after a long silence. Aknin & Sandstrom 2024 (Communications Psychology
 * 2:34): people who first wrote to current friends wrote to an old one two-thirds more often; persuading them changed
 * nothing.
 */

import { type Friend, lastContactOf } from '../friend/friend.ts';
import { type Day, daysBetween } from '../time/day.ts';

const currentDays = 30;

/** The active friend with the newest contact of the last month; null when there is none. */
export function currentFriend(friends: Iterable<Friend>, today: Day): Friend | null {
  let newest: { readonly friend: Friend; readonly last: Day } | null = null;
  for (const friend of friends) {
    const last = friend.state === 'active' && !friend.isRemoved ? lastContactOf(friend, today) : null;
    if (last === null || daysBetween(last, today) > currentDays) continue;
    if (newest === null || last > newest.last || (last === newest.last && friend.id < newest.friend.id)) {
      newest = { friend, last };
    }
  }
  return newest?.friend ?? null;
}

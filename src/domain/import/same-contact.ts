/** Who has the same number or address as somebody she has just added or changed. */

import { contactKeysOf, type SharedContactKey, sharedContactKey } from '../friend/contact-keys.ts';
import { type Friend, isHiddenFromLists } from '../friend/friend.ts';
import { areToldApart } from '../friend/told-apart.ts';
import type { State } from '../state.ts';

export interface SameContact {
  readonly friend: Friend;
  readonly reason: SharedContactKey;
}

/**
 * The first one on the list; never somebody hidden from lists, and nobody she said is somebody else.
 * @param given what the friend got just now
 */
export function sameContactAs(
  friend: Friend,
  given: Pick<Friend, 'phones' | 'emails'>,
  state: Pick<State, 'friends' | 'merged'>,
): SameContact | null {
  const own = contactKeysOf(given);
  for (const other of state.friends.values()) {
    if (other.id === friend.id || isHiddenFromLists(other) || areToldApart(friend, other, state)) continue;
    const reason = sharedContactKey(own, contactKeysOf(other));
    if (reason !== null) return { friend: other, reason };
  }
  return null;
}

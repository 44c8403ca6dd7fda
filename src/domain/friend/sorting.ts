/** People from an address book who wait to be sorted: nobody suggests them before she says how close they are. */

import { foldText } from '../text/fold-text.ts';
import type { Day } from '../time/day.ts';
import type { FriendEdited, FriendSnoozed } from './changes.ts';
import type { Circle, Friend } from './friend.ts';

/** Where someone belongs: in a circle, or not on the list. `skip` leaves it open. */
export type Place = Circle | 'not here' | 'skip';

/**
 * Everybody who isn't sorted yet, by name. Whoever she skipped comes after all others, the longest ago first, so that
 * she goes on where she stopped.
 */
export function unsortedFriends(friends: Iterable<Friend>): readonly Friend[] {
  const keyed = [...friends]
    .filter(({ state, isRemoved }) => state === 'unsorted' && !isRemoved)
    .map((friend) => ({ friend, key: `${friend.snooze?.on ?? ''} ${foldText(friend.name)} ${friend.id}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ friend }) => friend);
}

/** null when it changes nothing. A skip ends the day it began, so that it hides nobody she sorts later. */
export function sortingChange(
  { id, state, circle }: Friend,
  place: Place,
  on: Day,
): FriendEdited | FriendSnoozed | null {
  if (place === 'skip')
    return state === 'unsorted' ? { type: 'friend.snoozed', friend: id, on, until: on } : null;
  const set =
    place === 'not here' ? ({ state: 'archived' } as const) : ({ state: 'active', circle: place } as const);
  const isSame = state === set.state && (!('circle' in set) || set.circle === circle);
  return isSame ? null : { type: 'friend.edited', friend: id, on, set };
}

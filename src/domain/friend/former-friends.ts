/** People who are in the journals but not on the list: removed, or their adding was taken back. */

import type { JournalLine } from '../journal/line.ts';
import type { State } from '../state.ts';
import type { FriendAdded } from './changes.ts';
import type { Friend } from './friend.ts';
import { newFriend } from './record.ts';

/** @param lines the lines that do more than log interactions, without what was forgotten */
export function formerFriends(lines: readonly JournalLine[], { friends, merged }: State): readonly Friend[] {
  const former = new Map<string, Friend>();
  const isHere = (id: string) => id in merged || friends.get(id)?.isRemoved === false;
  const add = (change: FriendAdded) => {
    const before = former.get(change.friend);
    const nicknames = [...(before?.nicknames ?? []), ...(change.nicknames ?? [])];
    former.set(change.friend, { ...newFriend(change.friend, change), nicknames });
  };
  for (const change of lines.flatMap(({ changes }) => changes)) {
    if (change.type === 'friend.added' && !isHere(change.friend)) add(change);
    if (change.type !== 'friend.edited') continue;
    const before = former.get(change.friend);
    const name = change.set?.name;
    if (before !== undefined && name !== undefined) former.set(change.friend, { ...before, name });
  }
  return [...former.values()];
}

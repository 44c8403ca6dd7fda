/** A friend with every name marked. The table of friend fields says where names may be. */

import { friendFields, friendLists } from '../friend/fields.ts';
import type { Friend, FriendNote } from '../friend/friend.ts';
import type { MarkedNames } from './marked-names.ts';

export function markFriend(friend: Friend, names: MarkedNames): Friend {
  const marks = {
    name: (text: string) => names.name(text),
    text: (text: string) => names.inText(text),
    child: (text: string) => text.replace(/^.*?(?=\s+--|$)/, (name) => names.name(name)),
  };
  const markedFriend: Record<string, unknown> = { ...friend };
  for (const [field, { names: naming }] of Object.entries({ ...friendFields, ...friendLists }))
    if (naming !== null) markedFriend[field] = markedValue(markedFriend[field], marks[naming]);
  return markedFriend as unknown as Friend;
}

/** For a text, a list of texts, or notes with a text each. */
function markedValue(value: unknown, mark: (text: string) => string): unknown {
  if (typeof value === 'string') return mark(value);
  if (Array.isArray(value)) return value.map((item) => markedValue(item, mark));
  return value === null ? null : { ...(value as FriendNote), text: mark((value as FriendNote).text) };
}

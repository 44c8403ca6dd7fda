/** A friend's name in the form to type after a command. */

import type { Friend } from '../../domain/friend/friend.ts';
import { nameBook, shortNameOf } from '../../domain/friend/names.ts';
import { shellQuote } from '../../ui/shell-quote.ts';

/** @param friends everyone it must not be confused with */
export function typedName(friend: Friend, friends: Iterable<Friend>): string {
  return shellQuote(shortNameOf(friend, nameBook(friends)));
}

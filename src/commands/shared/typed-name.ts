/** A friend's name in the form to type after a command. */

import type { Deps } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { bookAround, shortNameOf } from '../../domain/friend/names.ts';
import { shellQuote } from '../../ui/shell-quote.ts';

/** @param friends everyone it must not be confused with */
export function typedName(friend: Friend, friends: Iterable<Friend>): string {
  return typedNames([friend], friends);
}

function typedNames(some: readonly Friend[], friends: Iterable<Friend>): string {
  const book = bookAround(some, friends);
  return some.map((friend) => shellQuote(shortNameOf(friend, book))).join(' ');
}

/** One after the other, so that nobody else on her list is meant. A friend may be a copy, such as a guest of a call. */
export function namesToType({ store }: Pick<Deps, 'store'>, ...some: readonly Friend[]): string {
  const { friends } = store.read();
  return typedNames(
    some.map((friend) => friends.get(friend.id) ?? friend),
    friends.values(),
  );
}

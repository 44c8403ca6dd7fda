/** Finds several friends, by names typed as words of a command or on one line. */

import type { Deps } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { groupNames } from '../../domain/friend/name-groups.ts';
import { matchName, type NameBook, nameBook } from '../../domain/friend/names.ts';
import { type FindOptions, findFriend } from './find-friend.ts';

const separator = /\s*[,;&]\s*|(?:^|\s+)and(?:\s+|$)/i;

/** Each friend once, in the order named. Throws UserError like `findFriend`. */
export async function friendsTyped(
  deps: Deps,
  words: readonly string[],
  options: FindOptions,
): Promise<readonly Friend[]> {
  const book = nameBook(deps.store.read().friends.values());
  const friends = new Map<string, Friend>();
  for (const name of namesTyped(words, book)) {
    const friend = await findFriend(deps, name, options);
    friends.set(friend.id, friend);
  }
  return [...friends.values()];
}

/** `Ana Sample, Bea and Cleo`: a comma or an `and` ends a name, unless all of it is one friend's name. */
function namesTyped(words: readonly string[], book: NameBook): readonly string[] {
  const isName = (typed: string) => matchName(typed, book, 'called').kind !== 'none';
  const typedText = words.join(' ');
  if (isName(typedText)) return [typedText];
  const names: string[][] = [[]];
  for (const word of words) {
    const [first = '', ...others] = isName(word) ? [word] : word.split(separator);
    names.at(-1)?.push(first);
    names.push(...others.map((other) => [other]));
  }
  const parts = names.map((group) => group.filter((part) => part !== ''));
  return parts.flatMap((group) => groupNames(group, book)).map(({ typed }) => typed);
}

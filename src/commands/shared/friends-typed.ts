/** Finds several friends, by names and tags typed as words of a command or on one line. */

import type { Deps } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { groupNames } from '../../domain/friend/name-groups.ts';
import { bookOf, matchName, type NameBook, nameBook } from '../../domain/friend/names.ts';
import { type FindGroup, groupFinder, type NameOrTag, namesAndTags } from '../../domain/friend/tag-groups.ts';
import { findFriend } from './find-friend.ts';
import type { FindOptions } from './find-unsure.ts';

const separator = /\s*[,;&]\s*|(?:^|\s+)and(?:\s+|$)/i;

interface Reading {
  /** Whose names and tags these can be; anybody's if left out. */
  readonly among?: readonly Friend[];
  /** Who a name means, when that's more than `findFriend` can tell. */
  readonly find?: (input: string, book: NameBook) => Promise<Friend>;
}

/** Each friend once, in the order named. Throws UserError like `findFriend`. */
export async function friendsTyped(
  deps: Deps,
  words: readonly string[],
  options: FindOptions,
  { among, find }: Reading = {},
): Promise<readonly Friend[]> {
  const { friends: everyone } = deps.store.read();
  const book = among === undefined ? bookOf(everyone) : nameBook(among);
  const findGroup = groupFinder(among ?? [...everyone.values()], book);
  const friends = new Map<string, Friend>();
  for (const { input, group } of namesTyped(words, book, findGroup)) {
    const one = () => (find === undefined ? findFriend(deps, input, options) : find(input, book));
    for (const friend of group === null ? [await one()] : group.members) friends.set(friend.id, friend);
  }
  return [...friends.values()];
}

/** `Ana Sample, Bea and Cleo`: a comma or an `and` ends a name, unless all of it is one friend's name or a tag. */
function namesTyped(words: readonly string[], book: NameBook, find: FindGroup): readonly NameOrTag[] {
  const isName = (input: string) => matchName(input, book, 'called').kind !== 'none' || find(input) !== null;
  const typedText = words.join(' ');
  if (isName(typedText)) return [{ input: typedText, group: find(typedText) }];
  const names: string[][] = [[]];
  for (const word of words) {
    const [first = '', ...others] = isName(word) ? [word] : word.split(separator);
    names.at(-1)?.push(first);
    names.push(...others.map((other) => [other]));
  }
  const parts = names.map((group) => group.filter((part) => part !== ''));
  const readNames = (group: readonly string[]) => groupNames(group, book).map(({ input }) => input);
  return parts.flatMap((group) => namesAndTags(group, find, readNames));
}

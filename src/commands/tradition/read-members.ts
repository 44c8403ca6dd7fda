/** From typed names to the one to three friends of a tradition. */

import type { Deps } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { groupNames } from '../../domain/friend/name-groups.ts';
import { matchName, type NameBook, nameBook, shortNameOf } from '../../domain/friend/names.ts';
import { UserError } from '../../errors.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { askNeeded } from '../shared/ask-needed.ts';
import { findFriend } from '../shared/find-friend.ts';
import { friendsTyped } from '../shared/friends-typed.ts';
import { usage } from '../shared/read-values.ts';
import { typedName } from '../shared/typed-name.ts';
import type { Found } from './find-tradition.ts';
import { whoInWords } from './tradition-data.ts';

const most = 3;

/**
 * Each friend once, in the order named.
 *
 * @throws UserError `usage` for nobody or for more than three, and as `findFriend` does
 */
export async function readMembers(deps: Deps, words: readonly string[]): Promise<readonly Friend[]> {
  const typed = words.length > 0 ? words : (await askWhom(deps)).trim().split(/\s+/);
  const friends = await friendsTyped(deps, typed, { command: 'daily start' });
  if (friends.length === 0) throw nobody();
  if (friends.length > most) throw tooMany(friends, nameBook(deps.store.read().friends.values()));
  return friends;
}

function tooMany(friends: readonly Friend[], book: NameBook): UserError {
  const others = friends.slice(most, 2 * most).map((friend) => shellQuote(shortNameOf(friend, book)));
  return usage(
    'A text a day works best with one to three friends.',
    `For more people, try a video call: momconnect call plan\nOr start a second one: momconnect daily start ${others.join(' ')}`,
  );
}

async function askWhom({ prompter }: Deps): Promise<string> {
  if (!prompter.isInteractive) throw nobody();
  return askNeeded(prompter, { message: 'Who with? One to three names' });
}

function nobody(): UserError {
  return usage('A text a day needs one to three names.', 'As in: momconnect daily start ana bea');
}

/** @throws UserError `not_found` for somebody who is not in it, and as `findFriend` does */
export async function readSome(
  deps: Deps,
  words: readonly string[],
  { tradition, friends }: Found,
): Promise<readonly Friend[]> {
  const book = nameBook(friends);
  const some = new Map<string, Friend>();
  for (const { typed } of groupNames(words, book)) {
    const match = matchName(typed, book, 'beginning');
    const friend = match.kind === 'one' ? match.friend : await findFriend(deps, typed);
    if (!friends.some(({ id }) => id === friend.id)) throw notInIt(deps, friend, tradition.number, friends);
    some.set(friend.id, friend);
  }
  return [...some.values()];
}

function notInIt({ store }: Deps, friend: Friend, number: number, friends: readonly Friend[]): UserError {
  const name = typedName(friend, store.read().friends.values());
  return new UserError(`${friend.name} isn't in text a day ${number}, with ${whoInWords(friends)}.`, {
    code: 'not_found',
    hint: `To save it anyway: momconnect log ${name} --via text`,
  });
}

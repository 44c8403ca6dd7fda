/** Who she met somewhere: friends on her list, found as `log` finds them, and people who are new. Nothing in here writes. */

import type { Deps } from '../../deps.ts';
import type { FriendAdded } from '../../domain/friend/changes.ts';
import { type Friend, isHiddenFromLists, withoutTitle } from '../../domain/friend/friend.ts';
import { groupNames } from '../../domain/friend/name-groups.ts';
import { matchName, nameBook, namesInWords } from '../../domain/friend/names.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { UserError } from '../../errors.ts';
import { newcomerCalled } from '../contact/log-people.ts';
import { diedCalled, passedAway } from '../shared/find-away.ts';
import { findFriend } from '../shared/find-friend.ts';
import { notFound, usage } from '../shared/read-values.ts';
import { typedName } from '../shared/typed-name.ts';

/** As many as a question has room for. */
const mostNamed = 5;

/** Names as typed after `--met`, each or several between commas. Throws UserError `usage` for what is none. */
export function readNamesMet(typed: readonly string[]): readonly string[] {
  const names = typed.flatMap((each) => each.split(',')).map((name) => name.trim());
  const wrong = names.find((name) => /^\d*$/.test(name));
  if (wrong === undefined) return names;
  throw usage(
    wrong === '' ? '--met needs a name.' : `"${wrong}" is nobody's name.`,
    'The place comes first, as in: momconnect local visited 1 --met "Cleo Example"',
  );
}

/**
 * Each person once, in the order named. A name of nobody on the list is someone new; on a terminal a name near a known one is
 * asked about first. A single letter is an unfinished name, and never somebody new.
 *
 * @param command what she was typing, for the way out when a name could be several: `local visited 1 --met`
 * @throws UserError `usage`, `ambiguous`, or `exists` for the name of someone out of sight
 */
export async function peopleMet(deps: Deps, names: readonly string[], command: string) {
  const friends = [...deps.store.read().friends.values()];
  const book = nameBook(friends);
  const added: FriendAdded[] = [];
  const met = new Map<string, Friend>();
  for (const { typed } of groupNames(names, book)) {
    const match = matchName(typed, book);
    const known =
      match.kind !== 'none'
        ? await findFriend(deps, typed, { command })
        : foldText(typed).length === 1
          ? await meantByLetter(deps, typed, friends, command)
          : await oneOf(deps, `Is "${typed}" someone you know?`, match.nearest, 'someone new');
    const died = known === null ? diedCalled(typed, friends) : [];
    if (died.length > 0) throw passedAway(died);
    const { friend, change } =
      known === null ? newcomerCalled(deps, typed, added) : { friend: known, change: null };
    if (change !== null && !met.has(friend.id)) added.push(change);
    met.set(friend.id, friend);
  }
  const isNew = (id: string) => added.some(({ friend }) => friend === id);
  return [...met.values()].map(({ id, name }) => ({ id, name, isNew: isNew(id) }));
}

/** Takes a number, or yes where there's only one; null for another answer, and without a terminal. */
async function oneOf({ prompter }: Deps, question: string, friends: readonly Friend[], none: string) {
  if (!prompter.isInteractive || friends.length === 0) return null;
  const numbered = friends.map((each, index) => `${index + 1} ${each.name}`);
  const message = `${question}  ${[...numbered, none].join(', ')}`;
  const answer = await prompter.ask({ message, fallback: none.replace(' of these', '') });
  const isYes = friends.length === 1 && /^y(es)?$/i.test(answer.trim());
  return friends[isYes ? 0 : Number(answer) - 1] ?? null;
}

async function meantByLetter(deps: Deps, typed: string, friends: readonly Friend[], command: string) {
  const letter = foldText(typed);
  const isBegun = (name: string) => foldText(withoutTitle(name)).startsWith(letter);
  const begun = friends
    .filter((friend) => !isHiddenFromLists(friend) && [friend.name, ...friend.nicknames].some(isBegun))
    .slice(0, mostNamed);
  const [first] = begun;
  if (first === undefined)
    throw notFound(
      `"${typed}" is one letter, and nobody on your list begins with it.`,
      `For someone new, the whole name: momconnect ${command} "Cleo Example"`,
    );
  const friend = await oneOf(deps, `Who is "${typed}"?`, begun, 'nobody of these');
  if (friend !== null) return friend;
  const names = begun.map(({ name }) => name);
  throw new UserError(`"${typed}" could be ${namesInWords(names, 'or')}.`, {
    code: 'ambiguous',
    hint: `As in: momconnect ${command} ${typedName(first, friends)}`,
  });
}

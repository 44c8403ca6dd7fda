/** Whom she met somewhere: friends on her list, found as `log` finds them, and people who are new. Nothing in here writes. */

import type { Deps } from '../../deps.ts';
import { foldText } from '../../domain/fold-text.ts';
import { type Friend, isOutOfSight, withoutTitle } from '../../domain/friend.ts';
import { friendId } from '../../domain/friend-id.ts';
import { groupNames } from '../../domain/name-groups.ts';
import { matchName, type NameBook, nameBook, namesInWords, writtenAsName } from '../../domain/names.ts';
import { UserError } from '../../errors.ts';
import { inQuotes } from '../../ui/shell-quote.ts';
import { findFriend } from '../find-friend.ts';
import { readName } from '../read-name.ts';
import { usage } from '../read-values.ts';
import { typedName } from '../typed-name.ts';

export interface PersonMet {
  readonly id: string;
  readonly name: string;
  /** Not on her list yet. */
  readonly isNew: boolean;
}

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
 * Each person once, in the order named. A name of nobody on the list is someone new; on a terminal a name near a known one is asked
 * about first.
 *
 * @param command what she was typing, for the way out when a name could be several: `local visited 1 --met`
 * @param names as `readNamesMet` answers them
 * @throws UserError `usage`, `ambiguous`, or `exists` for the name of someone out of sight
 */
export async function peopleMet(
  deps: Deps,
  names: readonly string[],
  command: string,
): Promise<readonly PersonMet[]> {
  const friends = [...deps.store.read().friends.values()];
  const book = nameBook(friends);
  const met: PersonMet[] = [];
  for (const { typed: name } of groupNames(names, book)) {
    const person = await personMet(deps, { name, book, friends, met, command });
    if (!met.some(({ id }) => id === person.id)) met.push(person);
  }
  return met;
}

/** As many as a question has room for. */
const mostNamed = 5;

interface Search {
  readonly name: string;
  readonly book: NameBook;
  readonly friends: readonly Friend[];
  /** Those found before: two new people must not share an id. */
  readonly met: readonly PersonMet[];
  readonly command: string;
}

async function personMet(deps: Deps, search: Search): Promise<PersonMet> {
  const { name, book, command } = search;
  const match = matchName(name, book);
  if (match.kind !== 'none') return known(await findFriend(deps, name, { command }));
  if (foldText(name).length === 1) return known(await meantByLetter(deps, search));
  const near = await meantFriend(deps, name, match.nearest);
  return near === null ? someoneNew(deps, search) : known(near);
}

function known({ id, name }: Friend): PersonMet {
  return { id, name, isNew: false };
}

async function meantFriend(
  { prompter }: Deps,
  name: string,
  nearest: readonly Friend[],
): Promise<Friend | null> {
  const [friend] = nearest;
  if (!prompter.isInteractive || friend === undefined) return null;
  const numbered = nearest.map((each, index) => `${index + 1} ${each.name}`);
  const answer = await prompter.ask({
    message: `Is "${name}" someone you know?  ${numbered.join(', ')}, someone new`,
    fallback: 'someone new',
  });
  const isYes = nearest.length === 1 && /^y(es)?$/i.test(answer.trim());
  return (isYes ? friend : nearest[Number(answer) - 1]) ?? null;
}

/** A single letter is an unfinished name, and never somebody new. */
async function meantByLetter(deps: Deps, { name, friends, command }: Search): Promise<Friend> {
  const letter = foldText(name);
  const begun = friends.filter(
    (friend) =>
      !isOutOfSight(friend) &&
      [friend.name, ...friend.nicknames].some((each) => foldText(withoutTitle(each)).startsWith(letter)),
  );
  const [first] = begun;
  if (first === undefined)
    throw new UserError(`"${name}" is one letter, and nobody on your list begins with it.`, {
      code: 'not_found',
      hint: `For someone new, the whole name: momconnect ${command} "Cleo Example"`,
    });
  const asked = await letterMeant(deps, name, begun);
  if (asked !== null) return asked;
  throw new UserError(
    `"${name}" could be ${namesInWords(
      begun.slice(0, mostNamed).map((each) => each.name),
      'or',
    )}.`,
    {
      code: 'ambiguous',
      hint: `As in: momconnect ${command} ${typedName(first, friends)}`,
    },
  );
}

async function letterMeant(
  { prompter }: Deps,
  letter: string,
  begun: readonly Friend[],
): Promise<Friend | null> {
  if (!prompter.isInteractive) return null;
  const shown = begun.slice(0, mostNamed);
  const numbered = shown.map((each, index) => `${index + 1} ${each.name}`).join(', ');
  const typed = await prompter.ask({
    message: `Who is "${letter}"?  ${numbered}, nobody of these`,
    fallback: 'nobody',
  });
  const isYes = shown.length === 1 && /^y(es)?$/i.test(typed.trim());
  return (isYes ? shown[0] : shown[Number(typed) - 1]) ?? null;
}

function someoneNew({ store }: Deps, { name: typed, friends, met }: Search): PersonMet {
  const name = writtenAsName(readName([typed]));
  const folded = foldText(name);
  const again = met.find((person) => person.isNew && foldText(person.name) === folded && folded !== '');
  if (again !== undefined) return again;
  const unseen = friends.find(
    (friend) => !friend.isRemoved && isOutOfSight(friend) && foldText(friend.name) === folded,
  );
  if (unseen !== undefined && folded !== '') throw keptOutOfSight(unseen);
  const { merged, friends: byId } = store.read();
  const isTaken = (id: string) =>
    id in merged || byId.get(id)?.isRemoved === false || met.some((person) => person.id === id);
  return { id: friendId(name, isTaken), name, isNew: true };
}

function keptOutOfSight({ name }: Friend): UserError {
  return new UserError(`${name} is kept out of sight.`, {
    code: 'exists',
    hint: `Someone else of that name: momconnect friend add ${inQuotes(name)} --another`,
  });
}

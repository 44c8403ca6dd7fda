/** Finds a friend by a typed name, or by a number from the last list. */

import type { Deps } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import {
  bookOf,
  matchName,
  type NameBook,
  type NameMatch,
  nameBook,
  type Person,
} from '../../domain/friend/names.ts';
import { haveTags } from '../../domain/friend/tags.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import type { FindOptions } from './find-unsure.ts';
import { forExample, notFound, usage } from './read-values.ts';

/**
 * Asks on a terminal when the name isn't clear. Says on stderr who we took a typo for.
 *
 * @throws UserError `usage` for an empty name, `not_found`, or `ambiguous`
 */
export async function findFriend(deps: Deps, input: string, options: FindOptions = {}): Promise<Friend> {
  const book = bookOf(deps.store.read().friends, options);
  return findPerson(deps, { input, match: matchName(input, book) }, book, options);
}

/** The same for a name that was looked up already. */
export async function findPerson(
  deps: Deps,
  { input, match }: Person,
  book: NameBook,
  options: FindOptions = {},
): Promise<Friend> {
  if (input.trim() === '')
    throw usage('Who is it?', forExample(`momconnect ${options.command ?? 'log'} ana`));
  if (/^\d+$/.test(input.trim())) return friendShown(deps, Number(input), book);
  const diedFriends = isAsGood(input, match) ? [] : await diedCalled(deps, input, options);
  if (diedFriends.length === 1) return diedFriends[0] as Friend;
  if (diedFriends.length > 0) return whichOf(deps, input, diedFriends, options);
  if (options.deletes !== true && !isNamedSo(match) && haveTags(deps.store.read().friends.values())) {
    const tagged = await (await import('./find-unsure.ts')).oneTagged(deps, input, book, options);
    if (tagged !== null) return tagged;
  }
  if (match.kind === 'several') return whichOf(deps, input, match.friends, options);
  if (match.kind === 'none')
    return (await import('./find-unsure.ts')).someoneNear(deps, input, match.nearest, book, options);
  if (match.isFuzzy) deps.output.say(`Reading "${input.trim()}" as ${match.friend.name}.`);
  return match.friend;
}

/**
 * Whether someone visible has exactly this name, so that nobody hidden is looked for: `rose` is Rose Example, `rose
 * sample` isn't.
 */
export function isAsGood(input: string, match: NameMatch): boolean {
  if (match.kind === 'none') return false;
  const isOneWord = !foldText(input).includes(' ');
  return match.level === 'exact' || (isOneWord && match.level !== 'beginning' && match.level !== 'typo');
}

async function diedCalled({ store }: Deps, input: string, options: FindOptions): Promise<readonly Friend[]> {
  const hiddenNames = await import('./hidden-names.ts');
  const friends = hiddenNames.diedCalled(input, store.read().friends.values());
  if (friends.length > 0 && options.opensDied !== true) throw hiddenNames.passedAway(friends);
  return friends;
}

/** Whether somebody has this name, without guessing. */
export const isNamedSo = (match: NameMatch): boolean =>
  match.kind !== 'none' && match.level !== 'beginning' && match.level !== 'typo';

/** The hidden friend with this name; null when there is none. Never suggests other hidden names. */
export async function findHidden(deps: Deps, input: string): Promise<Friend | null> {
  const hidden = [...deps.store.read().friends.values()].filter(({ state }) => state === 'hidden');
  const match = matchName(input, nameBook(hidden, { includeAll: true }), 'last');
  if (match.kind === 'none') return null;
  return match.kind === 'one' ? match.friend : whichOf(deps, input, match.friends, {});
}

async function whichOf(...args: Parameters<typeof import('./find-unsure.ts').whichOf>): Promise<Friend> {
  return (await import('./find-unsure.ts')).whichOf(...args);
}

function friendShown({ store }: Deps, number: number, { entries }: NameBook): Friend {
  const idsShown = store.shown();
  const id = idsShown[number - 1];
  const friend = entries.map((entry) => entry.friend).find((candidate) => candidate.id === id);
  if (friend !== undefined) return friend;
  const message =
    idsShown.length === 0
      ? `You haven't seen a list yet, so it's not clear who number ${number} is.`
      : `There's no ${number} on the last list.`;
  throw notFound(message, { text: 'To see one:', command: 'momconnect suggest' });
}

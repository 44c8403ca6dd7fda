/**
 * Turns the names she typed into friends. A new friend is added in the same journal line, so that one undo takes both
 * back.
 */

import type { Deps } from '../../deps.ts';
import type { FriendAdded } from '../../domain/friend/changes.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { type NameBook, type Person, writtenAsName } from '../../domain/friend/names.ts';
import type { UserError } from '../../errors.ts';
import { inQuotes } from '../../ui/shell-quote.ts';
import { findPerson, isAsGood } from '../shared/find-friend.ts';
import { notFound } from '../shared/read-values.ts';
import type { LogWords } from './log-words.ts';

export interface LogPeople {
  /** Each once, in the order named. */
  readonly friends: readonly Friend[];
  readonly added: readonly FriendAdded[];
}

/**
 * Asks on a terminal whether to add someone with an unknown name.
 *
 * @throws UserError `not_found` when it can't ask and `--add` wasn't given, and what `findFriend` throws
 */
export async function findPeople(deps: Deps, logWords: LogWords, isAdding: boolean): Promise<LogPeople> {
  const friends = new Map<string, Friend>();
  const newFriends: FriendAdded[] = [];
  if (!isAdding && !deps.prompter.isInteractive) refuseEmpty(logWords.book, logWords.people[0]?.input);
  let refusal: UserError | null = null;
  for (const person of logWords.people) {
    if (!isAsGood(person.input, person.match)) await refuseDied(deps, person);
    const isNew = isNobody(person, logWords);
    if (!isNew) {
      const friend = await findPerson(deps, person, logWords.book, { command: 'log' });
      friends.set(friend.id, friend);
      continue;
    }
    const { askAbout, newcomerCalled, notFound } = await import('./log-newcomer.ts');
    const answer = isAdding ? 'new' : await askAbout(deps, person, logWords);
    if (answer === 'new') {
      const newcomer = newcomerCalled(deps, person.input, newFriends);
      if (!friends.has(newcomer.friend.id)) newFriends.push(newcomer.change);
      friends.set(newcomer.friend.id, newcomer.friend);
    } else if (answer === 'nobody') refusal ??= notFound(deps, person, logWords);
    else friends.set(answer.id, answer);
  }
  if (friends.size === 0 && refusal !== null) throw refusal;
  return { friends: [...friends.values()], added: newFriends };
}

/** Never offers to add someone new with the name of a friend who died. */
async function refuseDied({ store }: Deps, { input, match }: Person): Promise<void> {
  const { diedCalled, isCalledLikeDied, notHere, passedAway } = await import('../shared/hidden-names.ts');
  const friends = [...store.read().friends.values()];
  const diedFriends = diedCalled(input, friends);
  if (diedFriends.length > 0) throw passedAway(diedFriends);
  if (match.kind === 'none' && match.nearest.length === 0 && isCalledLikeDied(input, friends))
    throw notHere(input);
}

/** Typed names may have a slip. In a sentence, a similar word is nobody's name. */
function isNobody({ input, match }: Person, { sentence }: LogWords): boolean {
  if (/^\d+$/.test(input.trim()) || input.trim() === '') return false;
  return match.kind === 'none' || (sentence !== null && isLikeness({ input, match }));
}

function isLikeness({ match }: Person): boolean {
  return match.kind === 'one' ? match.isFuzzy : match.kind === 'several' && match.level === 'typo';
}

/** Throws UserError `not_found` when the list is empty, and says how to add the first friend. */
export function refuseEmpty({ entries }: NameBook, input = 'Ana Sample'): void {
  if (entries.length > 0) return;
  throw notFound("Your list is empty for now, so there's nobody to log yet. One name is a good start:", {
    text: '',
    command: `momconnect friend add ${inQuotes(writtenAsName(input))}`,
  });
}

/**
 * Turns the names she typed into friends. A new friend is added in the same journal line, so that one undo takes both
 * back.
 */

import type { Deps } from '../../deps.ts';
import type { FriendAdded } from '../../domain/friend/changes.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { friendId } from '../../domain/friend/friend-id.ts';
import {
  nameBook,
  namesInWords,
  type Person,
  shortNameOf,
  writtenAsName,
} from '../../domain/friend/names.ts';
import { newFriend } from '../../domain/friend/record.ts';
import { UserError } from '../../errors.ts';
import { inQuotes, shellQuote } from '../../ui/shell-quote.ts';
import {
  diedCalled,
  isAsGood,
  isCalledLikeDied,
  isHiddenCalled,
  nameTaken,
  notHere,
  passedAway,
} from '../shared/find-away.ts';
import { findPerson } from '../shared/find-friend.ts';
import { readName } from '../shared/read-name.ts';
import { bookOfSomeone } from './log-refusals.ts';
import type { LogWords } from './log-words.ts';

export interface LogPeople {
  /** Each once, in the order named. */
  readonly friends: readonly Friend[];
  readonly added: readonly FriendAdded[];
}

const longestCommand = 60;

/**
 * Asks on a terminal whether to add someone with an unknown name.
 *
 * @throws UserError `not_found` when it can't ask and `--add` wasn't given, and what `findFriend` throws
 */
export async function findPeople(deps: Deps, logWords: LogWords, isAdding: boolean): Promise<LogPeople> {
  const friends = new Map<string, Friend>();
  const newFriends: FriendAdded[] = [];
  const book = nameBook(deps.store.read().friends.values());
  if (!isAdding && !deps.prompter.isInteractive) bookOfSomeone(deps, logWords.people[0]?.typed);
  let refusal: UserError | null = null;
  for (const person of logWords.people) {
    refuseDied(deps, person);
    const isNew = isNobody(person, logWords);
    if (!isNew) {
      const friend = await findPerson(deps, person, book, { command: 'log' });
      friends.set(friend.id, friend);
      continue;
    }
    const answer = isAdding ? 'new' : await askAbout(deps, person, logWords);
    if (answer === 'new') {
      const newcomer = newcomerCalled(deps, person.typed, newFriends);
      if (!friends.has(newcomer.friend.id)) newFriends.push(newcomer.change);
      friends.set(newcomer.friend.id, newcomer.friend);
    } else if (answer === 'nobody') refusal ??= notFound(deps, person, logWords);
    else friends.set(answer.id, answer);
  }
  if (friends.size === 0 && refusal !== null) throw refusal;
  return { friends: [...friends.values()], added: newFriends };
}

/** Never offers to add someone new with the name of a friend who died. */
function refuseDied({ store }: Deps, { typed, match }: Person): void {
  const friends = [...store.read().friends.values()];
  const died = isAsGood(typed, match) ? [] : diedCalled(typed, friends);
  if (died.length > 0) throw passedAway(died);
  if (match.kind === 'none' && match.nearest.length === 0 && isCalledLikeDied(typed, friends))
    throw notHere(typed);
}

/** Typed names may have a slip. In a sentence, a similar word is nobody's name. */
function isNobody({ typed, match }: Person, { sentence }: LogWords): boolean {
  if (/^\d+$/.test(typed.trim()) || typed.trim() === '') return false;
  return match.kind === 'none' || (sentence !== null && isLikeness({ typed, match }));
}

function isLikeness({ match }: Person): boolean {
  return match.kind === 'one' ? match.isFuzzy : match.kind === 'several' && match.level === 'typo';
}

function nearestOf({ match }: Person): readonly Friend[] {
  if (match.kind === 'none') return match.nearest;
  return match.kind === 'one' ? [match.friend] : match.friends;
}

async function askAbout(deps: Deps, person: Person, logWords: LogWords): Promise<Friend | 'new' | 'nobody'> {
  const nearest = nearestOf(person);
  const name = writtenAsName(withoutOwner(person.typed));
  if (!deps.prompter.isInteractive) throw notFound(deps, person, logWords);
  if (nearest.length === 0) {
    const answer = await deps.prompter.ask({ message: `${name} is new. Add ${name}?`, fallback: 'yes' });
    return /^y/i.test(answer.trim()) ? 'new' : 'nobody';
  }
  const isSingle = nearest.length === 1;
  const offered = isSingle ? ['yes'] : nearest.map((friend, index) => `${index + 1} ${friend.name}`);
  const answer = await deps.prompter.ask({
    message: `Did you mean ${isSingle ? nearest[0]?.name : 'one of these'}?  ${[...offered, 'no', 'someone new'].join(', ')}`,
    fallback: isSingle ? 'yes' : 'no',
  });
  const chosenFriend = isSingle && /^y/i.test(answer) ? nearest[0] : nearest[Number(answer) - 1];
  return chosenFriend ?? (/^(s|new)/i.test(answer) ? 'new' : 'nobody');
}

/**
 * Like `friend add`: someone who was removed comes back under the same id, with everything saved.
 *
 * @param before friends already added by the same line
 * @throws UserError `exists` for the full name of a hidden friend
 */
export function newcomerCalled({ store, today }: Deps, typed: string, before: readonly FriendAdded[]) {
  const name = writtenAsName(readName([withoutOwner(typed)]));
  const { friends, merged } = store.read();
  if (isHiddenCalled(name, friends.values()))
    throw nameTaken(`\nSomeone else: momconnect friend add ${inQuotes(name)} --another`);
  const sameName = before.find((each) => each.name === name);
  const isTaken = (id: string) =>
    id in merged || friends.get(id)?.isRemoved === false || before.some(({ friend }) => friend === id);
  const id = sameName?.friend ?? friendId(name, isTaken);
  const change: FriendAdded = { type: 'friend.added', friend: id, on: today, name };
  const friend: Friend = { ...newFriend(id, change), state: 'active', activeSpans: [[today, null]] };
  return { change, friend };
}

/** `Jess` of `Jess's kid`. */
const withoutOwner = (name: string): string => name.replace(/['’]s$/, '');

function notFound(deps: Deps, person: Person, { typed }: LogWords): UserError {
  const name = withoutOwner(person.typed.trim());
  const nearest = nearestOf(person);
  const [friend] = nearest;
  const names = nearest.map((each) => each.name);
  const near = friend === undefined ? '' : ` Did you mean ${namesInWords(names, 'or')}?`;
  const words = typed.map((word) => (/\s/.test(word) ? inQuotes(word) : shellQuote(word))).join(' ');
  const add = `momconnect log ${words.length > longestCommand ? '"..."' : words} --add`;
  const again =
    friend &&
    `momconnect log ${shellQuote(shortNameOf(friend, nameBook(deps.store.read().friends.values())))}`;
  return new UserError(`Nobody called "${name}" is on your list.${near}`, {
    code: 'not_found',
    hint: again ? `${again}        or, someone new: ${add}` : `To add ${writtenAsName(name)} too: ${add}`,
  });
}

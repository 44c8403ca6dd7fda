/** Finds a friend by a typed name, or by a number from the last list. */

import type { Deps } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import {
  matchName,
  type NameBook,
  nameBook,
  namesInWords,
  type Person,
  shortNameOf,
  writtenAsName,
} from '../../domain/friend/names.ts';
import { UserError } from '../../errors.ts';
import { inQuotes, shellQuote } from '../../ui/shell-quote.ts';
import { askNeeded } from './ask-needed.ts';
import { diedCalled, isAsGood, isCalledLikeDied, notHere, passedAway } from './find-away.ts';

export interface FindOptions {
  /** Also finds friends hidden from lists. Removed friends are never found. */
  readonly includeAll?: boolean;
  /** Whether the full name of someone who died opens what she saved. If not, we say gently why nothing is done. */
  readonly opensDied?: boolean;
  /** The command she is using, to name in the way out: `log`. Then adding someone new is offered, too. */
  readonly command?: string;
  /** Instead of `command`, if the name is only part of what she typed: everything to type again with another name. */
  readonly again?: (name: string) => string;
}

const mostListed = 5;

/**
 * Asks on a terminal when the name isn't clear. Says on stderr who we took a typo for.
 *
 * @throws UserError `usage` for an empty name, `not_found`, or `ambiguous`
 */
export async function findFriend(deps: Deps, typed: string, options: FindOptions = {}): Promise<Friend> {
  const book = nameBook(deps.store.read().friends.values(), options);
  return findPerson(deps, { typed, match: matchName(typed, book) }, book, options);
}

/** The same for a name that was looked up already. */
export async function findPerson(
  deps: Deps,
  { typed, match }: Person,
  book: NameBook,
  options: FindOptions = {},
): Promise<Friend> {
  if (typed.trim() === '')
    throw new UserError('Who is it?', { code: 'usage', hint: 'As in: momconnect log ana' });
  if (/^\d+$/.test(typed.trim())) return friendShown(deps, Number(typed), book);
  const friends = deps.store.read().friends.values();
  const died = isAsGood(typed, match) ? [] : diedCalled(typed, friends);
  if (died.length > 0 && options.opensDied !== true) throw passedAway(died);
  if (died.length > 0) return died.length === 1 ? (died[0] as Friend) : whichOf(deps, typed, died, options);
  if (match.kind === 'several') return whichOf(deps, typed, match.friends, options);
  if (match.kind === 'none') return someoneNear(deps, typed, match.nearest, book, options);
  if (match.isFuzzy) deps.output.say(`Taking "${typed.trim()}" as ${match.friend.name}.`);
  return match.friend;
}

/** The hidden friend with this name; null when there is none. Never suggests other hidden names. */
export async function findHidden(deps: Deps, typed: string): Promise<Friend | null> {
  const hidden = [...deps.store.read().friends.values()].filter(({ state }) => state === 'hidden');
  const match = matchName(typed, nameBook(hidden, { includeAll: true }), 'last');
  if (match.kind === 'none') return null;
  return match.kind === 'one' ? match.friend : whichOf(deps, typed, match.friends, {});
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
  throw new UserError(message, { code: 'not_found', hint: 'To see one: momconnect suggest' });
}

/** If nobody can be asked, a full id is enough, so that scripts can name namesakes. */
async function whichOf(
  { prompter }: Deps,
  typed: string,
  friends: readonly Friend[],
  options: FindOptions,
): Promise<Friend> {
  const byId = friends.find(({ id }) => id === typed.trim().toLowerCase());
  if (!prompter.isInteractive && byId !== undefined) return byId;
  if (!prompter.isInteractive) throw ambiguous(typed, friends, options);
  const choices = friends.map((friend, index) => `${index + 1} ${choiceOf(friend, friends)}`).join(', ');
  const answer = await askNeeded(prompter, {
    message: `Which one?  ${choices}`,
    problem: (text) =>
      chosen(friends, text) === undefined ? `A number from 1 to ${friends.length}, please.` : null,
  });
  const friend = chosen(friends, answer);
  if (friend === undefined) throw ambiguous(typed, friends, options);
  return friend;
}

function chosen(friends: readonly Friend[], answer: string): Friend | undefined {
  const match = matchName(answer, nameBook(friends, { includeAll: true }));
  return /^\d+$/.test(answer.trim())
    ? friends[Number(answer) - 1]
    : match.kind === 'one'
      ? match.friend
      : undefined;
}

function ambiguous(
  typed: string,
  friends: readonly Friend[],
  { command = 'friend show', again }: FindOptions,
): UserError {
  const friendsInWords = friends.slice(0, mostListed).map(({ id, name }) => `${name} (${id})`);
  const more = friends.length - friendsInWords.length;
  const id = shellQuote(friends[0]?.id ?? typed);
  const choice = namesInWords(more > 0 ? [...friendsInWords, `${more} more`] : friendsInWords, 'or');
  return new UserError(`"${typed.trim()}" could be ${choice}.`, {
    code: 'ambiguous',
    hint: again?.(id) ?? `As in: momconnect ${command} ${id}`,
  });
}

/** Ids tell namesakes apart. */
function choiceOf({ id, name }: Friend, friends: readonly Friend[]): string {
  return friends.some((other) => other.id !== id && other.name === name) ? `${name} (${id})` : name;
}

async function someoneNear(
  deps: Deps,
  typed: string,
  nearest: readonly Friend[],
  book: NameBook,
  options: FindOptions,
): Promise<Friend> {
  const isOfDied = isCalledLikeDied(typed, deps.store.read().friends.values());
  const refusal = isOfDied && nearest.length === 0 ? notHere(typed) : notFound(typed, nearest, book, options);
  const [friend] = nearest;
  if (!deps.prompter.isInteractive || friend === undefined) throw refusal;
  const isSingle = nearest.length === 1;
  const offered = isSingle ? ['yes'] : nearest.map(({ name }, index) => `${index + 1} ${name}`);
  const isForSomething = (options.command ?? options.again) !== undefined;
  const others = isForSomething ? ['no', 'someone new'] : ['no'];
  const answer = await deps.prompter.ask({
    message: `Did you mean ${isSingle ? friend.name : 'one of these'}?  ${[...offered, ...others].join(', ')}`,
    fallback: isSingle ? 'yes' : 'no',
  });
  const match = isSingle && /^y/i.test(answer) ? friend : nearest[Number(answer) - 1];
  if (match !== undefined) return match;
  if (!isForSomething || !/^(s|new)/i.test(answer)) throw refusal;
  return someoneNew(deps, typed, refusal);
}

/** Adds the friend like `friend add`, and continues with what she was about to do. */
async function someoneNew(deps: Deps, typed: string, refusal: UserError): Promise<Friend> {
  const name = writtenAsName(typed);
  // She's about to be in touch, so don't ask when they last were.
  await deps.run(['friend', 'add', name, '--last', '']);
  const match = matchName(name, nameBook(deps.store.read().friends.values()));
  if (match.kind !== 'one' || match.level !== 'exact') throw refusal;
  return match.friend;
}

function notFound(
  typed: string,
  nearest: readonly Friend[],
  book: NameBook,
  { command, again }: FindOptions,
): UserError {
  const [friend] = nearest;
  const near =
    friend === undefined
      ? ''
      : ` Did you mean ${namesInWords(
          nearest.map(({ name }) => name),
          'or',
        )}?`;
  const add = `momconnect friend add ${inQuotes(writtenAsName(typed))}`;
  const all = "Everyone you've saved: momconnect friend list --all";
  const name = friend && shellQuote(shortNameOf(friend, book));
  const other = name && (again?.(name) ?? (command && `momconnect ${command} ${name}`));
  // Ways that get long with a name in them have a line each.
  const ways = again
    ? [...(other ? [other] : []), `Someone new: ${add}`, ...(other ? [] : [all])].join('\n')
    : other
      ? `${other}        or, someone new: ${add}`
      : `Someone new: ${add}        ${all}`;
  return new UserError(`Nobody called "${typed.trim()}" is on your list.${near}`, {
    code: 'not_found',
    hint: ways,
  });
}

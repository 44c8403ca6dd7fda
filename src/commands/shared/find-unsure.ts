/** A name that several have, or nobody: asked about on a terminal, and refused elsewhere. */

import type { Deps } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import {
  bookOf,
  matchName,
  type NameBook,
  nameBook,
  namesInWords,
  shortNameOf,
  writtenAsName,
} from '../../domain/friend/names.ts';
import { groupFinder, nearestTag, type TagGroup } from '../../domain/friend/tag-groups.ts';
import { type CommandHint, UserError, type WaysInLine } from '../../errors.ts';
import { inQuotes, shellQuote } from '../../ui/shell-quote.ts';
import { askNeeded, isYes, numberUpTo } from './ask.ts';
import { isCalledLikeDied, notHere } from './hidden-names.ts';
import { ambiguous, forExample, notFound } from './read-values.ts';

export interface FindOptions {
  /** Also finds friends hidden from lists. Removed friends are never found. */
  readonly includeAll?: boolean;
  /** Whether the full name of someone who died opens what she saved. If not, we say gently why nothing is done. */
  readonly opensDied?: boolean;
  /** The command she is using, to name in the way out: `log`. Then adding someone new is offered, too. */
  readonly command?: string;
  /** She wants to delete someone, so adding someone new is never offered. */
  readonly deletes?: boolean;
  /** Instead of `command`, if the name is only part of what she typed: everything to type again with another name. */
  readonly again?: (name: string) => CommandHint;
}

const mostListed = 5;

/** If nobody can be asked, a full id is enough, so that scripts can name namesakes. */
export async function whichOf(
  { prompter }: Deps,
  input: string,
  friends: readonly Friend[],
  options: FindOptions,
): Promise<Friend> {
  const byId = friends.find(({ id }) => id === input.trim().toLowerCase());
  if (!prompter.isInteractive && byId !== undefined) return byId;
  if (!prompter.isInteractive) throw severalFound(input, friends, options);
  const choices = friends.map((friend, index) => `${index + 1} ${choiceOf(friend, friends)}`).join(', ');
  const answer = await askNeeded(prompter, {
    message: `Which one?  ${choices}`,
    problem: (text) => (chosen(friends, text) === undefined ? `${numberUpTo(friends.length)}.` : null),
  });
  const friend = chosen(friends, answer);
  if (friend === undefined) throw severalFound(input, friends, options);
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

function severalFound(
  input: string,
  friends: readonly Friend[],
  { command = 'friend show', again }: FindOptions,
): UserError {
  const id = shellQuote(friends[0]?.id ?? input);
  const way = again?.(id) ?? forExample(`momconnect ${command} ${id}`);
  return ambiguous(`"${input.trim()}" could be ${choiceInWords(friends, 'or')}.`, way);
}

/** With what to type for each. */
function choiceInWords(friends: readonly Friend[], link: 'and' | 'or'): string {
  const friendsInWords = friends.slice(0, mostListed).map(({ id, name }) => `${name} (${id})`);
  const more = friends.length - friendsInWords.length;
  return namesInWords(more > 0 ? [...friendsInWords, `${more} more`] : friendsInWords, link);
}

/** Ids tell namesakes apart. */
function choiceOf({ id, name }: Friend, friends: readonly Friend[]): string {
  return friends.some((other) => other.id !== id && other.name === name) ? `${name} (${id})` : name;
}

/** Somebody with this tag, for a command that takes one person; null when nobody has it. */
export async function oneTagged(
  deps: Deps,
  input: string,
  book: NameBook,
  options: FindOptions,
): Promise<Friend | null> {
  const group = groupFinder([...deps.store.read().friends.values()], book)(input);
  const [friend, ...others] = group?.members ?? [];
  if (group === null || friend === undefined) return null;
  if (others.length > 0 && !deps.prompter.isInteractive) throw onlyTag(input, group, options);
  if (others.length > 0) return whichOf(deps, input, group.members, options);
  deps.output.say(`Reading "${input.trim()}" as ${friend.name}.`);
  return friend;
}

function onlyTag(input: string, { tag, members }: TagGroup, { command, again }: FindOptions): UserError {
  const id = shellQuote(members[0]?.id ?? input);
  const toSeeWho = { text: 'To see who has it:', command: `momconnect friend tag ${shellQuote(tag)}` };
  const way = again?.(id) ?? (command ? forExample(`momconnect ${command} ${id}`) : toSeeWho);
  return ambiguous(
    `"${input.trim()}" is a tag of ${choiceInWords(members, 'and')}, and this takes one person.`,
    way,
  );
}

export async function someoneNear(
  deps: Deps,
  input: string,
  nearest: readonly Friend[],
  book: NameBook,
  options: FindOptions,
): Promise<Friend> {
  const friends = [...deps.store.read().friends.values()];
  const group = options.deletes === true ? groupFinder(friends, book)(input) : null;
  if (group !== null) throw onlyTag(input, group, {});
  const tag = nearest.length === 0 && options.deletes !== true ? nearestTag(input, friends) : null;
  if (tag !== null) throw notFoundButTag(input, tag, options);
  // Nobody's name begins with this sign.
  if (nearest.length === 0 && input.trim().startsWith('#'))
    throw notFound(`Nobody has the tag ${input.trim()}.`, {
      text: 'To see all tags:',
      command: 'momconnect friend tag',
    });
  const isOfDied = isCalledLikeDied(input, friends);
  const refusal =
    isOfDied && nearest.length === 0 ? notHere(input) : nobodyFound(input, nearest, book, options);
  const [friend] = nearest;
  if (!deps.prompter.isInteractive || friend === undefined) throw refusal;
  const isForSomething = (options.command ?? options.again) !== undefined;
  const isNewOffered = isForSomething && options.deletes !== true;
  const reply = await askWhoMeant(deps, nearest, isNewOffered);
  if (reply === 'nobody') throw refusal;
  return reply === 'new' ? someoneNew(deps, input, refusal) : reply;
}

/** Which of the friends with a similar name, one or more. */
export async function askWhoMeant(
  { prompter }: Deps,
  nearest: readonly Friend[],
  isNewOffered: boolean,
): Promise<Friend | 'new' | 'nobody'> {
  const isSingle = nearest.length === 1;
  const offered = isSingle ? ['yes'] : nearest.map(({ name }, index) => `${index + 1} ${name}`);
  const choices = [...offered, 'no', ...(isNewOffered ? ['someone new'] : [])];
  const answer = await prompter.ask({
    message: `Did you mean ${isSingle ? nearest[0]?.name : 'one of these'}?  ${choices.join(', ')}`,
    fallback: isSingle ? 'yes' : 'no',
  });
  const friend = nearest[isSingle && isYes(answer) ? 0 : Number(answer) - 1];
  return friend ?? (isNewOffered && /^(s|new)/i.test(answer) ? 'new' : 'nobody');
}

/** Adds the friend like `friend add`, and continues with what she was about to do. */
async function someoneNew(deps: Deps, input: string, refusal: UserError): Promise<Friend> {
  const name = writtenAsName(input);
  // She's about to be in touch, so don't ask when they last were.
  await deps.run(['friend', 'add', name, '--last', '']);
  const match = matchName(name, bookOf(deps.store.read().friends));
  if (match.kind !== 'one' || match.level !== 'exact') throw refusal;
  return match.friend;
}

/** @param tag one with almost this spelling */
function notFoundButTag(
  input: string,
  tag: string,
  { command = 'friend show', again }: FindOptions,
): UserError {
  const name = shellQuote(tag);
  return new UserError(`Nobody called "${input.trim()}" is on your list. Did you mean the tag ${tag}?`, {
    code: 'not_found',
    ways: [again?.(name) ?? { text: '', command: `momconnect ${command} ${name}` }],
  });
}

function nobodyFound(
  input: string,
  nearest: readonly Friend[],
  book: NameBook,
  { command, again, deletes }: FindOptions,
): UserError {
  const [friend] = nearest;
  const near =
    friend === undefined
      ? ''
      : ` Did you mean ${namesInWords(
          nearest.map(({ name }) => name),
          'or',
        )}?`;
  const toAdd = { text: 'Someone new:', command: `momconnect friend add ${inQuotes(writtenAsName(input))}` };
  const toSeeAll = { text: "Everyone you've saved:", command: 'momconnect friend list --all' };
  const name = friend && shellQuote(shortNameOf(friend, book));
  const other =
    name && (again?.(name) ?? (command && { text: '', command: `momconnect ${command} ${name}` }));
  const notSaved = (ways: readonly WaysInLine[]) =>
    new UserError(`Nobody called "${input.trim()}" is on your list.${near}`, { code: 'not_found', ways });
  if (deletes === true) return notSaved([other || toSeeAll]);
  const ways = other ? [other, again ? toAdd : { ...toAdd, text: 'or, someone new:' }] : [toAdd, toSeeAll];
  // Ways that get long with a name in them have a line each.
  return notSaved(again ? ways : [ways]);
}

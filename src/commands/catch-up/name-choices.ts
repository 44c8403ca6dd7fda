/** Who the names are that nobody on her list has: as typed, or asked one by one. */

import type { Deps } from '../../deps.ts';
import type { WhoIs } from '../../domain/catch-up/who-is.ts';
import { type Friend, firstNameOf } from '../../domain/friend/friend.ts';
import { bookOf, matchName, type NameBook, namesInWords } from '../../domain/friend/names.ts';
import { inWords } from '../../domain/time/spans.ts';
import { sanitizeText } from '../../ui/sanitize.ts';
import { findFriend } from '../shared/find-friend.ts';
import { phoneInName, readName } from '../shared/read-name.ts';
import { notFound } from '../shared/read-values.ts';
import { type CatchUpOptions, isSameName, nameShown, readAs, readPair } from './catch-up-options.ts';

/** By the name in the chats. */
export type NameChoices = ReadonlyMap<string, NameChoice>;

export type NameChoice =
  | { readonly kind: 'friend'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'ignored' };

/** A name that nobody on her list has, and on how many days. */
export interface UnknownName {
  readonly name: string;
  readonly days: number;
  readonly guess: Friend | null;
}

/** @throws UserError `usage`, `not_found` or `ambiguous` */
export async function choicesTyped(
  deps: Deps,
  names: readonly string[],
  { as = [], add = [], ignore = [] }: CatchUpOptions,
): Promise<Map<string, NameChoice>> {
  const choices = new Map<string, NameChoice>();
  const nameIn = (input: string) => {
    const name = names.find((each) => isSameName(each, input));
    if (name !== undefined) return name;
    throw notFound(`There's nobody called "${input}" in there.`, {
      text: "To see who's in it, add:",
      command: '--dry-run',
    });
  };
  for (const { name, value } of as.map(readAs)) {
    const chatName = nameIn(name);
    choices.set(chatName, { kind: 'friend', id: (await findFriend(deps, value)).id });
  }
  for (const { name, value } of add.map(readPair))
    choices.set(nameIn(name), { kind: 'new', name: readName([value ?? nameIn(name)]) });
  for (const name of ignore) choices.set(nameIn(name), { kind: 'ignored' });
  return choices;
}

/** Asks about each name, those with the most days first. Enter leaves a name for the next time. */
export async function askWhoTheyAre(
  deps: Deps,
  unknown: readonly UnknownName[],
): Promise<Map<string, NameChoice>> {
  const choices = new Map<string, NameChoice>();
  const book = bookOf(deps.store.read().friends);
  for (const each of unknown) {
    const answer = await askWhoItIs(deps, each, { book, added: addedIn(choices) });
    if (answer === 'stop') break;
    if (answer !== null) choices.set(each.name, answer);
  }
  return choices;
}

/** The people an answer can name: her list, and those she added an answer ago. */
interface Known {
  readonly book: NameBook;
  readonly added: readonly string[];
}

const addedIn = (choices: NameChoices): string[] =>
  [...choices.values()].flatMap((choice) => (choice.kind === 'new' ? choice.name : []));

async function askWhoItIs(
  deps: Deps,
  { name, days, guess }: UnknownName,
  namesKnown: Known,
): Promise<NameChoice | 'stop' | null> {
  const { prompter, output } = deps;
  const { book, added } = namesKnown;
  const nameOnScreen = nameShown(output, name);
  const list = book.entries.length + added.length === 0 ? '' : ', or someone on your list';
  const skip = guess === null ? '; Enter to leave it' : '';
  const answer = await prompter.ask({
    message: sanitizeText(
      `Who is ${nameOnScreen} (${inWords(days)} ${days === 1 ? 'day' : 'days'})?  add, ignore, stop${list}${skip}`,
    ),
    ...(guess === null ? {} : { fallback: guess.name }),
    problem: (text) => (addedAs(text, namesKnown) === undefined ? problemWith(text, book) : null),
  });
  const input = answer.trim().toLowerCase();
  if (input === '' || input === 'skip') return null;
  if (input === 'stop') return 'stop';
  if (input === 'ignore') return { kind: 'ignored' };
  if (input === 'add') return { kind: 'new', name: await nameToAdd(deps, name) };
  const before = addedAs(answer, namesKnown);
  if (before !== undefined) return { kind: 'new', name: before };
  const match = matchName(answer, book);
  return match.kind === 'one' ? { kind: 'friend', id: match.friend.id } : null;
}

/** One person may have two names in the chats. */
function addedAs(input: string, { book, added }: Known): string | undefined {
  const sameName = added.find((name) => isSameName(name, input));
  if (sameName !== undefined) return sameName;
  const [only, ...others] = added.filter((name) => isSameName(firstNameOf({ name }), input));
  return others.length === 0 && matchName(input, book).kind === 'none' ? only : undefined;
}

function problemWith(input: string, book: NameBook): string | null {
  if (input.trim() === '' || /^(?:add|ignore|skip|stop)$/i.test(input.trim())) return null;
  const match = matchName(input, book);
  if (match.kind === 'one') return null;
  if (match.kind === 'none')
    return `Nobody called "${input.trim()}" is on your list. You can type: add, ignore, stop`;
  return `"${input.trim()}" could be ${namesInWords(
    match.friends.map(({ id, name }) => `${name} (${id})`),
    'or',
  )}.`;
}

/** A number is no name. */
async function nameToAdd({ prompter }: Deps, name: string): Promise<string> {
  if (!isNumber(name)) return readName([name]);
  const answer = await prompter.ask({ message: "What's their name?", fallback: name });
  return readName([answer]);
}

export const isNumber = (name: string): boolean => phoneInName.test(name) && !/\p{L}/u.test(name);

/** The names nobody on her list has, most days first. */
export function unknownNames(
  days: ReadonlyMap<string, number>,
  whoIs: WhoIs,
  choices: NameChoices,
): UnknownName[] {
  return [...days].flatMap(([name, count]): UnknownName[] => {
    const met = choices.has(name) ? null : whoIs(name);
    return met?.kind === 'nobody' ? [{ name, days: count, guess: met.guess }] : [];
  });
}

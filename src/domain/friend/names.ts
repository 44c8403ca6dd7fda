/**
 * Finds out who a typed name means. Ignores case, accents and punctuation. Each level beats all levels below:
 *
 * 1. `exact`: an id, or the full name
 * 2. `swapped`: the full name with the last name first
 * 3. `called`: a nickname, the first name, the name's first words, or first and last without the middle
 * 4. `initial`: the first name and the start of a later one (`ana s`, `ana sam`)
 * 5. `last`: the last name, or the name without its first word
 * 6. `beginning`: the start of an id, two letters or more
 * 7. `typo`: any of these words with a slip or two; the fewest slips win
 *
 * If several friends match below `exact`, active and paused ones come before unsorted and archived ones: an imported
 * address book must not make everyday names ambiguous. Never choose between namesakes: a wrong guess would put one
 * friend's secrets under another one's name.
 */

import { foldText } from '../text/fold-text.ts';
import { withoutMarks } from '../text/name-marks.ts';
import { slipsToAsk, typoDistance, typosAllowed } from '../text/typos.ts';
import { unicodePattern } from '../text/unicode-pattern.ts';
import { visibleName } from '../text/visible-name.ts';
import { type Friend, firstNameOf, withoutTitle } from './friend.ts';
import {
  firstWordOf,
  isDescription,
  isMomWord,
  isNoName,
  type NameBook,
  type NameEntry,
  nameBook,
  wordsOfId,
} from './name-book.ts';
import { kinAlone } from './name-shapes.ts';
import { inSpokenOrder } from './person-name.ts';

export { bookOf, type NameBook, nameBook } from './name-book.ts';

export const nameLevels = ['exact', 'swapped', 'called', 'initial', 'last', 'beginning', 'typo'] as const;
export type NameLevel = (typeof nameLevels)[number];

/** At these levels, the first word may be incomplete or misspelled. */
const guessedLevels: readonly NameLevel[] = ['beginning', 'typo'];

export type NameMatch =
  | { readonly kind: 'one'; readonly friend: Friend; readonly level: NameLevel; readonly isFuzzy: boolean }
  | { readonly kind: 'several'; readonly friends: readonly Friend[]; readonly level: NameLevel }
  /** `nearest`: at most three, for "did you mean". */
  | { readonly kind: 'none'; readonly nearest: readonly Friend[] };

/** A name as typed, and who it means. Doesn't handle numbers of the last list. */
export interface Person {
  readonly input: string;
  readonly match: NameMatch;
}

const [shortestBeginning, mostNearest] = [2, 3];

/**
 * @param input as she typed it; spaces and signs alone name nobody
 * @param upTo the last level to try; `nearest` is only filled after all of them
 */
export function matchName(input: string, book: NameBook, upTo: NameLevel = 'typo'): NameMatch {
  const folded = foldText(input);
  if (folded === '') return matchSigns(input, book);
  const id = input.trim().toLowerCase();
  const levels = book.firstWords.has(firstWordOf(folded)) ? nameLevels : guessedLevels;
  for (const level of levels) {
    if (nameLevels.indexOf(level) > nameLevels.indexOf(upTo)) break;
    const matches =
      level === 'typo'
        ? withTypos(folded, book)
        : book.entries.filter((entry) => matchers[level](folded, entry, id));
    if (matches.length > 0) return answer(matches, level);
  }
  return { kind: 'none', nearest: upTo === 'typo' ? nearestTo(folded, book) : [] };
}

/** A name can be just an emoji. Folding leaves nothing of it. */
function matchSigns(input: string, { entries }: NameBook): NameMatch {
  const name = visibleName(input);
  const matches = entries.filter(
    ({ friend }) => name !== '' && visibleName(withoutMarks(friend.name)) === name,
  );
  return matches.length > 0 ? answer(matches, 'exact') : { kind: 'none', nearest: [] };
}

const matchers: Readonly<
  Record<Exclude<NameLevel, 'typo'>, (input: string, entry: NameEntry, id: string) => boolean>
> = {
  exact: (input, { friend, full, titled }, id) => id === friend.id || input === full || input === titled,
  swapped: (input, { turned }) => turned.includes(input),
  called: (input, { full, words, nicknames }) =>
    nicknames.includes(input) ||
    (full.startsWith(`${input} `) && !isDescription(input)) ||
    isFirstAndLater(input, words, (word, part) => word === part) ||
    (isMomWord(input) && (isMomWord(words[0] ?? '') || nicknames.some(isMomWord))),
  initial: (input, { words }) => isFirstAndLater(input, words, (word, part) => word.startsWith(part)),
  last: (input, { full }) => full.endsWith(` ${input}`) && !isNoName(firstWordOf(input)),
  beginning: (input, { friend, full }) =>
    input.length >= shortestBeginning &&
    !isNoName(input) &&
    (friend.id.startsWith(input.replaceAll(' ', '-')) || afterNoName(full).startsWith(input)),
};

/** `lady at the library` of `the lady at the library`. */
function afterNoName(full: string): string {
  const first = firstWordOf(full);
  return isNoName(first) ? full.slice(first.length + 1) : full;
}

/** The first word must match completely, and each word after it must start a later word of the name, in order. */
function isFirstAndLater(
  input: string,
  words: readonly string[],
  isLike: (word: string, part: string) => boolean,
): boolean {
  const [first = '', ...rest] = input.split(' ');
  if (first !== words[0] || isNoName(first) || rest.length === 0) return false;
  let at = 1;
  for (const part of rest) {
    while (at < words.length && !isLike(words[at] ?? '', part)) at++;
    if (at++ >= words.length) return false;
  }
  return true;
}

function withTypos(input: string, { entries }: NameBook): NameEntry[] {
  const allowed = typosAllowed(input.length);
  if (allowed === 0) return [];
  return fewestSlips(entries, (entry) =>
    slipsFrom(input, entry, (word) => (beginsAlike(input, word) ? allowed : 0)),
  );
}

/** People rarely mistype the first letter, and another first letter usually means another name: anna isn't hanna. */
function beginsAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

function nearestTo(input: string, book: NameBook): Friend[] {
  const near = fewestSlips(book.entries, (entry) =>
    slipsFrom(input, entry, (word) => slipsToAsk(input, word)),
  );
  const [first = ''] = input.split(' ');
  const matches =
    near.length > 0
      ? near
      : book.entries.filter((entry) => first !== input && matchers.called(first, entry, first));
  return matches.slice(0, mostNearest).map(({ friend }) => friend);
}

function fewestSlips(entries: readonly NameEntry[], slipsOf: (entry: NameEntry) => number): NameEntry[] {
  const measured = entries
    .map((entry) => ({ entry, slips: slipsOf(entry) }))
    .filter(({ slips }) => slips < Infinity);
  const fewest = Math.min(...measured.map(({ slips }) => slips));
  return measured.filter(({ slips }) => slips === fewest).map(({ entry }) => entry);
}

/**
 * The fewest slips from any of the names that may match; Infinity when there are too many.
 * @param mostFor how many slips may be forgiven in a name
 */
function slipsFrom(input: string, entry: NameEntry, mostFor: (word: string) => number): number {
  let fewest = Number.POSITIVE_INFINITY;
  const { full, words, turned, nicknames } = entry;
  const ends = [words[0] ?? full, words.at(-1) ?? full].filter((word) => !isNoName(word));
  for (const word of new Set([full, ...turned, ...ends, ...nicknames])) {
    const most = Math.min(mostFor(word), fewest - 1);
    // Each letter more is a slip, so that most words need no comparing.
    if (Math.abs(word.length - input.length) > Math.min(most, 3)) continue;
    const slips = typoDistance(input, word);
    if (slips <= most) fewest = slips;
  }
  return fewest;
}

function answer(matches: readonly NameEntry[], level: NameLevel): NameMatch {
  const current =
    level === 'exact'
      ? []
      : matches.filter(({ friend: { state } }) => state === 'active' || state === 'paused');
  const friends = (current.length > 0 ? current : matches).map(({ friend }) => friend);
  const [friend] = friends;
  if (friend === undefined || friends.length > 1) return { kind: 'several', friends, level };
  return { kind: 'one', friend, level, isFuzzy: level === 'typo' };
}

/**
 * The shortest thing to type for this friend: the first name if nobody else has it, or else the id. `mom` for my mom,
 * `katie` for my sister Katie.
 */
export function shortNameOf(friend: Friend, book: NameBook): string {
  const first = firstTyped(friend);
  if (first.includes(' ')) return friend.id;
  const match = matchName(first, book);
  return match.kind === 'one' && match.friend.id === friend.id && !match.isFuzzy ? first : friend.id;
}

function firstTyped(friend: Friend): string {
  const firstWord = firstWordOf(foldText(withoutTitle(inSpokenOrder(friend.name))));
  return isNoName(firstWord) ? foldText(kinAlone(friend.name) ?? firstNameOf(friend)) : firstWord;
}

/**
 * A book that is enough for `shortNameOf` these friends, and quicker to make: of all others, it has only those whose
 * names have the same word in them. Where two are called so already, it doesn't matter how many more are.
 */
export function bookAround(some: readonly Friend[], friends: Iterable<Friend>): NameBook {
  const words = some.map(firstTyped);
  if (words.some(isMomWord)) return nameBook(friends);
  const firsts: string[] = [];
  const isWanted = (friend: Friend) => {
    const texts = [wordsOfId(friend), ...[friend.name, ...friend.nicknames].map(foldText)];
    const shared = words.filter((word) => texts.some((text) => text.includes(word)));
    const isEnough = (word: string) => firsts.indexOf(word) !== firsts.lastIndexOf(word);
    if (shared.every((word) => isEnough(word) && !texts.includes(word))) return some.includes(friend);
    const full = foldText(withoutTitle(friend.name));
    if (friend.state === 'active' && !friend.isRemoved)
      firsts.push(...new Set(shared.filter((word) => full.startsWith(`${word} `) && !isDescription(word))));
    return true;
  };
  return nameBook(Array.from(friends).filter(isWanted));
}

/** First names; if two of these people share one, their full names. */
export function shortNamesAmong(names: readonly string[]): (name: string) => string {
  const firsts = names.map((name) => firstNameOf({ name }));
  return (name) => {
    const first = firstNameOf({ name });
    return firsts.filter((other) => other === first).length > 1 ? name : first;
  };
}

const capital = unicodePattern(String.raw`[\p{Lu}]`);
/** "Zoe's mom": what follows an owner is no name. */
const smallAtStart = unicodePattern(String.raw`(^|(?<!['’]s)[\s-])[\p{Ll}]`, 'gu');

/** `annna` written as a name. A word that has a capital already doesn't change. */
export function writtenAsName(input: string): string {
  const name = input.trim();
  if (capital(name).test(name)) return name;
  return name.replace(smallAtStart(name), (letter) => letter.toUpperCase());
}

/** `Ana Sample, Bea Example and Cleo Example`. */
export function namesInWords(names: readonly string[], link: 'and' | 'or' = 'and'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${link} ${last}`;
}

/** Friends with their names folded once, so that looking them up many times is quick. */

import { foldText } from '../text/fold-text.ts';
import { noNames } from '../text/name-words.ts';
import { type Friend, firstNameOf, isHiddenFromLists, withoutTitle } from './friend.ts';
import { kinAlone } from './name-shapes.ts';
import { isPlainName } from './person-name.ts';

export interface NameEntry {
  readonly friend: Friend;
  /** Without a title: `ana sample` for Dr. Ana Sample. */
  readonly full: string;
  /** The name as it is, folded. */
  readonly titled: string;
  readonly words: readonly string[];
  /** The full name with its last words first, in every possible way. */
  readonly turned: readonly string[];
  /** Also what she's called if that isn't the first word: `khai` for Nguyễn Thị Minh Khai, `mom` for my mom. */
  readonly nicknames: readonly string[];
}

export interface NameBook {
  readonly entries: readonly NameEntry[];
  /** Every word that a name, nickname or id can start with. Most words of a sentence are none of these. */
  readonly firstWords: ReadonlySet<string>;
  /** How many words in a row may be one name. */
  readonly longestName: number;
}

/** All of these mean one person. If she has two of them on her list, she types the exact word. */
const momWords: ReadonlySet<string> = new Set('mom mum mama mam ma mommy mummy momma mumma mammy'.split(' '));

export function isMomWord(folded: string): boolean {
  return momWords.has(folded);
}

/** Somebody's name with a word too many: `dr ana maria sample`. */
const usualLongest = 4;
const mostWords = 12;

/** Never has removed friends. Has hidden friends and those who died only with `includeAll`. */
export function nameBook(friends: Iterable<Friend>, { includeAll = false } = {}): NameBook {
  const entries: NameEntry[] = [];
  const firstWords = new Set<string>();
  for (const friend of friends) {
    if (friend.isRemoved || (!includeAll && isHiddenFromLists(friend))) continue;
    const titledName = foldText(friend.name);
    const isPlain = isPlainName(friend.name);
    const full = isPlain ? titledName : foldText(withoutTitle(friend.name));
    const words = full.split(' ');
    const reversed = words
      .slice(1)
      .map((_, at) => [...words.slice(at + 1), ...words.slice(0, at + 1)].join(' '));
    const otherNames =
      isPlain && !isNoName(firstWordOf(full)) ? [] : calledOtherwise(friend, full, titledName);
    const nicknames = [...friend.nicknames.map(foldText), ...otherNames];
    entries.push({ friend, full, titled: titledName, words, turned: reversed, nicknames });
    for (const word of words) firstWords.add(word);
    for (const name of [titledName, wordsOfId(friend), ...nicknames]) firstWords.add(firstWordOf(name));
  }
  if ([...firstWords].some(isMomWord)) for (const word of momWords) firstWords.add(word);
  const longestName = Math.min(
    Math.max(usualLongest, ...entries.map(({ words }) => words.length + 1)),
    mostWords,
  );
  return { entries, firstWords, longestName };
}

const booksSeen = new WeakMap<ReadonlyMap<string, Friend>, NameBook>();
const fullBooks = new WeakMap<ReadonlyMap<string, Friend>, NameBook>();

/** The book of everyone on her list, made once for each state of it. So nothing may change the map afterwards. */
export function bookOf(friends: ReadonlyMap<string, Friend>, { includeAll = false } = {}): NameBook {
  const books = includeAll ? fullBooks : booksSeen;
  const book = books.get(friends) ?? nameBook(friends.values(), { includeAll });
  books.set(friends, book);
  return book;
}

/** True for `the` and `at the`: words that a saved name may start with, but that nobody is called. */
export function isNoName(folded: string): boolean {
  return folded.split(' ').every((word) => noNames.has(word));
}

/** `the lady` may be any lady, but `my sister` is hers. */
export function isDescription(folded: string): boolean {
  return isNoName(firstWordOf(folded)) && !/^(my|our) /.test(folded);
}

function calledOtherwise(friend: Friend, full: string, titledName: string): string[] {
  const firstName = foldText(kinAlone(friend.name) ?? firstNameOf(friend));
  return firstName === '' ||
    firstName === titledName ||
    full === firstName ||
    (full.startsWith(`${firstName} `) && !isNoName(firstName))
    ? []
    : [firstName];
}

/** An id consists of folded words already. Folding its hyphens would compile large character classes. */
export const wordsOfId = ({ id }: Friend): string => id.replaceAll('-', ' ');

export function firstWordOf(folded: string): string {
  const end = folded.indexOf(' ');
  return end === -1 ? folded : folded.slice(0, end);
}

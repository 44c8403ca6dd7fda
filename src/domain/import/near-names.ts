/** Names that one person may have in two address books: a nickname, a missing middle name, a slip, words in another order. */

import { typoDistance } from '../text/typos.ts';
import { type ComparedName, doNamesAgree, isOtherNameOf, loose } from './compare-names.ts';
import { fullNamesOf } from './nicknames.ts';

/** A longer name is no slip of the finger, and would have too many keys. */
const longestKey = 40;
/** One letter less than that makes another name. */
const shortestWord = 4;

/** Two near names have one of these in common. Each name has about as many as it has letters. */
export function nearNameKeys({ key, given: [first], family }: ComparedName): readonly string[] {
  const words = key.split(' ');
  const keys = [key, `joined ${words.join('')}`, `words ${words.toSorted().join(' ')}`];
  if (first !== undefined && family !== '') keys.push(...agreeingKeys(loose(first), loose(family)));
  if (key.length <= longestKey) addSlips(key, words, keys);
  return keys;
}

/** Thousands may have the same first name and initial, so these count only for names that have no more than an initial. */
export const initialKey = 'initial ';

export const isInitial = ({ family }: ComparedName): boolean => family.length === 1;

/** For the same first name, a nickname or a beginning of it, with the same last name or its initial. */
function agreeingKeys(first: string, family: string): string[] {
  const names = [first, ...fullNamesOf(first)];
  return [
    ...names.map((name) => `full ${name} ${family}`),
    ...names.map((name) => `${initialKey}${name} ${family[0]}`),
    `beginning ${first.slice(0, 3)} ${family}`,
  ];
}

/**
 * The name with each letter left out that may be a slip: names with one slip between them share one. Not the first letter
 * of a word, nor any of a short word, as `isOneSlip` has it.
 */
function addSlips(key: string, words: readonly string[], keys: string[]): void {
  let start = 0;
  for (const { length } of words) {
    if (length >= shortestWord)
      for (let at = start + 1; at < start + length; at++) keys.push(key.slice(0, at) + key.slice(at + 1));
    start += length + 1;
  }
}

export function areNamesNear(one: ComparedName, other: ComparedName): boolean {
  if (one.generation !== other.generation) return false;
  if (isFirstAlone(one) || isFirstAlone(other)) return false;
  const haveFamilies = one.family !== '' && other.family !== '';
  return (
    (haveFamilies && doNamesAgree(one, other)) || isSameJoined(one, other) || isOneSlip(one.key, other.key)
  );
}

/** Too little by itself: Ana could be any other Ana. */
export const isFirstAlone = ({ key }: ComparedName): boolean => !key.includes(' ');

/** `Mary Ann Sample` and `Maryann Sample`, `Sample Lea` and `Lea Sample`. */
function isSameJoined({ key: one }: ComparedName, { key: other }: ComparedName): boolean {
  const sorted = (key: string) => key.split(' ').toSorted().join(' ');
  return one.replaceAll(' ', '') === other.replaceAll(' ', '') || sorted(one) === sorted(other);
}

/** All words are the same but one, and that one has a slip. `Dan` and `Dana`, or `Mom 1` and `Mom 2`, are two people. */
function isOneSlip(one: string, other: string): boolean {
  const [words, others] = [one.split(' '), other.split(' ')];
  if (words.length !== others.length) return false;
  const unlike = words.flatMap((word, at) =>
    word === others[at] ? [] : [[word, others[at] ?? ''] as const],
  );
  const [pair] = unlike;
  if (pair === undefined || unlike.length > 1) return false;
  const [word, otherWord] = pair;
  if (/\p{N}/u.test(word + otherWord) || word[0] !== otherWord[0]) return false;
  if (isOtherNameOf(word, otherWord) || isOtherNameOf(otherWord, word)) return false;
  return Math.min(word.length, otherWord.length) >= shortestWord && typoDistance(word, otherWord) <= 1;
}

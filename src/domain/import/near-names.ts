/** Names that one person may have in two address books: a nickname, a missing middle name, a slip, words in another order. */

import { typoDistance, typosAllowed } from '../text/typos.ts';
import { type ComparedName, doNamesAgree, isOtherNameOf, loose } from './compare-names.ts';
import { fullNamesOf } from './nicknames.ts';

/** A longer name is no slip of the finger, and would have too many keys. */
const longestKey = 40;

/** Two near names have one of these in common. Each name has about as many as it has letters. */
export function nearNameKeys({ key, given: [first], family }: ComparedName): readonly string[] {
  const keys = [`words ${key.split(' ').toSorted().join(' ')}`];
  if (first !== undefined && family !== '') keys.push(...agreeingKeys(loose(first), loose(family)));
  if (key.length <= longestKey) addSlips(key, keys);
  return keys;
}

/** For the same first name, a nickname or a beginning of it, with the same last name or its initial. */
function agreeingKeys(first: string, family: string): string[] {
  const names = [first, ...fullNamesOf(first)];
  return [
    ...names.flatMap((name) => [`full ${name} ${family}`, `initial ${name} ${family[0]}`]),
    `beginning ${first.slice(0, 3)} ${family}`,
  ];
}

/** The name, and the name with each of its letters left out: names with one slip between them share one. */
function addSlips(key: string, keys: string[]): void {
  keys.push(key);
  for (let at = 0; at < key.length; at++) keys.push(key.slice(0, at) + key.slice(at + 1));
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
  return typoDistance(word, otherWord) <= Math.min(1, typosAllowed(Math.min(word.length, otherWord.length)));
}

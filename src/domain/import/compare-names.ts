/** Decides when two written names are the same name. When in doubt, they aren't. */

import { foldWords, inSpokenOrder, readPersonName } from '../friend/person-name.ts';
import { foldText } from '../text/fold-text.ts';
import { femaleTitles, maleTitles } from '../text/name-words.ts';
import { areNicknamePair } from './nicknames.ts';

/** A name folded once, to be compared many times. */
export interface ComparedName {
  /** The folded full name. When two are equal, they are written the same. */
  readonly key: string;
  /** Has a first and a family name. `Maria`, `Mrs. Sample` and `Nia's Mom` could be many people. */
  readonly isWhole: boolean;
  /** Empty when the name can't be split, such as `Nia's Mom` or `Anna & Paul`. */
  readonly given: readonly string[];
  readonly family: string;
  readonly titles: readonly string[];
  readonly generation: string | null;
}

/** The folded full name. A name of emoji alone stays as it is. */
export function nameKey(name: string): string {
  return foldText(name) || name;
}

export function compareName(name: string): ComparedName {
  const { kind, given, family, titles, generation } = readPersonName(name);
  const familyName = foldWords(family).join(' ');
  const isFull = given.length > 0 && familyName.length > 1;
  return {
    key: nameKey(inSpokenOrder(name)),
    isWhole: kind === 'person' ? isFull : isEastAsianFull(name),
    given: foldWords(given).flatMap((word) => word.split(' ')),
    family: familyName,
    titles: foldWords(titles),
    generation,
  };
}

/** Family and first name together: two words, or three characters that aren't all kana. */
function isEastAsianFull(name: string): boolean {
  const signs = name.match(/[\p{Script=Han}\p{Script=Hangul}]/gu)?.length ?? 0;
  return signs >= 3 || (signs > 0 && /\S\s+\S/u.test(name.trim()) && !/[a-z]/i.test(name));
}

/**
 * Whether both names can be one person with one number: the same family name, and the same first name, possibly short
 * or a nickname. A middle name may be missing. A first name alone agrees with a full name.
 */
export function doNamesAgree(one: ComparedName, other: ComparedName): boolean {
  if (one.key === other.key) return true;
  if (one.given.length === 0 || other.given.length === 0 || haveOtherTitles(one, other)) return false;
  if (one.generation !== other.generation) return false;
  if (one.family === '' || other.family === '')
    return one.given[0] === other.given[0] && doMiddlesAgree(one, other);
  if (isTurned(one, other)) return true;
  return doFamiliesAgree(one.family, other.family) && isSameGiven(one, other) && doMiddlesAgree(one, other);
}

/** `Liz` and `Elizabeth Sample`: enough together with something surer, such as a UID. */
export function doGivenNamesAgree(one: ComparedName, other: ComparedName): boolean {
  return one.given.length > 0 && other.given.length > 0 && isSameGiven(one, other);
}

/** The same first word, whatever follows. Enough to keep a hidden friend hidden, and for nothing else. */
export function haveSameFirstName(one: ComparedName, other: ComparedName): boolean {
  return one.given[0] !== undefined && one.given[0] === other.given[0];
}

/** `Mr.` and `Mrs.`, or `Dr.` and `Mrs.`. `Dr.` and no title may be the same person. */
function haveOtherTitles({ titles: one }: ComparedName, { titles: other }: ComparedName): boolean {
  if (one.length === 0 || other.length === 0) return false;
  const isWoman = (titles: readonly string[]) => titles.some((title) => femaleTitles.has(title));
  const isMan = (titles: readonly string[]) => titles.some((title) => maleTitles.has(title));
  if ((isWoman(one) && isMan(other)) || (isMan(one) && isWoman(other))) return true;
  const holds = (all: readonly string[], some: readonly string[]) =>
    some.every((title) => all.includes(title));
  return !holds(one, other) && !holds(other, one);
}

/** `Sample Lea` and `Lea Sample`. */
function isTurned(one: ComparedName, other: ComparedName): boolean {
  const isShort = one.given.length === 1 && other.given.length === 1;
  return isShort && one.given[0] === other.family && other.given[0] === one.family;
}

/** Mueller is Müller. */
export const loose = (word: string): string => word.replace(/([aou])e/g, '$1');

function doFamiliesAgree(one: string, other: string): boolean {
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  return loose(one) === loose(other);
}

function isSameGiven({ given: [one = ''] }: ComparedName, { given: [other = ''] }: ComparedName): boolean {
  if (loose(one) === loose(other) || areNicknamePair(one, other)) return true;
  return isBeginning(one, other) || isBeginning(other, one);
}

const shortestBeginning = 3;
/** Endings that make another name: Paul and Paula, Daniel and Danielle, Emil and Emily, Martin and Martina. */
const otherNameEnding =
  /^(?:a|e|i|o|y|ie|ia|na|ne|no|in|ina|ine|ita|etta|ette|ella|elle|la|le|ta|te|as|us|os)$/;

/** Chris and Christine. An initial could be anybody. */
function isBeginning(short: string, name: string): boolean {
  if (short.length < shortestBeginning || !name.startsWith(short)) return false;
  return !isOtherNameOf(short, name);
}

/** Paul and Paula: the second is the first with an ending, and still somebody else's. */
export function isOtherNameOf(short: string, name: string): boolean {
  return name.startsWith(short) && otherNameEnding.test(name.slice(short.length));
}

/** `Ana M. Sample`, `Ana Marie Sample` and `Ana Sample`, but not `Ana Louise Sample`. */
function doMiddlesAgree({ given: [, ...one] }: ComparedName, { given: [, ...other] }: ComparedName): boolean {
  const count = Math.min(one.length, other.length);
  return one.slice(0, count).every((word, at) => {
    const others = other[at] ?? '';
    return word === others || ((word.length === 1 || others.length === 1) && word[0] === others[0]);
  });
}

/**
 * Splits a name into parts and finds what the person is called: `Lea` for `Sample, Lea`, but the whole name for `Mrs.
 * Sample` and `Nia's Mom`.
 */

import { foldText } from '../text/fold-text.ts';
import { likeMarked } from '../text/name-marks.ts';
import {
  callings,
  certainParticles,
  clearKinWords,
  doubleNameBeginnings,
  doubleNameEndings,
  generations,
  kinWords,
  koreanSyllables,
  leadingParticles,
  linkWords,
  openers,
  particles,
  plainVietnameseFamilies,
  remarkWords,
  titles,
} from '../text/name-words.ts';
import { unicodePattern } from '../text/unicode-pattern.ts';
import { hasFamilyInCapitals, isVietnamese } from './family-first.ts';
import {
  bare,
  generationIn,
  hasLetter,
  isNameEnding,
  kinIn,
  severalIn,
  smallFirst,
  titlesIn,
  turnedAtComma,
  withoutDecoration,
} from './name-shapes.ts';

export interface PersonName {
  /** `person`, or `whole` for a name that can't be split: `Nia's Mom`, `Anna & Paul`, `the new folks`, an emoji. */
  readonly kind: 'person' | 'whole';
  /** As written, like everything below: `Mrs.` */
  readonly titles: readonly string[];
  /** First and middle names; empty for `Mrs. Sample` and `van der Berg`. */
  readonly given: readonly string[];
  /** With its particles: `van`, `der`, `Berg`. */
  readonly family: readonly string[];
  /** `jr`, `iii`; null when there is none. */
  readonly generation: string | null;
  /** What she's called in a greeting and in a sentence. */
  readonly called: string;
}

interface Parts {
  readonly titles: readonly string[];
  readonly words: readonly string[];
  /** How many of `words`, from the end, are the family name; null when no comma says so. */
  readonly familyLength: number | null;
  readonly generation: string | null;
}

const eastAsian = unicodePattern(
  String.raw`^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・\s]+$`,
);
const afterMy = unicodePattern(String.raw`^my (?:[\p{Ll}]+[- ]){1,4}([\p{Lu}].*)$`);
const initial = unicodePattern(String.raw`^[\p{L}]\.?$`);
const inLowerCase = unicodePattern(String.raw`^[\p{Ll}\p{M}\s'’-]+$`);
const firstLetters = unicodePattern(String.raw`(?<=^|[\s-])[\p{Ll}]`, 'gu');
const smallLetter = unicodePattern(String.raw`[\p{Ll}]`);
const threeCapitals = unicodePattern(String.raw`[\p{Lu}]{3}`);
const wordOfCapitals = unicodePattern(String.raw`[\p{Lu}][\p{Lu}\p{M}]*`, 'gu');
/** `Beatrice "Bea" Sample` is called Bea. */
const quotedName = /\s["“„«]\s*([^"“”„«»]+?)\s*["”“»]/;

export function readPersonName(name: string): PersonName {
  const words = plainWords(name);
  if (words !== null) {
    const at = Math.max(1, words.length - 1);
    const [given, family] = [words.slice(0, at), words.slice(at)];
    return { kind: 'person', titles: [], given, family, generation: null, called: words[0] as string };
  }
  const nickname = quotedName.exec(name)?.[1];
  const text = withoutDecoration(nickname === undefined ? name : name.replace(quotedName, ''));
  if (text === '') return undividedName(name.trim());
  if (nickname !== undefined) return { ...readPersonName(text), called: nickname };
  if (!/[a-z]/i.test(text) && eastAsian(text).test(text)) return undividedName(text);
  const several = severalIn(text);
  if (several !== null) return undividedName(inSmallLetters(several, text));
  const relativeName = nameAfterMy(text);
  if (relativeName !== null) return readPersonName(relativeName);
  const kin = kinIn(text);
  if (kin !== null) return kin.rest === '' ? undividedName(text) : readPersonName(kin.rest);
  const parts = partsOf(text);
  const [given, family] = split(parts);
  const base = { kind: 'person' as const, titles: parts.titles, given, family, generation: parts.generation };
  const callName = inSmallLetters(calledBy(base, parts.words), text);
  return { ...base, called: given.length > 0 ? withCapital(callName, text) : callName };
}

/** `Beth` of `my cousin Beth`; null for `my sister` and `My Nguyen`. */
function nameAfterMy(name: string): string | null {
  return afterMy(name).exec(name)?.[1] ?? null;
}

/** `Dr. Ana Sample` without the title. Unchanged when nothing else would remain. */
export function withoutTitle(name: string): string {
  return likeMarked(name, withoutTitles);
}

function withoutTitles(name: string): string {
  const words = name.trim().split(/\s+/);
  const count = titlesIn(words);
  return count === 0 || count === words.length ? name.trim() : words.slice(count).join(' ');
}

/** What a friend is called. A company or group is called by its full name. */
export function firstNameOf({ name, tags = [] }: { name: string; tags?: readonly string[] }): string {
  if (tags.includes('company') || tags.includes('group')) return name.trim();
  return plainWords(name)?.[0] ?? likeMarked(name, (plain) => readPersonName(plain).called);
}

/** Most names are plain words, maybe with the number of a second card, and every start asks for hundreds of them. */
const plainName = /^[A-Z][a-z]+(?: [A-Z][a-z]+){0,3}(?: \d+)?$/;

export const isPlainName = (name: string): boolean => plainWords(name) !== null;

/** First names and last name, or the first alone; null when a word may have another meaning. */
function plainWords(name: string): readonly string[] | null {
  if (!plainName.test(name)) return null;
  const words = name.replace(/ \d+$/, '').split(' ');
  return isDoubleName(words) || words.some((word) => specialWords.has(word.toLowerCase())) ? null : words;
}

const isDoubleName = ([first = '', second = '']: readonly string[]): boolean =>
  (doubleNameBeginnings.has(first.toLowerCase()) && doubleNameEndings.has(second.toLowerCase())) ||
  (koreanSyllables.has(first.toLowerCase()) && koreanSyllables.has(second.toLowerCase()));

const specialWords = new Set(
  [
    titles,
    callings,
    kinWords,
    clearKinWords,
    openers,
    particles,
    plainVietnameseFamilies,
    generations,
    linkWords,
  ].flatMap((words) => [...words]),
);

/**
 * `Sample, Lea` as people say it: `Lea Sample`. Other names don't change, and neither do names from countries where the
 * family name comes first.
 *
 * @param family the family name, if we know that the name starts with it; null otherwise
 */
export function inSpokenOrder(name: string, family: string | null = null): string {
  if (family !== null && /[a-z]/i.test(name) && !isVietnamese(name.split(' ')))
    return `${name.slice(family.length).trim()} ${name.slice(0, family.length)}`;
  if (!name.includes(',') || severalIn(name) !== null || kinIn(name) !== null) return name;
  const atComma = turnedAtComma(name);
  return atComma === null ? name : `${atComma.given} ${atComma.family}${atComma.ending}`;
}

/** The folded words, for comparing names. */
export function foldWords(words: readonly string[]): string[] {
  return words.map(foldText).filter((word) => word !== '');
}

function undividedName(text: string): PersonName {
  return { kind: 'whole', titles: [], given: [], family: [], generation: null, called: text };
}

function partsOf(text: string): Parts {
  const atComma = turnedAtComma(text);
  const order = atComma === null ? (text.split(',')[0] ?? text) : `${atComma.given} ${atComma.family}`;
  const all = order.split(' ').filter(hasLetter);
  const count = titlesIn(all);
  const untitled = all.slice(count);
  const remarkAt = count === 0 ? -1 : untitled.findIndex((word, at) => at > 0 && remarkWords.has(word));
  let end = remarkAt === -1 ? untitled.length : remarkAt;
  const isInCapitals = !hasSmallLetter(text);
  while (end > 1 && isNameEnding(untitled[end - 1] ?? '', isInCapitals)) end--;
  const endings = [...untitled.slice(end), ...(atComma?.ending ?? text.slice(order.length)).split(/[\s,]+/)];
  const generation = endings.map(generationIn).find((word) => word !== null) ?? null;
  const familyLength = atComma === null ? null : atComma.family.split(' ').length;
  return { titles: all.slice(0, count), words: untitled.slice(0, end), familyLength, generation };
}

type GivenAndFamily = readonly [given: readonly string[], family: readonly string[]];

function split({ words, familyLength, titles: before }: Parts): GivenAndFamily {
  const cut = (at: number): GivenAndFamily => [words.slice(0, at), words.slice(at)];
  if (familyLength !== null) return cut(Math.max(0, words.length - familyLength));
  if (words.length < 2) return cut(before.length > 0 ? 0 : 1);
  if (words.length === 2 && isDoubleName(words)) return cut(2);
  if (isVietnamese(words) || hasFamilyInCapitals(words)) return [words.slice(1), words.slice(0, 1)];
  const particle = words.findIndex((_, at) => beginsFamily(words, at));
  return cut(particle === -1 ? words.length - 1 : particle);
}

function beginsFamily(words: readonly string[], at: number): boolean {
  const [word = '', next] = [words[at], words[at + 1]];
  if (next === undefined || !particles.has(bare(word)) || word.endsWith('.')) return false;
  if (at > 0 || smallFirst(word).test(word) || certainParticles.has(bare(word))) return true;
  return leadingParticles.has(bare(word)) && particles.has(bare(next));
}

type CallNameParts = Omit<PersonName, 'called'>;

function calledBy({ titles: before, given, family }: CallNameParts, words: readonly string[]): string {
  const [first] = given;
  if (first === undefined) return [...before, ...family].join(' ');
  if (callings.has(bare(first)) || kinWords.has(bare(first)))
    return [...given, ...family].slice(0, 2).join(' ');
  // The family name came first, so the last word is what she's called.
  if (family[0] === words[0] && first !== words[0])
    return hasFamilyInCapitals(words) ? first : (given.at(-1) ?? first);
  if (isDoubleName(given)) return given.slice(0, 2).join(' ');
  return given.find((word) => !isInitial(word)) ?? [...given, ...family].join(' ');
}

const isInitial = (word: string): boolean => word.length <= 2 && initial(word).test(word);

const hasSmallLetter = (text: string): boolean => /[a-z]/.test(text) || smallLetter(text).test(text);

/** `ANA SAMPLE` is called Ana; `AJ Sample` stays AJ. */
function inSmallLetters(callName: string, text: string): string {
  if (hasSmallLetter(text) || !threeCapitals(callName).test(callName)) return callName;
  return callName.replace(wordOfCapitals(callName), (word) =>
    particles.has(bare(word)) ? word.toLowerCase() : `${word.charAt(0)}${word.slice(1).toLowerCase()}`,
  );
}

/** `ana sample` and `zoë`, typed in a hurry on a phone, are called Ana and Zoë. */
function withCapital(callName: string, text: string): string {
  return callName.length > 1 && inLowerCase(text).test(text)
    ? callName.replace(firstLetters(callName), (letter) => letter.toUpperCase())
    : callName;
}

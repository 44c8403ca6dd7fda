/**
 * Fixes the capitals of an answer: names, days and I get theirs, and a first capital that only the phone added goes.
 */

import { callings, clearKinWords, openers, titles } from '../name-words.ts';
import { homonyms } from './homonyms.ts';
import { hasLetterOrNumber, isCapitalized, isInCapitals, withFirstLetter, wordsOf } from './letters-in.ts';
import { isAmong } from './turn-words.ts';
import {
  commonNouns,
  determiners,
  indefinites,
  isAdverb,
  isAuxiliary,
  isFood,
  isIng,
  isNumber,
  isWeekday,
  kinWords,
  maybePast,
  maybePlain,
  prepositions,
  questionWords,
} from './word-kinds.ts';

const alwaysCapital =
  'january february april june july september october november december christmas thanksgiving easter halloween ' +
  'hanukkah ramadan diwali passover spanish english american';
export const acronyms =
  'nicu picu rsv pta dmv icu ivf mri adhd iep pto ppd diy bbq nyc er tv ob covid cvs usps dvd gps atm hoa ymca nclex ged gpa ceo ac';
const pronouns =
  "i i'm i've i'd i'll he she we they it you this that there it's that's he's she's we're they're you're you've let's and but so or";

/** The spelling of names on her list, by their words in lower case, except everyday words. */
export interface NameForms {
  readonly get: (word: string) => string | undefined;
  readonly has: (word: string) => boolean;
}

/**
 * Few of hundreds of names are in one answer. So we search them as one text instead of making a list of their words.
 */
export function nameForms(names: readonly string[]): NameForms {
  const all = ` ${names.join(' ')} `;
  const lower = all.toLowerCase();
  const get = (word: string) => {
    const at = word.length > 1 ? indexOfWord(word, lower) : -1;
    if (at === -1 || isEveryday(word)) return undefined;
    // Some letters get longer in lower case (İ), and then the indexes don't match anymore.
    const capitalWord = lower.length === all.length ? all.slice(at, at + word.length) : capital(word);
    return capitalWord.charAt(0) === word.charAt(0) ? undefined : capitalWord;
  };
  return { get, has: (word) => get(word) !== undefined };
}

function indexOfWord(word: string, text: string): number {
  let at = text.indexOf(word);
  while (at !== -1 && !(isEdge(text.charAt(at - 1)) && isEdge(text.charAt(at + word.length))))
    at = text.indexOf(word, at + 1);
  return at;
}

const isEdge = (sign: string): boolean => ' ,.()"“”&/'.includes(sign);

function isEveryday(word: string): boolean {
  const sets = [titles, callings, clearKinWords, openers];
  return homonyms.test(word) || isCommon(word) || isOwned(word) || sets.some((words) => words.has(word));
}

const isOwned = (word: string): boolean => /['’]s$/.test(word);

/** Means something besides a name. */
export function isCommon(word: string): boolean {
  return (
    isAmong(`${pronouns} ${determiners} ${prepositions} ${questionWords} ${indefinites}`, word) ||
    isAmong(`${kinWords} ${commonNouns} to as`, word) ||
    [isAdverb, isAuxiliary, isFood, isIng, maybePlain, maybePast, isNumber].some((is) => is(word))
  );
}

export function withCapitals(text: string, forms: NameForms): string {
  return text
    .split(' ')
    .map((word, index, words) => withCapital(word, words[index - 1] ?? '', words[index + 1] ?? '', forms))
    .join(' ');
}

function withCapital(input: string, before: string, after: string, forms: NameForms): string {
  const [, open = '', word = '', rest = ''] =
    /^([^\w\u00c0-\u1fff\u2c00-\ud7ff]*)([\w\u00c0-\u1fff\u2c00-\ud7ff-]+)(.*)$/.exec(input) ?? [];
  const lower = word.toLowerCase();
  if (word === '') return input;
  if (lower === 'i' && !hasLetterOrNumber(rest.charAt(0))) return `${open}I${rest}`;
  const name = forms.get(lower);
  if (name !== undefined) return open + (isInCapitals(word) ? word : name) + rest;
  if (isAmong(acronyms, lower) && (lower !== 'er' || /^(?:the|an|in|to)$/i.test(before)))
    return open + lower.toUpperCase() + rest;
  if (
    isAmong('my your his her our their', before.toLowerCase()) &&
    isAmong(kinWords, lower) &&
    !isCapitalized(after)
  )
    return open + lower + rest;
  const isMonth =
    /^(?:may|march|august)$/.test(lower) &&
    (/^\d/.test(after) || /^(?:in|last|next|since|until)$/i.test(before));
  if (isWeekday(lower) || isMonth || isAmong(alwaysCapital, lower)) return open + capital(word) + rest;
  return input;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** In the middle of a sentence, `The soup` becomes `the soup`. `Mia's party` may be anyone's, and stays. */
export function withoutFirstCapital(text: string, forms: NameForms): string {
  const [input = '', next = ''] = text.split(' ');
  const [word = ''] = wordsOf(input);
  const isLaterLarge = input.replace(/[^A-Z]/g, '').length > 1;
  if (!isCapitalized(input) || isLaterLarge || forms.has(word.replace(/'s$/, ''))) return text;
  if (/^i(?:'|$)/.test(word) || isWeekday(word) || isAmong(alwaysCapital, word) || !isCommon(word))
    return text;
  // `Will Power`, `Sunny Lane`
  if (isCapitalized(next) && !isInCapitals(next) && (homonyms.test(word) || isAmong(kinWords, word)))
    return text;
  return withFirstLetter(text, 'small');
}

/** Starts each sentence with a capital, and ends each question with its mark: `do you like banana bread`. */
export function asSentences(text: string): string {
  return withLaterCapitals(withFirstLetter(text, 'large')).replace(/[^.!?]+\.(?=\s|$)/g, (sentence) =>
    asks.test(sentence) || tag.test(sentence) ? `${sentence.slice(0, -1)}?` : sentence,
  );
}

/** `our age, isn't it` */
const tag =
  /\b(?:is|are|was|do|does|did|ca|wo|have|has|would|could)n['’]?t (?:it|you|they|he|she|we|i)\.$|, (?:right|huh|eh|okay|ok)\.$/i;
const asks = new RegExp(
  "^\\s*(?:(?:who|what|when|where|why|how)(?:['’]s| (?:is|are|am|was|were|do|does|did|can|could|will|would|should|have|has)) (?!a\\b)|" +
    '(?:is|are|do|does|did|can|could|will|would|should|have|has) (?:i|you|u|we|he|she|it|they|that|this|your|there)\\b)',
  'i',
);

/**
 * Starts the second sentence and later ones with a capital. A dot after `Mrs` or `p.m` ends no sentence, and neither
 * does a mark inside a quotation (`yelling "shoes!" out the door`) or before `and`.
 */
export function withLaterCapitals(text: string): string {
  const end =
    /(?<!(?:^|[^A-Za-z'’\u00c0-\u1fff\u2c00-\ud7ff])(?:[Mm]rs?|[Mm]s|[Dd]r|[Ss]t|vs|etc|appt|approx|[A-HJ-Za-hj-z]))(?:[.?]["”')]*|!\)?(?! (?:and|or|but) )) [A-Za-z\u00c0-\u1fff\u2c00-\ud7ff]/g;
  return text.replace(end, (letter) => letter.toUpperCase());
}

/** After "I'm", `sam from 3b` is Sam, from 3B. */
export function withOwnName(text: string): string {
  const [first = '', second = ''] = wordsOf(text);
  const isName = !isCommon(first) && (second === '' || isAmong(`${prepositions} and next`, second));
  const capitalized = isName ? withFirstLetter(text, 'large') : text;
  return capitalized.replace(/\b\d+[a-f]\b/g, (door) => door.toUpperCase());
}

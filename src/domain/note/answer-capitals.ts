/** Capitals of an answer: names, days and I have theirs, and a first one goes that only a phone has put there. */

import { callings, clearKinWords, openers, titles } from '../name-words.ts';
import { homonyms } from '../sentence/name-like.ts';
import { wordsOf } from './answer-opening.ts';
import {
  commonNouns,
  determiners,
  foods,
  indefinites,
  isAdverb,
  isAuxiliary,
  isIng,
  isNumber,
  isWeekday,
  kinWords,
  maybePast,
  maybePlain,
  prepositions,
  questionWords,
} from './answer-words.ts';
import { isAmong } from './turn-words.ts';

const alwaysCapital =
  'january february april june july september october november december christmas thanksgiving easter halloween ' +
  'hanukkah ramadan diwali passover spanish english american';
const acronyms = 'nicu picu pta dmv icu ivf mri adhd iep pto ppd diy bbq nyc er tv ob';
const pronouns =
  "i i'm i've i'd i'll he she we they it you this that there it's that's he's she's we're they're you're you've let's and but so or";

export type NameForms = ReadonlyMap<string, string>;

/** Words that are names on her list, as they are written there; everyday words among them are left out. */
export function nameForms(names: readonly string[]): NameForms {
  const forms = new Map<string, string>();
  for (const name of names)
    for (const word of name.split(/[^\p{L}\p{M}\p{N}'’-]+/u)) {
      const lower = word.toLowerCase();
      if (word.length > 1 && /^\p{Lu}/u.test(word) && !isEveryday(lower)) forms.set(lower, word);
    }
  return forms;
}

function isEveryday(word: string): boolean {
  const sets = [titles, callings, clearKinWords, openers];
  return homonyms.test(word) || isCommon(word) || isOwned(word) || sets.some((words) => words.has(word));
}

const isOwned = (word: string): boolean => /['’]s$/.test(word);

/** Means something besides a name. */
export function isCommon(word: string): boolean {
  return (
    isAmong(`${pronouns} ${determiners} ${prepositions} ${questionWords} ${indefinites}`, word) ||
    isAmong(`${foods} ${kinWords} ${commonNouns} to as`, word) ||
    [isAdverb, isAuxiliary, isIng, maybePlain, maybePast, isNumber].some((is) => is(word))
  );
}

export function withCapitals(text: string, forms: NameForms): string {
  return text
    .split(' ')
    .map((word, index, words) => withCapital(word, words[index - 1] ?? '', words[index + 1] ?? '', forms))
    .join(' ');
}

function withCapital(typed: string, before: string, after: string, forms: NameForms): string {
  const [, open = '', word = '', rest = ''] =
    /^([^\p{L}\p{N}]*)([\p{L}\p{M}\p{N}-]+)(.*)$/u.exec(typed) ?? [];
  const lower = word.toLowerCase();
  if (word === '') return typed;
  if (lower === 'i' && /^(?:$|[^\p{L}\p{N}])/u.test(rest)) return `${open}I${rest}`;
  const name = forms.get(lower);
  if (name !== undefined) return open + name + rest;
  if (isAmong(acronyms, lower) && (lower !== 'er' || /^(?:the|an|in|to)$/i.test(before)))
    return open + lower.toUpperCase() + rest;
  const isMonth =
    /^(?:may|march|august)$/.test(lower) &&
    (/^\d/.test(after) || /^(?:in|last|next|since|until)$/i.test(before));
  if (isWeekday(lower) || isMonth || isAmong(alwaysCapital, lower)) return open + capital(word) + rest;
  return typed;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** In the middle of a sentence `The soup` is `the soup`; `Mia's party` may be anyone's, and stays. */
export function withoutFirstCapital(text: string, forms: NameForms): string {
  const [typed = ''] = text.split(' ');
  const [word = ''] = wordsOf(typed);
  if (!/^[^\p{L}]*\p{Lu}[\p{Ll}'’-]*[^\p{L}]*$/u.test(typed) || forms.has(word.replace(/'s$/, '')))
    return text;
  if (/^i(?:'|$)/.test(word) || isWeekday(word) || isAmong(alwaysCapital, word) || !isCommon(word))
    return text;
  // `Will Power`, `Sunny Lane`
  if (/^\S+ \p{Lu}\p{Ll}/u.test(text) && (homonyms.test(word) || isAmong(kinWords, word))) return text;
  return text.replace(/\p{Lu}/u, (letter) => letter.toLowerCase());
}

/** Each sentence with its first letter large. */
export function asSentences(text: string): string {
  return text.replace(
    /(^[^\p{L}\p{N}]*|[.!?]["”')]* )(\p{Ll})/gu,
    (_, before, letter) => before + letter.toUpperCase(),
  );
}

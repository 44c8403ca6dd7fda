/** Turns words about a friend into words to her, and says when that isn't safe. */

import { lookUp } from '../look-up.ts';
import {
  adjectivesInLy,
  adverbs,
  afterObject,
  capitalWords,
  complements,
  eitherWay,
  givingVerbs,
  isAmong,
  maybeShe,
  noticingVerbs,
  owners,
  ownNouns,
  pastVerbs,
  perfects,
  personalForms,
  plainVerbs,
  plainWithS,
  prepositions,
} from './turn-words.ts';

export interface SecondPersonText {
  /** Unchanged when it isn't safe. */
  readonly text: string;
  readonly isSafe: boolean;
}

/** The text as words and gaps, so that everything but the changed words stays as typed. */
interface Reading {
  readonly words: readonly string[];
  readonly lower: readonly string[];
  /** `gaps[i]` comes before word i; the last one comes at the end. */
  readonly gaps: readonly string[];
}

type Replacements = Map<number, string>;

/** Each one is read up to the end of its sentence, and no answer has more. */
const mostMentions = 30;

/**
 * `she was so calm` becomes `you were so calm`, `her boy` becomes `your boy`. Not safe: another woman she could be, a
 * `you` that is already there, quoted speech, a `her` that could be either, a second verb without a clear subject.
 * @param name the friend's own first name; a text that has it isn't safe
 */
export function toSecondPerson(text: string, name = ''): SecondPersonText {
  const reading = readWords(text);
  const mentions = reading.lower.flatMap((word, index) => (isMention(word) ? [index] : []));
  if (name !== '' && reading.lower.some((word) => word.replace(/'s$/, '') === name.toLowerCase())) {
    return { text, isSafe: false };
  }
  if (mentions.length === 0) return { text, isSafe: true };
  if (mentions.length > mostMentions || isUnclear(text, reading, mentions)) return { text, isSafe: false };
  const replacements: Replacements = new Map();
  const isSafe = mentions.every((index) =>
    reading.lower[index]?.startsWith('she')
      ? turnShe(reading, index, replacements)
      : turnHer(reading, index, replacements),
  );
  return isSafe ? { text: rebuild(reading, replacements), isSafe } : { text, isSafe };
}

function readWords(text: string): Reading {
  const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;
  const words = text.match(wordPattern) ?? [];
  return {
    words,
    // Typed in a hurry; `shes` can't be anything else.
    lower: words.map((word) =>
      word
        .toLowerCase()
        .replaceAll('’', "'")
        .replace(/^shes$/, "she's"),
    ),
    gaps: text.split(wordPattern),
  };
}

function isMention(word: string): boolean {
  return isAmong("she she's she'd she'll her hers herself", word);
}

function isUnclear(text: string, reading: Reading, mentions: readonly number[]): boolean {
  if (/["“”«»]/.test(text) || reading.lower.some((word) => /^you('|$)|^your/.test(word))) return true;
  // Whoever could be meant by an earlier `her` could be meant by the last one, too.
  const last = mentions.at(-1) ?? 0;
  return reading.words.slice(0, last).some((_, index) => isRival(reading, index, last));
}

/** Could the word at `index` be who `she` or `her` means? */
function isRival({ words, lower, gaps }: Reading, index: number, mention: number): boolean {
  const word = (lower[index] ?? '').replace(/'s$/, '');
  if (isAmong(maybeShe, word) || (word === 'one' && lower[index - 1] === 'little')) {
    const isHerself =
      mention === index + 1 && ![1, 2].some((back) => isAmong(owners, lower[index - back] ?? ''));
    return !isHerself;
  }
  if (
    !/^\p{Lu}/u.test(words[index] ?? '') ||
    isMention(word) ||
    isAmong(capitalWords, word.replace(/'.*$/, ''))
  )
    return false;
  const opens = index === 0 || /[.!?]/.test(gaps[index] ?? '');
  return (
    !opens ||
    !(
      isAmong(`${pastVerbs} ${prepositions} ${afterObject} ${eitherWay} ${adverbs} ${owners}`, word) ||
      /\w{4}ed$/.test(word)
    )
  );
}

function turnShe(reading: Reading, index: number, replacements: Replacements): boolean {
  const { lower, gaps } = reading;
  const word = lower[index] ?? '';
  const isLast = index + 1 === lower.length;
  if (!isLast && (gaps[index + 1] ?? '').trim() !== '') return false;
  if (Object.hasOwn(personalForms, lower[index - 1] ?? '')) return false;
  const verbAt = skipAdverbs(reading, index + 1);
  const verb = lower[verbAt] ?? '';
  if (isAmong('who that which or', verb) || hasSecondVerb(reading, verbAt)) return false;
  if (word === "she's") {
    const isPerfect = isAmong(perfects, verb);
    replacements.set(index, isPerfect ? "you've" : "you're");
    return (
      isPerfect ||
      isAmong(complements, lower[index + 1] ?? '') ||
      isAmong(complements, verb) ||
      /ing$/.test(verb)
    );
  }
  replacements.set(index, word.replace('she', 'you'));
  if (word === 'she' && isThirdPerson(verb)) replacements.set(verbAt, withoutEnding(verb));
  return true;
}

function skipAdverbs({ lower }: Reading, from: number): number {
  let index = from;
  while (isAmong(adverbs, lower[index] ?? '') || /\wly$/.test(lower[index] ?? '')) index += 1;
  return index;
}

function isThirdPerson(verb: string): boolean {
  return Object.hasOwn(personalForms, verb) || (/[^s']s$/.test(verb) && !isAmong(plainWithS, verb));
}

function withoutEnding(verb: string): string {
  const form = lookUp(personalForms, verb);
  if (form !== undefined) return form;
  if (/..ies$/.test(verb) && verb.length > 4) return verb.replace(/ies$/, 'y');
  return verb.replace(/(ss|sh|ch|x|zz|o)es$|s$/, '$1');
}

/** `she sits with him and sings`: a list of words can't tell who the subject of the second verb is. */
function hasSecondVerb(reading: Reading, verbAt: number): boolean {
  const { lower, gaps } = reading;
  const isPresent = isThirdPerson(lower[verbAt] ?? '') && lower[verbAt] !== 'was';
  for (let index = verbAt + 1; index < lower.length; index += 1) {
    if (/[.;!?]/.test(gaps[index] ?? '')) return false;
    const isJoined =
      isAmong('and or but then nor yet', lower[index - 1] ?? '') || (gaps[index] ?? '').includes(',');
    const next = isJoined ? (lower[skipAdverbs(reading, index)] ?? '') : '';
    if (Object.hasOwn(personalForms, next) || (isPresent && isThirdPerson(next))) return true;
  }
  return false;
}

function turnHer(reading: Reading, index: number, replacements: Replacements): boolean {
  const word = reading.lower[index] ?? '';
  const kind = word === 'hers' ? 'yours' : word === 'herself' ? 'yourself' : readHer(reading, index);
  if (kind !== null) replacements.set(index, kind);
  return kind !== null;
}

/** `your`, `you`, or null when the words next to it don't tell. */
function readHer({ lower, gaps }: Reading, index: number): 'your' | 'you' | null {
  const before = lower[index - 1] ?? '';
  const next = lower[index + 1] ?? '';
  if (next === '' || (gaps[index + 1] ?? '').trim() !== '') return 'you';
  if (isAmong(ownNouns, next)) return 'your';
  if (isAmong(afterObject, next)) return 'you';
  if (isAmong(eitherWay, next)) return isAmong(prepositions, before) ? 'your' : null;
  if (isAmong('help helped helping', before) && isAmong(plainVerbs, next)) return 'you';
  if (isAmong(noticingVerbs, before)) return /\wing$/.test(next) ? 'you' : null;
  if (isAmong(givingVerbs, before)) return null;
  if (/\wly$/.test(next) && !isAmong(adjectivesInLy, next)) return 'you';
  return 'your';
}

function rebuild({ words, gaps }: Reading, replacements: Replacements): string {
  const parts = words.map((word, index) => {
    const replacement = replacements.get(index) ?? word;
    const isCapital = /^\p{Lu}/u.test(word) && replacements.has(index);
    const withApostrophe = word.includes('’') ? replacement.replace("'", '’') : replacement;
    return `${gaps[index] ?? ''}${isCapital ? withApostrophe.charAt(0).toUpperCase() + withApostrophe.slice(1) : withApostrophe}`;
  });
  return `${parts.join('')}${gaps.at(-1) ?? ''}`;
}

/** The signs that divide the text: `DATE: sentence`, `name: what`, `sentence: note`. */

import type { DateForm } from '../../time/date-words.ts';
import { type DayReading, readDay } from '../../time/when.ts';
import { clausesIn } from './clauses.ts';
import { findDays } from './days-in.ts';
import type { Lookup } from './lookup.ts';
import { findMood } from './mood.ts';
import { findNames } from './names-in.ts';
import { isWithinAny } from './token-span.ts';
import { readWords, tokenize, type WayWords, type Words } from './words.ts';

/** Everything after one of these is the note, as typed: `: `, ` - `, ` — `, `;` and a line break. */
const signs = /:\s|\s[-–—]\s|;|\n|:$/g;

/** `2026-11-13 15:42: `, `yesterday: `. null when it starts with anything else, or with a friend called May. */
export function dayFirst(
  input: string,
  { isExact, dates }: Lookup,
): { readonly reading: DayReading; readonly length: number } | null {
  const [sign] = input.matchAll(signs);
  if (sign === undefined || sign[0] === ';') return null;
  const before = input.slice(0, sign.index).trim();
  const reading = isExact(before, 'called') ? null : readDay(before, { ...dates, direction: 'past' });
  return reading === null ? null : { reading, length: sign.index + sign[0].length };
}

/** Words that only introduce what happened: "forgot to say: called mom", "not much, just coffee with ana". */
const preface =
  /^\s*(?:(?:oh|so|also|okay|ok|and|well|um|btw|ps|hey|i|just)\b[,:.]?\s+)*(?:(?<told>(?:almost |totally )?(?:forgot|forgotten) to (?:say|mention|add|note|log|record|enter|write down|put down|tell you)(?: that)?(?<sign>[:,])?\s+)|(?:didn['’]?t|did not|never) forget to\s+|(?:finally |even )?(?:remembered|managed) to\s+|(?:not|nothing) (?:much|a lot|special|big)[,:;.]+\s*(?:just\s+)?)/i;

/** 0 when it's about what she forgot: "forgot to say hi to mom". */
export function prefaceLength(input: string, ways: WayWords): number {
  const match = preface.exec(input);
  if (match === null) return 0;
  const [prefaceText] = match;
  if (
    match.groups?.told === undefined ||
    match.groups.sign !== undefined ||
    /\b(log|record|enter)\b/i.test(prefaceText)
  )
    return prefaceText.length;
  const { wordAt, phrases, isPastVerb } = readWords(tokenize(input.slice(prefaceText.length)), ways);
  const from = /^(an?|the|my|our)$/.test(wordAt(0)) ? 1 : 0;
  const phrase = phrases.find((span) => span.from === from);
  const isTold =
    phrase === undefined ? isPastVerb(0) || /^(i|we)$/.test(wordAt(0)) : wordAt(phrase.until) !== 'to';
  return isTold ? prefaceText.length : 0;
}

/** If nobody was named before this many signs, nobody is named before the note. */
const mostSigns = 5;

export interface Parts {
  /** The end of the sentence. */
  readonly head: number;
  /** The start of the note; null without one. */
  readonly note: number | null;
}

/** A sign ends nothing until somebody is named: `lunch: ana and bea`. */
export function partsOf(input: string, offset: number, ways: WayWords, lookup: Lookup): Parts {
  for (const sign of [...input.matchAll(signs)].filter(({ index }) => index >= offset).slice(0, mostSigns)) {
    const words = readWords(tokenize(input.slice(offset, sign.index)), ways);
    const names = findNames(words, lookup);
    if (names.length === 0) continue;
    const note = sign.index + sign[0].length;
    const isNamesOnly = words.tokens.every(({ word }, index) => word === 'and' || isWithinAny(names, index));
    const tells = () => tellsHow(readWords(tokenize(input.slice(note)), ways), lookup.dates);
    if (sign[0] !== ';' && isNamesOnly && tells()) break;
    return { head: sign.index, note };
  }
  return { head: input.length, note: null };
}

/** `ana: coffee yesterday` says how and when, `ana: called her mom` is about Ana, and `ana: should call` is a wish. */
function tellsHow(words: Words, dates: DateForm): boolean {
  const { tokens, phrases, isSmall, isWay } = words;
  const days = findDays(words, dates, () => true);
  const isDay = (index: number) => isWithinAny(days, index);
  const isTold =
    tokens.length > 0 && tokens.every((_, index) => isWay(index) || isSmall(index) || isDay(index));
  const [first] = phrases;
  const beginsWithWay =
    first !== undefined &&
    !first.isVerb &&
    tokens.slice(0, first.from).every(({ word }) => /^(an?|the|had|some)$/.test(word));
  const { mood, isGuess } = findMood(words, [], clausesIn(words, []));
  return isTold || beginsWithWay || (mood !== 'happened' && isGuess !== true);
}

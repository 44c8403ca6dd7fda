/** Adds the last small words that an answer needs to finish its sentence: `the`, `your`, `how`, `bring`. */

import { isCapitalized, isInCapitals, wordsOf } from '../text/english/letters-in.ts';
import { plainOf } from '../text/english/plain-of.ts';
import { isAmong } from '../text/english/turn-words.ts';
import {
  indefinites,
  isAdverb,
  isDeterminer,
  isFood,
  isIng,
  isUnchangedPast,
  kinWords,
  maybePast,
  maybePlain,
  prepositions,
} from '../text/english/word-kinds.ts';
import { lookUp } from '../text/look-up.ts';
import { isDayWord, isFoodAhead } from './answer-kinds.ts';
import { isClause, type OpeningContext, openingOf } from './answer-opening.ts';
import type { Ask } from './ask.ts';

export interface Finished {
  readonly text: string;
  readonly changes: readonly string[];
}

/**
 * `lasagna` becomes `the lasagna`, and `mom's surgery` becomes `your mom's surgery`. Names and counted things don't
 * change.
 */
export function withArticle(text: string, article: Ask['article'], context: OpeningContext): string {
  if (article === undefined) return text;
  const words = wordsOf(text);
  const [first = '', second = ''] = words;
  const isKinsOwn = /^(\w+)['’]s$/.test(first) && isAmong(kinWords, first.slice(0, -2));
  const takesIt = (article === 'your' && isKinsOwn) || isBareThing(text, words, context);
  return takesIt && !(isAmong(countWords, first) && second === 'of') ? `${article} ${text}` : text;
}

const countWords = 'lots tons hours days weeks months years dozens hundreds loads bits all';
const noArticleBefore =
  'la el los las un una mi tu su so such too very court yesterday last next every thanks thank being';

function isBareThing(text: string, words: readonly string[], context: OpeningContext): boolean {
  const [first = '', second = ''] = words;
  const opening = openingOf(words, context);
  if (!isAmong('food noun other participle verb-or-noun plain', opening)) return false;
  // A typed capital is a name's; `leo starting school` is about somebody.
  if (
    (isCapitalized(text) && !isInCapitals(text.split(' ')[0] ?? '')) ||
    /\d/.test(`${first}${second}`) ||
    isIng(second)
  )
    return false;
  if (
    isAmong(`${noArticleBefore} ${indefinites} ${prepositions}`, first) ||
    (isAdverb(first) && !isAmong('first pretty only well', first))
  )
    return false;
  return !isDeterminer(first);
}

/** `she always had butterscotch` becomes `how she always had butterscotch`. */
export function withHow(text: string, sentence: string, context: OpeningContext): Finished {
  const words = wordsOf(text);
  if (isClause(words, context)) return { text: `how ${text}`, changes: [] };
  const isAfterPreposition = isAmong(prepositions, wordsOf(sentence).at(-1) ?? '');
  if (isAfterPreposition && openingOf(words, context) === 'that')
    return { text: text.replace(/^\S+/, 'how'), changes: ['I wrote "how" for "that".'] };
  return { text, changes: [] };
}

/** Drops `I can`, which the sentence already says. */
export function withoutOffer(text: string): string {
  return text
    .replace(
      /^(?:maybe |or |and |so )?(?:i(?:(?:['’]d| would) (?:like|love|be happy|be glad) to|['’]ll| will| can| could| would| might)|i['’]?d|(?:i['’]m |i am )?(?:happy|glad|going|planning) to|(?:i['’]m |im |i am |am )?(?:gonna|finna|fixing to|going to)|imm?a|let me|can i|could i) +(?=\S)/i,
      '',
    )
    .replace(/^(?:to|i['’]m|i am|am) (?=\S)/i, '')
    .replace(/^[a-z]+ing\b/i, (ing) => plainOf(ing.toLowerCase()) ?? ing);
}

/** After "It let me", `i could finally sleep` becomes `finally sleep`. */
export function withoutSubject(text: string, isAfterSubject: boolean): string {
  const plain = text.replace(/^(?:to|(?:you|it|that|this) (?:lets?|made|makes) me) (?=\S)/i, '');
  if (isAfterSubject) return plain;
  return plain.replace(
    /^(?:and |so |that )*(?:i|you|we|u) (?:can|could|would|might|will|get to|got to|was able to) (?=\S)/i,
    '',
  );
}

/** What something does to people, and did. */
const pastOf: Readonly<Record<string, string>> = Object.fromEntries(
  'make-made leave-left put-put hurt-hurt let-let cost-cost take-took give-gave break-broke embarrass-embarrassed scare-scared ruin-ruined upset-upset'
    .split(' ')
    .map((pair) => pair.split('-') as [string, string]),
);

/** `hurt you`, `was hurt you` and `leave you waiting` become `That hurt you` and `That left you waiting`. */
export function withSubject(text: string, { subject, sentence }: Ask, context: OpeningContext): string {
  if (subject === undefined) return text;
  const words = wordsOf(text);
  const [first = '', second = ''] = words;
  const plain = isAmong('is was', first) ? second : first;
  const past = lookUp(pastOf, plain);
  if (past !== undefined)
    return `${subject} ${past}${text.slice(text.toLowerCase().indexOf(plain) + plain.length)}`;
  if (isAmong('is was', first) && (maybePlain(second) || isUnchangedPast(second) || second === 'to'))
    return `${sentence} ${text}`;
  const opening = openingOf(words, context);
  const isPast =
    isAmong('past auxiliary', opening) ||
    (isUnchangedPast(first) && !isDeterminer(first)) ||
    maybePast(first);
  const hasObject = isAmong('you your me us everyone everybody', second);
  const isPresent = hasObject && /^(?!this|his|its|thanks|always)\w{2,}[^s]s$/.test(first);
  if (isPast || isPresent) return `${subject} ${text}`;
  const isPlain = opening === 'plain' || (hasObject && isAmong('other verb-or-noun', opening));
  return isPlain ? `${sentence} was ${text}` : text;
}

/** `soup on thursday` isn't an offer yet. */
export function withBring(text: string, context: OpeningContext): Finished {
  const words = wordsOf(text);
  const opening = openingOf(words, context);
  const isThing = isAmong('food determiner number day', opening) || isAmong(foodAdjectives, words[0] ?? '');
  if (!isThing || !isFoodAhead(words) || !isWholeFood(words)) return { text, changes: [] };
  return { text: `bring ${text}`, changes: [`I put "bring" in front: bring ${text}.`] };
}

const foodAdjectives = 'hot fresh homemade frozen warm baked some more';

/** After food comes its day or nothing: `pizza night` isn't food. */
function isWholeFood(words: readonly string[]): boolean {
  const from = words.findIndex(isFood);
  const next = words.slice(from).find((word) => !isFood(word)) ?? '';
  return (
    next === '' ||
    isDayWord(next) ||
    isAmong(`${prepositions} and or to over this next any tomorrow tonight`, next)
  );
}

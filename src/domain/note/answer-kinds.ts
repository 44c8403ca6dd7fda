/** What an answer can be, and whether it clearly is something else. When in doubt, it fits: she sees the draft. */

import { wordsOf } from '../text/english/letters-in.ts';
import { isAmong } from '../text/english/turn-words.ts';
import {
  isAuxiliary,
  isClearPast,
  isFood,
  isIng,
  isNumber,
  isPureVerb,
  isUnchangedPast,
  isWeekday,
  maybePast,
  maybePlain,
  objectPronouns,
  subjectPronouns,
} from '../text/english/word-kinds.ts';
import { type Opening, type OpeningContext, openingOf } from './answer-opening.ts';

export const answerKinds = [
  'thing',
  'doing',
  'did',
  'do',
  'memory',
  'clause',
  'line',
  'who',
  'plan',
  'day',
  'when',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** The start of an answer, with the words it is to finish. */
interface Candidate {
  readonly opening: Opening;
  readonly words: readonly string[];
  /** In lower case: `this year you`. */
  readonly sentence: string;
}

/** Openings that clearly don't finish a sentence of that kind, unless the sentence itself allows them. */
const strange: Readonly<Record<AnswerKind, (candidate: Candidate) => boolean>> = {
  thing: ({ opening, sentence }) =>
    isOpeningAmong(opening, 'subject inversion auxiliary that past plain') ||
    (opening === 'to' && !/ get$/.test(sentence)),
  doing: isStrangeDoing,
  did: isStrangeDid,
  do: isStrangeDo,
  memory: ({ opening }) => isOpeningAmong(opening, 'inversion auxiliary past plain'),
  clause: isStrangeClause,
  line: () => false,
  who: ({ opening, words }) =>
    words.length > 1 &&
    words[1] !== 'and' &&
    isOpeningAmong(opening, 'subject inversion auxiliary past plain that question to ing preposition'),
  plan: isStrangePlan,
  day: ({ words }) => !words.some((word) => isNumber(word) || isDayWord(word)),
  when: ({ opening, words }) =>
    isOpeningAmong(opening, 'subject inversion past plain that noun') ||
    (opening === 'food' && words.length === 1),
};

/** The first of `takes` that the text can be read as; null when it clearly is none of them. */
export function kindOf(
  text: string,
  takes: readonly AnswerKind[],
  sentence: string,
  context: OpeningContext,
): AnswerKind | null {
  const words = wordsOf(text);
  const opening = openingOf(words, context);
  const candidate = { opening, words, sentence: sentence.toLowerCase().replaceAll('’', "'") };
  if (opening === 'ing' && takes.includes('doing')) return 'doing';
  const fits = takes.filter((kind) => !strange[kind](candidate));
  return fits.find((kind) => kind !== 'doing') ?? fits[0] ?? null;
}

/** Any form of a verb may follow a subject: `A few of us`, `how you`. */
export function endsInSubject(sentence: string): boolean {
  return (
    /(?:\bi|\bof us|\bwe|\byou)$/i.test(sentence) && !seesHer(sentence) && !/^could you$/i.test(sentence)
  );
}

const seesHer = (sentence: string): boolean => /\b(?:see|saw|seen|watched|heard) you$/i.test(sentence);

function isOpeningAmong(opening: Opening, list: string): boolean {
  return isAmong(list, opening);
}

function isStrangeDid({ opening, words, sentence }: Candidate): boolean {
  if (/how you$/.test(sentence) && isOpeningAmong(opening, 'plain verb-or-noun other')) return false;
  if (/ i$/.test(sentence) && isOpeningAmong(opening, 'plain verb-or-noun')) return false;
  if (words.slice(0, 2).some(isUnchangedPast)) return false;
  const first = words.slice(0, 6);
  const hasPast = first.some(maybePast);
  if (opening === 'preposition')
    return !hasPast || words.some((word) => isAmong(`${subjectPronouns} you`, word));
  if (isOpeningAmong(opening, 'other verb-or-noun noun food name')) return opening === 'name' || !hasPast;
  return !isOpeningAmong(opening, 'past participle auxiliary') && words[0] !== 'have';
}

function isStrangeDo({ opening, words, sentence }: Candidate): boolean {
  if (/\bmade me$/.test(sentence)) return isOpeningAmong(opening, 'subject inversion that question ing');
  if (opening === 'past' || opening === 'auxiliary') return !endsInSubject(sentence);
  if (opening === 'preposition') return !/of us$/.test(sentence);
  if (opening === 'food') return words.length < 6;
  if (words[0] === 'mind' && isIng(words[1] ?? '')) return true;
  return isOpeningAmong(
    opening,
    'subject inversion that question ing determiner number day indefinite noun name to',
  );
}

function isStrangeDoing({ opening, words, sentence }: Candidate): boolean {
  // `slowed down` after "I've been", but not `took it slow`.
  const isPast = opening === 'past' && (!/\bbeen$/.test(sentence) || isClearPast(words[0] ?? ''));
  if (isPast || isOpeningAmong(opening, 'auxiliary subject inversion that to question')) return true;
  if (/\bbeen$/.test(sentence)) return opening === 'plain';
  if (seesHer(sentence))
    return isOpeningAmong(opening, 'determiner number food noun') && !/^(?:every|each)$/.test(words[0] ?? '');
  return opening !== 'ing';
}

function isStrangeClause({ opening, words, sentence }: Candidate): boolean {
  const isHope = /\bhope$/.test(sentence);
  const hasObject = words.some((word) => isAmong(objectPronouns, word));
  const isBare = words.length === 1 && opening !== 'subject';
  const hasVerb =
    hasObject || words.slice(1).some((word) => maybePast(word) || isAuxiliary(word) || /[^s]s$/.test(word));
  const isShortThing = /^an?$/.test(words[0] ?? '') && words.length <= 3 && !hasVerb;
  const isTwo = /^(?:the|my|your|his|her|our|their)$/.test(words[0] ?? '') && words.length === 2;
  if (isBare || isShortThing || isTwo) return true;
  if (opening === 'ing') return isHope && words.length <= 3 && !hasVerb;
  return (
    isOpeningAmong(opening, 'past inversion') ||
    (isHope && (opening === 'plain' || isPureVerb(words[0] ?? '')))
  );
}

function isStrangePlan({ opening, words }: Candidate): boolean {
  if (opening === 'food') return false;
  if (isOpeningAmong(opening, 'determiner number') || (opening === 'day' && isFood(words[1] ?? '')))
    return !isFoodAhead(words);
  // `on friday bring soup`
  if (isOpeningAmong(opening, 'preposition day') && words.slice(2).some(maybePlain) && !words.includes('i'))
    return false;
  return isOpeningAmong(
    opening,
    'subject inversion that question ing past indefinite noun day name preposition',
  );
}

/** `a pan of lasagna`, `your favorite soup`: food she brings comes before any verb. */
export function isFoodAhead(words: readonly string[]): boolean {
  return words.slice(0, 4).some(isFood);
}

const holidays =
  'christmas thanksgiving easter halloween hanukkah ramadan eid diwali passover anniversary birthday eve today tonight ' +
  'tomorrow weekend week month mon tue tues wed weds thu thur thurs fri sat sun january february march april may june july august ' +
  'september october november december jan feb mar apr jun jul aug sep sept oct nov dec';

export function isDayWord(word: string): boolean {
  return isWeekday(word) || isAmong(holidays, word) || /day$/.test(word);
}

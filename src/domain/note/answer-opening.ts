/** How an answer starts, as far as its first words tell. Anything unclear is `other`, and stays as typed. */

import { isAmong, tellingVerbs } from '../text/english/turn-words.ts';
import {
  determiners,
  indefinites,
  isAdverb,
  isAuxiliary,
  isClearPast,
  isDeterminer,
  isFeeling,
  isFood,
  isIng,
  isNounByEnding,
  isNumber,
  isOwner,
  isPureVerb,
  isUnchangedPast,
  isWeekday,
  kinWords,
  maybePast,
  maybePlain,
  objectPronouns,
  prepositions,
  questionWords,
  subjectPronouns,
} from '../text/english/word-kinds.ts';

/**
 * `subject`: a clause of its own (`he laughed`). `inversion`: a question (`could you`). `that`: `that he laughed`.
 * `participle`: in the past, or before a noun (`baked ziti`).
 */
export type Opening =
  | 'subject'
  | 'inversion'
  | 'auxiliary'
  | 'past'
  | 'participle'
  | 'ing'
  | 'plain'
  | 'verb-or-noun'
  | 'determiner'
  | 'number'
  | 'day'
  | 'preposition'
  | 'question'
  | 'that'
  | 'to'
  | 'indefinite'
  | 'name'
  | 'food'
  | 'noun'
  | 'other';

export interface OpeningContext {
  /** Whether somebody on her list has this name; in lower case. */
  readonly isName: (word: string) => boolean;
}

export function openingOf(words: readonly string[], context: OpeningContext): Opening {
  if (isClause(words, context)) return 'subject';
  let at = 0;
  while (at < words.length - 1 && isBeforeVerb(words[at] ?? '', words[at + 1] ?? '')) at += 1;
  const [word = '', next = ''] = words.slice(at);
  const small = smallOpening(word, next);
  if (small !== null) return small;
  if (context.isName(word) || context.isName(word.replace(/'s$/, '')))
    return isOwner(word) ? 'determiner' : 'name';
  if (isOwner(word)) return 'determiner';
  return verbOpening(word, next, context) ?? thingOpening(word);
}

/** `always`, and `all` in `all get together`. */
function isBeforeVerb(word: string, next: string): boolean {
  return isAdverb(word) || (isAmong('all each', word) && isPureVerb(next));
}

function smallOpening(word: string, next: string): Opening | null {
  if (word === "let's") return 'inversion';
  if (isAuxiliary(word) && !isNounHere(word, next)) {
    if (isAmong(`${subjectPronouns} you it`, next)) return 'inversion';
    return isAmong('be do have', word) ? 'plain' : 'auxiliary';
  }
  if (word === 'to') return isDeterminer(next) || next === '' ? 'preposition' : 'to';
  if (word === 'that') return isAmong(`${subjectPronouns} you it`, contracted(next)) ? 'that' : 'determiner';
  if (isAmong(questionWords, word)) return 'question';
  if (isNumber(word)) return 'number';
  if (isAmong(indefinites, word) && !(isAmong(determiners, word) && next !== '')) return 'indefinite';
  if (isAmong(determiners, word)) return 'determiner';
  if (isAmong(prepositions, word)) return 'preposition';
  return isWeekday(word) ? 'day' : null;
}

/** `can opener`, `will power` */
function isNounHere(word: string, next: string): boolean {
  const isVerbAhead = isAdverb(next) || isAuxiliary(next) || maybePlain(next);
  return (
    isAmong('can will may might must need', word) &&
    !isVerbAhead &&
    !isAmong(`${subjectPronouns} you it`, next)
  );
}

function verbOpening(word: string, next: string, context: OpeningContext): Opening | null {
  const takesObject = isObject(next, context);
  // `painting the crib`
  if (isIng(word) || (/\w{3}ing$/.test(word) && !isAmong('nothing morning evening', word) && takesObject))
    return 'ing';
  if (isPureVerb(word) && !isAmong('out well to up', next)) return 'plain';
  if (isClearPast(word)) return 'past';
  if (maybePast(word) && !isFeeling(word) && !isUnchangedPast(word)) {
    const isVerb = takesObject || next === '' || isAmong(`${prepositions} ${particles}`, next);
    return isVerb ? 'past' : 'participle';
  }
  if (maybePlain(word) || isUnchangedPast(word))
    return isAmong(objectPronouns, next) || context.isName(next) ? 'plain' : 'verb-or-noun';
  return null;
}

function thingOpening(word: string): Opening {
  if (isFood(word)) return 'food';
  return isNounByEnding(word) ? 'noun' : 'other';
}

const particles = 'up out off down back away to how that when because and so';

function isObject(word: string, context: OpeningContext): boolean {
  return isDeterminer(word) || isAmong(`${objectPronouns} you it`, word) || context.isName(word);
}

/** `he's` starts like `he`. */
const contracted = (word: string): string => word.replace(/'.*$/, '');

/** A subject and its verb: `he laughed`, `your dad always made`, `the soup was`. */
export function isClause(words: readonly string[], context: OpeningContext): boolean {
  const [first = '', second = '', third = ''] = words;
  const pronoun = contracted(first);
  if (isAmong(`${subjectPronouns} you it that there`, pronoun) && pronoun !== first) return !isOwner(first);
  if (isAmong(`${subjectPronouns} it`, first))
    return second !== '' && !isAmong('and or all too again', second);
  if (first === 'you') {
    const verb = isAdverb(second) ? third : second;
    return second !== '' && !isAmong(afterPlainYou, second) && !isIng(verb) && !isAmong(prepositions, second);
  }
  if (isAmong('this that there everyone everybody nobody someone somebody', first))
    return isOwnVerb(words, 1);
  if (isAmong(kinWords, first) || context.isName(first)) return isOwnVerb(words, 1);
  if (!isDeterminer(first)) return false;
  if (isAmong(kinWords, second) || context.isName(second)) return isOwnVerb(words, 2);
  return (
    /^(?:is|are|was|were|has|had|isn't|wasn't|aren't|weren't|hasn't)$/.test(third) ||
    (isAdverb(third) && maybePast(words[3] ?? ''))
  );
}

const afterPlainYou = 'and or guys two all both three girls ladies back too again so when';

/** A verb that can only belong to a subject, possibly after an adverb. */
function isOwnVerb(words: readonly string[], from: number): boolean {
  let at = from;
  while (at < words.length - 1 && isAdverb(words[at] ?? '')) at += 1;
  const word = words[at] ?? '';
  return isAuxiliary(word) || isClearPast(word) || /\w{2}ed$/.test(word) || isAmong(tellingVerbs, word);
}

const mainVerbs =
  "is isn't are aren't was wasn't were weren't has hasn't had hadn't does doesn't did didn't don't won't can't couldn't would " +
  "wouldn't could wants says thinks hates keeps gets goes happened died got fell broke left went came said told cried";

/**
 * `the school wants to test him`, `nothing happened`: who does something, and what. In `the fight I had` and `how she was`
 * the verb belongs to a part of a thing.
 */
export function hasMainVerb(words: readonly string[], context: OpeningContext): boolean {
  if (isIng(words[0] ?? '')) return false;
  for (const [at, word] of words.entries()) {
    const before = words[at - 1] ?? '';
    const isNewPart =
      at > 0 &&
      isDeterminer(word) &&
      !isDeterminer(before) &&
      !isAmong(`${prepositions} and or than`, before);
    const isOther = at > 0 && isAmong(`${subjectPronouns} you it`, contracted(word));
    if (isAmong(`${questionWords} that`, word) || isNewPart || isOther) return false;
    const isOfName = at > 2 && context.isName(before) && words[at - 2] !== 'and';
    if (at > 0 && isAmong(mainVerbs, word) && !isDeterminer(before)) return !isOfName;
  }
  return false;
}

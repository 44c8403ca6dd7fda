/** Splits a sentence into clauses: what is about the contact, and what belongs to the note. */

import { foldText } from '../../text/fold-text.ts';
import { isDayWord, isInDate } from './days-in.ts';
import type { NameSpan } from './names-in.ts';
import { isWithin, isWithinAny, type TokenSpan } from './token-span.ts';
import type { WayPhrase, Words } from './words.ts';

export interface Clause extends TokenSpan {}

const openers =
  /^(but|so|because|cause|cuz|coz|who|whose|which|that|if|when|while|although|though|unless|whereas|where|until|till|as)$/;
const otherSubject =
  /^(she|he|they|it|her|his|their|shes|hes|theyre|that|this|there|you|my|our|everyone|someone)$/;
const ownSubject = /^(i|we|ill|well|im|ive|weve|id|wed)$/;
const present =
  /^(is|are|am|was|were|will|wont|would|should|could|can|cant|might|must|may|has|have|havent|hasnt|need|needs|want|wants|going|gonna|hope|see|seeing|did|didnt|does|doesnt|isnt|wasnt|plan|planning|let|lets|already|now|must|gotta|cancelled|canceled)$/;

/** @param names the people found: a list of them continues over commas and "and" */
export function clausesIn(words: Words, names: readonly NameSpan[]): readonly Clause[] {
  const starts = [0];
  for (let index = 1; index < words.tokens.length; index++)
    if (beginsClauseAt(words, names, index)) starts.push(index);
  return starts.map((from, at) => ({ from, until: starts[at + 1] ?? words.tokens.length }));
}

function beginsClauseAt(words: Words, names: readonly NameSpan[], index: number): boolean {
  const { tokens, wordAt } = words;
  const token = tokens[index];
  if (token === undefined) return false;
  if (token.isAfterStop || /^\(/.test(token.text)) return true;
  const begins = (at: number) => names.some(({ from, until }) => from === at && until > at);
  // "and my mom"
  const isName = (at: number) => begins(at) || (words.leadsToName(at) && begins(at + 1));
  const isAfterName = names.some(({ until }) => until <= index);
  if (isAnothersContact(words, names, index)) return true;
  if (token.isAfterComma) {
    if (isInDate(words, index)) return false;
    const next = token.word === 'and' ? index + 1 : index;
    // "ana lunch, bea dinner"
    if (isAfterName && isName(next)) return hasWay(words, 0, index) && hasWay(words, next + 1, next + 3);
    return wordAt(next) !== 'with' && !(isOnlyNames(words, names, index) && beginsWithWay(words, next));
  }
  if (openers.test(token.word) || (isAfterName && isTopic(words, index))) return true;
  // "before her exam on friday": the day belongs to the exam.
  if (token.word === 'before' && otherSubject.test(wordAt(index + 1))) return isAfterName;
  if (!/^(and|then)$/.test(token.word) || isName(index + 1)) return false;
  return (
    (isAfterName && beginsContact(words, index + 1, isName)) ||
    (token.word === 'and' && beginsAnew(words, index + 1))
  );
}

/** "mom called, bea texted", "lunch with ana and bea called". */
function isAnothersContact(words: Words, names: readonly NameSpan[], index: number): boolean {
  const start = words.wordAt(index) === 'and' ? index + 1 : index;
  const name = names.find(({ from }) => from === start);
  if (name === undefined || (start === index && !words.tokens[index]?.isAfterComma)) return false;
  const isFar = ({ way, isVerb }: WayPhrase) => isVerb && way !== 'visit' && way !== 'group';
  const isSame = (other: NameSpan) => other.from < index && foldText(other.input) === foldText(name.input);
  return (
    words.phrases.some((phrase) => phrase.from === name.until && isFar(phrase)) &&
    words.phrases.some(({ until }) => until <= index) &&
    !names.some(isSame)
  );
}

/** Whether all before this says who: `ana and bea`. */
function isOnlyNames({ tokens }: Words, names: readonly NameSpan[], until: number): boolean {
  const isName = (index: number) => isWithinAny(names, index);
  return tokens.slice(0, until).every(({ word }, index) => /^(and|with)$/.test(word) || isName(index));
}

/** "ana, lunch on sunday", "ana, sunday lunch", "ana, we had lunch on sunday". */
function beginsWithWay(words: Words, index: number): boolean {
  let from = index;
  while (/^(we|had|an?|some|on)$/.test(words.wordAt(from)) || isDayWord(words, from)) from++;
  const phrase = words.phrases.find((each) => each.from === from);
  if (phrase === undefined || !phrase.isVerb) return phrase !== undefined;
  // "ana, walked on sunday", but not "ana, called about the party on sunday".
  return isDayWord(words, words.wordAt(phrase.until) === 'on' ? phrase.until + 1 : phrase.until);
}

/**
 * After "and", the same clause continues ("and the kids", "and went to the park"), unless another person or time comes
 * in.
 */
function beginsAnew({ wordAt, isPastVerb, isContact }: Words, index: number): boolean {
  const [first, second] = [wordAt(index), wordAt(index + 1)];
  if (otherSubject.test(first))
    return (
      [1, 2, 3].some((after) => present.test(wordAt(index + after)) || isPastVerb(index + after)) ||
      !isContact(index + 1)
    );
  if (ownSubject.test(first)) return !isPastVerb(index + 1);
  return present.test(first) || present.test(second);
}

/** A noun for a way that belongs to one name only: it is right before or after it. */
function hasWay({ phrases, tokens }: Words, from: number, until: number): boolean {
  return phrases.some(
    (phrase) =>
      !phrase.isVerb && isWithin({ from, until }, phrase.from) && !tokens[phrase.from]?.isAfterComma,
  );
}

/** "and then called mom", "and lunch with bea": its own way, with its own person. */
function beginsContact({ wordAt, phrases }: Words, index: number, isName: (at: number) => boolean): boolean {
  let from = index;
  while (/^(then|also|later|had|a|an|the)$/.test(wordAt(from))) from++;
  const until = phrases.find((phrase) => phrase.from === from)?.until;
  return until !== undefined && [until, until + 1].some(isName);
}

export function clauseAt(clauses: readonly Clause[], index: number): number {
  return Math.max(
    0,
    clauses.findLastIndex(({ from }) => from <= index),
  );
}

/** "called ana about the party": the topic's names and days aren't the contact's. But "about an hour" is no topic. */
function isTopic({ wordAt }: Words, index: number): boolean {
  const next = `${wordAt(index + 1)} ${wordAt(index + 2)}`;
  const isAmount =
    /^(\d|half\b|to\b|(an?|one|two|three|four|five) (hours?|days?|weeks?|months?|years?|miles?|dozen|half)\b|\s*$)/.test(
      next,
    );
  return /^(re|regarding)$/.test(wordAt(index)) || (wordAt(index) === 'about' && !isAmount);
}

/**
 * Finds the people in a sentence. It looks for a name where one can be:
 *
 * - after "with": surely a name; if it's on no list, she is asked
 * - after "and" or a comma that follows a name: most likely one
 * - at the start, after a word for a way, another name, "to", "for" and the like: only somebody's first name or
 * nickname
 * - anywhere else: only when none was found above
 *
 * In such a position, a name wins over a date, so friends may be called May, April and Sun ("coffee with may"), except
 * for a date with its number ("may 3"). Everywhere else the date wins ("in may", "last sun"). Similar words don't
 * count: home isn't Hope.
 */

import { isMomWord } from '../../friend/name-book.ts';
import type { NameLevel, Person } from '../../friend/names.ts';
import { homonyms } from '../../text/english/homonyms.ts';
import { afterFirstDay, isDayWord } from './days-in.ts';
import type { Lookup } from './lookup.ts';
import {
  beginsClause,
  canBeUnknown,
  endsLoosely,
  isCapital,
  isListNumber,
  isMissed,
  isVerbHere,
  type NameChance,
  ownerOf,
  saysElse,
  unknownLength,
} from './name-like.ts';
import { isWithinAny, type TokenSpan } from './token-span.ts';
import { spanOf, typedText, type Words } from './words.ts';

/** `from` and `until` are the same when the name only says whose place it was. */
export interface NameSpan extends Person, TokenSpan {}

interface Search extends Lookup {
  readonly words: Words;
  /** The start of the sentence, after a day that comes first. */
  readonly start: number;
}

const possessives = /^(her|his|their|your|its|ur)$/;

/** Never throws. Empty when nothing looks like a name. */
export function findNames(words: Words, lookup: Lookup): readonly NameSpan[] {
  const search = { ...lookup, words, start: afterFirstDay(words, lookup.dates) };
  const placed = inPlaces(search);
  if (placed.length > 0) return placed;
  const names = anywhere(search);
  return names.length > 0 ? names : likelyName(search);
}

function inPlaces(search: Search): NameSpan[] {
  const { tokens } = search.words;
  const names: NameSpan[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const chance = chanceOfName(search, index, names);
    const length = nameLengthAt(search, index, chance, names.length > 0);
    if (length === 0) continue;
    if (beginsClause(search, index, length, names)) break;
    names.push(spanAt(search, index, length));
    index += length - 1;
  }
  return names;
}

/** Outside the usual positions, only exact names count, and no word with another meaning. */
function anywhere(search: Search): NameSpan[] {
  const { words } = search;
  for (const [index, token] of words.tokens.entries()) {
    const owner = ownerOf(token);
    const isMom = isMomWord(owner === null ? token.word : owner.toLowerCase());
    const isElse =
      words.isNobody(index) && !(isMom && !/^(an?|new|another|other)$/.test(words.wordAt(index - 1)));
    if (words.isWay(index) || words.isSmall(index) || isElse || isDayWord(words, index)) continue;
    if (isApart(words, index) || (homonyms.test(token.word) && !isCapital(token))) continue;
    const length = exactLength(search, index, 'initial');
    if (length > 0) return [spanAt(search, index, length)];
    // "jean's mom" is not Jean.
    const isPlace =
      /^(at|in|on|outside|behind|near|by|under)$/.test(words.wordAt(index - 1)) &&
      !/^(birthday|bday|anniversary|day)$/.test(words.wordAt(index + 1));
    const isOthers = words.isNobody(index + 1) && !isPlace;
    if (owner === null || isOthers || !search.isExact(owner, 'initial')) continue;
    // "at ana's" and "in ana's mailbox" say where, so they stay in the note.
    const until = index + (isPlace ? 0 : 1);
    return [{ ...search.person(owner), from: index, until }];
  }
  return [];
}

/** The word that looks most like an unknown person's name, for a sentence in which nobody was found. */
function likelyName(search: Search): NameSpan[] {
  const { words } = search;
  const index = words.tokens.findIndex((token, at) => {
    const isMom = isMomWord(token.word) && words.wordAt(at - 1) !== 'the';
    if (!(isMom || canBeUnknown(words, at)) || isApart(words, at)) return false;
    const isAfterVerb = words.phrases.some(({ until, isVerb }) => until === at && isVerb);
    const isPlaced = chanceOfName(search, at, []) !== 'nowhere';
    const isLed = /^(with|to|from)$/.test(words.wordAt(at - 1));
    return isPlaced && (isMom || isCapital(token) || isAfterVerb || isLed);
  });
  const nameIndex = index === -1 && words.tokens.length <= 2 && canBeUnknown(words, 0) ? 0 : index;
  if (nameIndex === -1) return [];
  // "called zoe's mom", "called zoes mom"
  const isTheirs = /s$/.test(words.wordAt(nameIndex)) && words.isNobody(nameIndex + 1);
  if (isTheirs) return [spanAt(search, nameIndex, 2)];
  return [
    spanAt(search, nameIndex, isMomWord(words.wordAt(nameIndex)) ? 1 : unknownLength(words, nameIndex)),
  ];
}

function spanAt({ words, person }: Search, from: number, length: number): NameSpan {
  return { ...person(typedText(words.tokens.slice(from, from + length))), from, until: from + length };
}

/** Somebody who wasn't there, or is somebody else's: "her mom" isn't Mom. */
function isApart({ wordAt, tokens }: Words, index: number): boolean {
  return (
    /^(without|not|except)$/.test(wordAt(index - 1)) ||
    possessives.test(wordAt(index - 1)) ||
    ownerOf(tokens[index - 1]) !== null
  );
}

function chanceOfName({ words, start }: Search, index: number, names: readonly NameSpan[]): NameChance {
  const { tokens, phrases, wordAt, leadsToName } = words;
  const isTaken = (at: number) => isWithinAny(names, at);
  const token = tokens[index];
  if (token === undefined || isApart(words, index)) return 'nowhere';
  // "a new mom" isn't her own mom.
  if (
    isMomWord(token.word) &&
    /^(an?|new|another|other|fellow|some|those|these|stay|single|working)$/.test(wordAt(index - 1))
  )
    return 'nowhere';
  if (index === 0 || index === start) return 'maybe';
  if (names.length > 0 && token.isAfterStop) return 'nowhere';
  if (wordAt(index - 1) === 'with') return 'surely';
  const isLink = wordAt(index - 1) === 'and';
  if (isLink || token.isAfterComma) {
    // "ana, and bea": the comma comes before the "and".
    const before = isLink ? index - 2 : index - 1;
    return isTaken(before) ? 'listed' : 'maybe';
  }
  if (isTaken(index - 1)) return 'maybe';
  return phrases.some(({ until }) => until === index) || leadsToName(index - 1) || token.isAfterStop
    ? 'maybe'
    : 'nowhere';
}

/** How many tokens from here on are a name; 0 for none. */
function nameLengthAt(search: Search, index: number, chance: NameChance, hasNames: boolean): number {
  const { words } = search;
  if (chance === 'nowhere') return 0;
  if (isListNumber(words, index)) return 1;
  const length = exactLength(search, index, chance === 'maybe' ? 'initial' : 'last');
  if (length === 1 && (isVerbHere(words, index, chance) || (chance === 'maybe' && saysElse(words, index))))
    return 0;
  if (length > 0) return length + familyLength(search, index, length);
  if (chance === 'maybe') return startsList(search, index) ? 1 : 0;
  const likeness = likeLength(search, index);
  if (likeness > 0) return likeness;
  if (ownerOf(words.tokens[index]) !== null) return chance === 'surely' && !hasNames ? 2 : 0;
  if (!canBeUnknown(words, index)) return 0;
  return isMissed(words, index, chance, hasNames) ? unknownLength(words, index) : 0;
}

function exactLength({ words, isExact, longestName }: Search, index: number, upTo: NameLevel): number {
  for (let length = longestName; length > 0; length--) {
    const span = spanOf(words.tokens, index, length);
    if (span !== null && !endsLoosely(span) && isExact(typedText(span), upTo)) return length;
  }
  return 0;
}

/** "pria sampel" for Priya Sample: if two words are similar to a full name, she is asked. */
function likeLength({ words, person, longestName }: Search, index: number): number {
  for (let length = longestName; length > 1; length--) {
    const span = spanOf(words.tokens, index, length);
    if (span !== null && person(typedText(span)).match.kind !== 'none') return length;
  }
  return 0;
}

/** "Priya Jones", when the list has another Priya: the capital says that the name continues. */
function familyLength({ words }: Search, index: number, length: number): number {
  const next = index + length;
  const token = words.tokens[next];
  if (length > 1 || token === undefined || token.isAfterComma || token.isAfterStop || !isCapital(token))
    return 0;
  return canBeUnknown(words, next) && !words.isPastVerb(next) ? 1 : 0;
}

/** "Tanja and ana", "emailed Tanja and ana": a word that could be a name, with a friend after it. */
function startsList(search: Search, index: number): boolean {
  const { words } = search;
  const token = words.tokens[index];
  if (token === undefined || words.wordAt(index + 1) !== 'and' || !canBeUnknown(words, index)) return false;
  return (
    (index === 0 || index === search.start || isCapital(token)) && exactLength(search, index + 2, 'last') > 0
  );
}

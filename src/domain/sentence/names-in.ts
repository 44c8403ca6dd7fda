/**
 * Finds the names in a sentence. A name is looked for where one can stand:
 *
 * - after "with": surely a name; one that is on no list is asked about
 * - after "and" or a comma that follows a name: most likely one
 * - at the start, after a word for a way, another name, "to", "for" and the like: one if it is somebody's first name or nickname
 * - anywhere else: only when no place above had one
 *
 * In such a place a name wins over a date, so that friends may be called May, April and Sun ("coffee with may"); but for a
 * date with its number ("may 3"). Everywhere else the date wins ("in may", "last sun").
 */

import { matchName, type NameBook, type NameLevel } from '../names.ts';
import { isDayWord } from './day-in.ts';
import {
  canBeUnknown,
  isCapital,
  isListNumber,
  isMissed,
  ownerOf,
  type Place,
  saysElse,
  unknownLength,
} from './name-like.ts';
import { spanOf, type Token, typedText, type Words } from './words.ts';

export interface NamesFound {
  /** As typed; those that name nobody are among them. */
  readonly names: readonly string[];
  /** Token numbers. */
  readonly taken: ReadonlySet<number>;
}

interface Search {
  readonly words: Words;
  readonly book: NameBook;
}

const longestName = 4;
const none: NamesFound = { names: [], taken: new Set() };

/** Never throws. Empty when nothing looks like a name. */
export function findNames(words: Words, book: NameBook): NamesFound {
  const search = { words, book };
  const found = inPlaces(search);
  return found.names.length > 0 ? found : anywhere(search);
}

/** The word that most looks like a name nobody on the list has; for a sentence in which nobody was found. */
export function likelyName(words: Words): NamesFound {
  const candidates = words.tokens.map((_, index) => index).filter((index) => canBeUnknown(words, index));
  const placed = candidates.find((index) => placeOf(words, index, none.taken) !== 'nowhere') ?? candidates[0];
  if (placed === undefined) return none;
  const length = unknownLength(words, placed);
  return {
    names: [typedText(words.tokens.slice(placed, placed + length))],
    taken: numbersFrom(placed, length),
  };
}

function inPlaces(search: Search): NamesFound {
  const { tokens } = search.words;
  const names: string[] = [];
  const taken = new Set<number>();
  for (let index = 0; index < tokens.length; index++) {
    const length = nameLengthAt(search, index, placeOf(search.words, index, taken), names.length > 0);
    if (length === 0) continue;
    names.push(typedText(tokens.slice(index, index + length)));
    for (let at = index; at < index + length; at++) taken.add(at);
    index += length - 1;
  }
  return { names, taken };
}

/** Outside a name's place only what fits exactly, and no word that says something else. */
function anywhere({ words, book }: Search): NamesFound {
  const { tokens } = words;
  for (const [index, token] of tokens.entries()) {
    if (words.isWay(index) || words.isSmall(index) || words.isNobody(index) || isDayWord(token)) continue;
    const length = exactLength(tokens, index, book, 'initial');
    if (length > 0) return namesAt(tokens, index, length);
    const owner = ownerOf(token);
    if (owner === null || !isExact(owner, book, 'initial')) continue;
    // "at ana's" says where, and stays in the note.
    return { names: [owner], taken: numbersFrom(index, tokens[index - 1]?.word === 'at' ? 0 : 1) };
  }
  return none;
}

function namesAt(tokens: readonly Token[], index: number, length: number): NamesFound {
  return { names: [typedText(tokens.slice(index, index + length))], taken: numbersFrom(index, length) };
}

function numbersFrom(from: number, length: number): Set<number> {
  return new Set(Array.from({ length }, (_, at) => from + at));
}

function placeOf({ tokens, phrases, leadsToName }: Words, index: number, taken: ReadonlySet<number>): Place {
  const before = tokens[index - 1];
  if (before === undefined) return 'maybe';
  if (before.word === 'with') return 'surely';
  const isLink = before.word === 'and';
  if (isLink || tokens[index]?.isAfterComma)
    return taken.has(isLink ? index - 2 : index - 1) ? 'listed' : 'maybe';
  if (taken.has(index - 1)) return 'maybe';
  return phrases.some(({ until }) => until === index) || leadsToName(index - 1) ? 'maybe' : 'nowhere';
}

/** How many tokens from here on are a name; 0 for none. */
function nameLengthAt(search: Search, index: number, place: Place, hasNames: boolean): number {
  const { words, book } = search;
  if (place === 'nowhere') return 0;
  if (isListNumber(words, index)) return 1;
  const known = exactLength(words.tokens, index, book, place === 'maybe' ? 'initial' : 'last');
  if (known > 1 || (known === 1 && !(place === 'maybe' && saysElse(words, index)))) {
    return known + familyLength(search, index, known);
  }
  if (place === 'maybe') return startsList(search, index) ? 1 : 0;
  if (!canBeUnknown(words, index)) return 0;
  if (ownerOf(words.tokens[index]) !== null) return place === 'surely' && !hasNames ? 2 : 0;
  const guessed = guessedLength(words, index, book);
  if (guessed > 1) return guessed;
  if (!isMissed(words, index, place, hasNames)) return 0;
  return guessed || unknownLength(words, index);
}

function exactLength(tokens: readonly Token[], index: number, book: NameBook, upTo: NameLevel): number {
  for (let length = longestName; length > 0; length--) {
    const span = spanOf(tokens, index, length);
    if (span !== null && isExact(typedText(span), book, upTo) && !endsLoosely(span)) return length;
  }
  return 0;
}

function isExact(typed: string, book: NameBook, upTo: NameLevel): boolean {
  const match = matchName(typed, book, upTo);
  if (match.kind === 'none') return false;
  return match.level !== 'initial' || /(^|\s)\p{L}\.?$/u.test(typed);
}

/** "ana a bit tired": that letter is a word. */
function endsLoosely(span: readonly Token[]): boolean {
  return span.length > 1 && /^[ai]$/.test(span.at(-1)?.text ?? '');
}

/** "Priya Jones", when the list has another Priya: the capital says that the name goes on. */
function familyLength({ words }: Search, index: number, known: number): number {
  const next = index + known;
  const token = words.tokens[next];
  if (known > 1 || token === undefined || token.isAfterComma || !isCapital(token)) return 0;
  return canBeUnknown(words, next) ? 1 : 0;
}

function guessedLength({ tokens }: Words, index: number, book: NameBook): number {
  for (let length = longestName; length > 0; length--) {
    const span = spanOf(tokens, index, length);
    if (span === null) continue;
    const typed = typedText(span);
    const match = matchName(typed, book);
    if (match.kind !== 'none' && (match.level === 'typo' || typed.length > 2)) return length;
  }
  return 0;
}

/** "Tanja and ana": at the start, one word and a friend after it. */
function startsList({ words, book }: Search, index: number): boolean {
  if (index > 0 || words.tokens[1]?.word !== 'and' || !canBeUnknown(words, 0)) return false;
  return exactLength(words.tokens, 2, book, 'last') > 0;
}

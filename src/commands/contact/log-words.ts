/** What she typed after `log`: names, or a sentence. This is the only place that looks people up. */

import type { Deps } from '../../deps.ts';
import { isDayWord } from '../../domain/contact/sentence/days-in.ts';
import { isVerbOfClause } from '../../domain/contact/sentence/name-like.ts';
import { readWords, tokenize } from '../../domain/contact/sentence/words.ts';
import { readSentence, type Sentence, type WayWords, wayOf } from '../../domain/contact/sentence.ts';
import { groupNames } from '../../domain/friend/name-groups.ts';
import { matchName, type NameBook, nameBook, type Person } from '../../domain/friend/names.ts';
import { readContent } from '../shared/read-content.ts';

/** The people she named, and the sentence, if it was one. */
export interface LogWords {
  readonly people: readonly Person[];
  readonly sentence: Sentence | null;
  /** As typed, so that we can repeat it in a command. */
  readonly typed: readonly string[];
}

export function wayWordsOf({ content }: Pick<Deps, 'content'>): WayWords {
  return readContent(content, 'ways');
}

/**
 * One argument that isn't a name and has a space or a comma is a sentence. Several arguments are names, unless one of
 * them is "with", "and", a way or a day, and nobody's name.
 */
export function readLogWords(deps: Deps, typed: readonly string[]): LogWords {
  const book = nameBook(deps.store.read().friends.values());
  const names = namesIn(deps, typed, book);
  if (names !== null) return { typed, sentence: null, people: names.map((name) => personOf(name, book)) };
  const sentence = readSentence(typed.join(' '), { book, dates: deps.dates(), ways: wayWordsOf(deps) });
  return { typed, sentence, people: sentence.people };
}

/** Only names, one after the other. */
export function readNames(deps: Deps, typed: readonly string[]): LogWords {
  const book = nameBook(deps.store.read().friends.values());
  const people = groupNames(typed, book).map((group) => personOf(group.typed, book));
  return { typed, sentence: null, people };
}

function personOf(typed: string, book: NameBook): Person {
  return { typed, match: matchName(typed, book) };
}

/** null for a sentence. */
function namesIn(deps: Deps, typed: readonly string[], book: NameBook): readonly string[] | null {
  const [only = ''] = typed;
  if (typed.length === 1) return isOneName(deps, only, book) ? [only] : null;
  const groups = groupNames(typed, book);
  const isNames = groups.every(({ isExact }) => isExact) || !hasSentenceWord(deps, typed, book);
  return isNames ? groups.map((group) => group.typed) : null;
}

function isOneName(deps: Deps, typed: string, book: NameBook): boolean {
  if (!/\S[\s,&+]+\S/.test(typed)) return !/^\W*$/.test(typed) || typed.trim() === '' || isNamed(typed, book);
  if (matchName(typed, book, 'beginning').kind !== 'none') return true;
  return !/[,&+]/.test(typed) && !hasSentenceWord(deps, typed.split(/\s+/), book) && isNamed(typed, book);
}

function isNamed(typed: string, book: NameBook): boolean {
  return matchName(typed, book).kind !== 'none';
}

function hasSentenceWord(deps: Deps, typed: readonly string[], book: NameBook): boolean {
  const ways = wayWordsOf(deps);
  return typed.some((each) => {
    const words = readWords(tokenize(each), ways);
    if (words.tokens.length === 0) return false;
    if (words.tokens.length > 1) return !isNamed(each, book);
    const isLink = ['with', 'and', 'about', 'the', 'ago', 'should', 'will', 'didnt', 'not', 'to'].includes(
      words.wordAt(0),
    );
    return (
      isLink ||
      (isVerbOfClause(words.wordAt(0)) && !isNamed(each, book)) ||
      words.wordAt(0) === '' ||
      wayOf(each, ways) !== null ||
      isDayWord(words, 0) ||
      (words.isContact(0) && !isNamed(each, book))
    );
  });
}

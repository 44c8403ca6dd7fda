/** What she typed after `log`: names, or a sentence. */

import type { Deps } from '../../deps.ts';
import type { Friend } from '../../domain/friend.ts';
import { groupNames } from '../../domain/name-groups.ts';
import { matchName, type NameBook, nameBook } from '../../domain/names.ts';
import { isDayWord } from '../../domain/sentence/day-in.ts';
import { tokenize } from '../../domain/sentence/words.ts';
import { readSentence, type Sentence, type WayWords, wayOf } from '../../domain/sentence.ts';
import { readContent } from '../read-content.ts';

/** Names as typed, or a sentence with the names that are in it. */
export interface LogWords {
  readonly friends: readonly string[];
  readonly sentence: Sentence | null;
}

export function wayWordsOf({ content }: Pick<Deps, 'content'>): WayWords {
  return readContent(content, 'ways');
}

/**
 * One argument that names nobody and holds a space is a sentence. Several are names, unless one of them is "with", "and", a way or
 * a day and nobody's name.
 */
export async function readLogWords(deps: Deps, words: readonly string[]): Promise<LogWords> {
  const friends = [...deps.store.read().friends.values()];
  const book = nameBook(friends);
  const [only = ''] = words;
  if (words.length === 1 && (!isSeveralWords(only) || matchName(only, book).kind !== 'none')) {
    return { friends: [only], sentence: null };
  }
  const groups = groupNames(words, book);
  const isNames =
    words.length > 1 && (groups.every(({ isExact }) => isExact) || !hasSentenceWord(deps, words, book));
  if (isNames) return { friends: groups.map(({ typed }) => typed), sentence: null };
  return readAsSentence(deps, words.join(' '), friends);
}

async function readAsSentence(deps: Deps, text: string, friends: readonly Friend[]): Promise<LogWords> {
  const sentence = await readSentence(text, { friends, dates: deps.dates(), ways: wayWordsOf(deps) });
  return { friends: sentence.names, sentence };
}

function hasSentenceWord(deps: Deps, words: readonly string[], book: NameBook): boolean {
  const ways = wayWordsOf(deps);
  return words.some((typed) => {
    const [token] = tokenize(typed);
    if (token === undefined) return false;
    const isName = ['one', 'several'].includes(matchName(typed, book).kind);
    if (isSeveralWords(typed)) return !isName;
    const isLink = ['with', 'and', 'ago'].includes(token.word);
    return isLink || wayOf(typed, ways) !== null || isDayWord(token);
  });
}

function isSeveralWords(typed: string): boolean {
  return /\S\s+\S/.test(typed);
}

/** Splits a name from the words after it, where nothing is quoted. Only `text` and `remember` load this. */

import { matchName, type NameBook } from './names.ts';

export interface NameAndWords {
  readonly name: string;
  readonly rest: readonly string[];
}

/** The longest name at the start, and the words after it: `ana sample the new job`. Otherwise the first word is the name. */
export function nameThenWords(words: readonly string[], book: NameBook): NameAndWords {
  let length = Math.min(book.longestName, words.length);
  while (length > 1 && !isFirstName(words.slice(0, length).join(' '), book)) length -= 1;
  const name = words
    .slice(0, length)
    .join(' ')
    .replace(/[:,]+$/, '');
  return { name: name.trim(), rest: words.slice(length) };
}

/** A nickname, or a name from its first word on. */
export function isFirstName(input: string, book: NameBook): boolean {
  return matchName(input, book, 'called').kind !== 'none';
}

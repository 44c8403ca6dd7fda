/**
 * More words than any command takes are answered before a command reads them: what reads sentences, names and days takes far
 * longer over a hundred thousand letters than she would wait.
 */

import { longestLine, longestWord } from '../domain/text/limits.ts';
import { UserError } from '../errors.ts';
import { isSupport } from './find-command.ts';

/** Pieces overlap, so that a phrase on an edge is whole in one of them. */
const overlap = 200;

/**
 * The words as they are, where they are no longer than a command takes. Words of danger bring help at any length, and what
 * brings help reads the beginning. Throws UserError `usage` for all others.
 */
export async function fitWords(
  words: readonly string[],
  isOfDanger: (piece: string) => Promise<boolean>,
): Promise<readonly string[]> {
  if (!areTooLong(words)) return words;
  for (const piece of piecesOf(words.join(' '))) if (await isOfDanger(piece)) return ['faq', '--', piece];
  if (isSupport(words)) return beginningOf(words);
  throw new UserError("That's too long for one command.", {
    code: 'usage',
    hint: `One word or text can have ${longestWord} characters. Shorten it, or save it as two.`,
  });
}

function areTooLong(words: readonly string[]): boolean {
  if (words.some((word) => word.length > longestWord)) return true;
  // A shell names each file of a folder.
  return words[0] !== 'import' && words.reduce((sum, word) => sum + word.length + 1, 0) > longestLine;
}

function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += longestWord - overlap)
    yield text.slice(start, start + longestWord);
}

function beginningOf(words: readonly string[]): readonly string[] {
  const beginning: string[] = [];
  let lettersLeft = longestWord;
  for (const word of words) {
    if (lettersLeft <= 0) break;
    beginning.push(word.slice(0, lettersLeft));
    lettersLeft -= word.length + 1;
  }
  return beginning;
}

/**
 * Stops too many words before a command reads them: reading sentences, names and days in a hundred thousand letters
 * takes far longer than she would wait.
 */

import { longestLine, longestWord } from '../domain/text/limits.ts';
import { UserError } from '../errors.ts';

/** Pieces overlap, so that a phrase at an edge is complete in one of them. */
const overlap = 200;

/**
 * Answers the words unchanged if a command can take them. Words of danger bring help at any length, and help reads only
 * the start. Throws UserError `usage` for all others.
 */
export async function fitWords(
  words: readonly string[],
  isOfDanger: (piece: string) => Promise<boolean>,
): Promise<readonly string[]> {
  if (!areTooLong(words)) return words;
  for (const piece of piecesOf(words.join(' '))) if (await isOfDanger(piece)) return ['faq', '--', piece];
  const { isSupport } = await import('./find-command.ts');
  if (isSupport(words)) return beginningOf(words);
  throw new UserError("That's too long for one command.", {
    code: 'usage',
    ways: [`One word or text can have ${longestWord} characters. Shorten it, or save it as two.`],
  });
}

function areTooLong(words: readonly string[]): boolean {
  if (words.some((word) => word.length > longestWord)) return true;
  // A shell lists every file of a folder.
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

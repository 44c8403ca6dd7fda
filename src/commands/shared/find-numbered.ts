/** Finds something she named before (a call, a tradition, a local place) by its number, its id or its words. */

import { foldText } from '../../domain/text/fold-text.ts';
import type { CommandHint } from '../../errors.ts';
import { ambiguous, notFound } from './read-values.ts';

interface NumberedItem {
  readonly id: string;
  readonly number: number;
}

export interface NumberedWords<T> {
  /** What it is, as in `There is no call 3.` */
  readonly what: string;
  /** The words she may type a part of: the topic, the name, the friends. */
  readonly wordsOf: (item: T) => string;
  /** Where her things are: `momconnect call list`. */
  readonly way: CommandHint;
}

/**
 * @param input '' takes the only one there is
 * @throws UserError `not_found`, or `ambiguous` when several match
 */
export function findNumbered<T extends NumberedItem>(
  items: readonly T[],
  input: string,
  { what, wordsOf, way }: NumberedWords<T>,
): T {
  const matches = numberedMatches(items, input.trim(), wordsOf);
  const [first] = matches;
  if (first !== undefined && matches.length === 1) return first;
  if (first === undefined) {
    const message = input.trim() === '' ? `There's no ${what} yet.` : `There's no ${what} "${input.trim()}".`;
    throw notFound(message, way);
  }
  const matchesInWords = matches.map((item) => `${item.number} (${wordsOf(item)})`).join(', ');
  throw ambiguous(`There's more than one ${what}: ${matchesInWords}.`, way);
}

/** Never treat a number as words: something with another number would be changed instead. */
export function numberedMatches<T extends NumberedItem>(
  items: readonly T[],
  input: string,
  wordsOf: (item: T) => string,
): readonly T[] {
  if (input === '') return items;
  const number = /^#?(\d+)$/.exec(input)?.[1];
  const byNumber = items.filter((item) => item.id === input || item.number === Number(number));
  if (byNumber.length > 0 || number !== undefined) return byNumber;
  const byStart = items.filter(({ id }) => input.length >= 3 && id.startsWith(input));
  return byStart.length > 0 ? byStart : namedLike(items, foldText(input), wordsOf);
}

/** With exactly this name, or else with these words in its name. */
function namedLike<T>(items: readonly T[], folded: string, wordsOf: (item: T) => string): readonly T[] {
  if (folded === '') return [];
  const exactMatches = items.filter((item) => foldText(wordsOf(item)) === folded);
  return exactMatches.length > 0
    ? exactMatches
    : items.filter((item) => foldText(wordsOf(item)).includes(folded));
}

/** Splits words typed one after the other into names: `ana priya shah bea` is three friends. */

import { matchName, type NameBook } from './names.ts';

export interface NameGroup {
  readonly input: string;
  /** Whether somebody has exactly this name, without guessing. */
  readonly isExact: boolean;
}

/**
 * Neighboring words that name one friend together are that friend; the longest name wins. With an Ana and a Bea on the
 * list, `ana bea` is both of them, even if there is also an Ana Beacon.
 */
export function groupNames(words: readonly string[], book: NameBook): NameGroup[] {
  const groups: NameGroup[] = [];
  for (let at = 0; at < words.length; ) {
    const length = groupLength(words.slice(at, at + book.longestName), book);
    const input = words.slice(at, at + length).join(' ');
    groups.push({ input, isExact: isListNumber(input) || isExact(input, book) });
    at += length;
  }
  return groups;
}

function groupLength(words: readonly string[], book: NameBook): number {
  for (let length = words.length; length > 1; length--) {
    const group = words.slice(0, length);
    if (isWhole(group, book)) return length;
  }
  const [first = '', second] = words;
  if (second === undefined || isExact(first, book)) return 1;
  const together = matchName(`${first} ${second}`, book);
  return together.kind === 'one' ? 2 : 1;
}

function isWhole(group: readonly string[], book: NameBook): boolean {
  const match = matchName(group.join(' '), book, 'last');
  if (match.kind === 'none') return false;
  return match.level !== 'initial' || !isExact(group.at(-1) ?? '', book);
}

function isExact(input: string, book: NameBook): boolean {
  return matchName(input, book, 'beginning').kind !== 'none';
}

function isListNumber(input: string): boolean {
  return /^\d+$/.test(input);
}

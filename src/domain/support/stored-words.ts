/** Finds her own words in the changes of a line. */

import type { Change } from '../changes.ts';
import { unicodePattern } from '../text/unicode-pattern.ts';

const letters = unicodePattern(String.raw`[\p{L}]{2}`);

/** Only the program or her list decides what these can be; and names are never looked at. */
const ownWords = new Set(
  'type name names nicknames friend friends into interaction draft idea call tradition local reminder on at until way what outcome by circle state occasion tone card theme phrases'.split(
    ' ',
  ),
);

export function storedWords(changes: readonly Change[]): string[] {
  return changes.flatMap((change) => textsIn(change));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return letters(value).test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (ownWords.has(key) ? [] : textsIn(item)));
}

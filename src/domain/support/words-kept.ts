/** Her own words among the changes of a line. */

import type { Change } from '../changes.ts';

/** Of these only the program, or her list, says what they can be; and a name is never looked into. */
const ownWords = new Set(
  'type name names nicknames friend friends into interaction draft idea call tradition local reminder on at until way what outcome by circle state occasion tone card theme phrases'.split(
    ' ',
  ),
);

export function wordsKept(changes: readonly Change[]): string[] {
  return changes.flatMap((change) => textsIn(change));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\p{L}{2}/u.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (ownWords.has(key) ? [] : textsIn(item)));
}

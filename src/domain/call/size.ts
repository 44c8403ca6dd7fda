/** A word on a call that is smaller or larger than most. */

import { fillPhrase } from '../note/fill-phrase.ts';
import { inWords } from '../spans.ts';
import { mostGuests, splitCalls } from './split.ts';

/** `content/calls/sizes.json`; `{calls}` is how many it becomes. */
export type SizeWords = Readonly<Record<'two' | 'three' | 'four' | 'large' | 'many', string>>;

/** @param people counts her; @returns a sentence, or null from five to twenty, where there is nothing to say */
export function sizeRemark(people: number, words: SizeWords): string | null {
  if (people <= 2) return words.two;
  if (people === 3) return words.three;
  if (people === 4) return words.four;
  return people <= mostGuests + 1 ? null : words.large;
}

/** @returns a sentence on people who become several calls, or null where one holds them */
export function splitRemark(people: number, words: SizeWords): string | null {
  if (people <= mostGuests + 1) return null;
  const calls = splitCalls(Array.from({ length: people - 1 })).length;
  return fillPhrase(words.many, new Map([['calls', inWords(calls)]]));
}

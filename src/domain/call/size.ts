/** How many people one call holds, and a word on a call that is smaller or larger than most. */

import { fillPhrase } from '../note/fill-phrase.ts';
import { inWords } from '../time/spans.ts';

/** With her, twenty. */
export const mostGuests = 19;

/** `content/calls/sizes.json`; `{calls}` is how many it becomes. */
export type SizeWords = Readonly<Record<'two' | 'three' | 'four' | 'large' | 'many', string>>;

/** As few calls as hold them all, of about the same size, in the order given. */
export function splitCalls<T>(guests: readonly T[]): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(guests.length / mostGuests));
  const startOf = (call: number) => Math.round((call * guests.length) / count);
  return Array.from({ length: count }, (_, at) => guests.slice(startOf(at), startOf(at + 1)));
}

/** @param people counts her; @returns a sentence, or null from five to twenty, where there is nothing to say */
export function sizeRemark(people: number, { two, three, four, large }: SizeWords): string | null {
  if (people <= 4) return people <= 2 ? two : people === 3 ? three : four;
  return people <= mostGuests + 1 ? null : large;
}

/** @returns a sentence on people who become several calls, or null where one holds them */
export function splitRemark(people: number, { many }: SizeWords): string | null {
  const calls = splitCalls(Array.from({ length: people - 1 })).length;
  return calls === 1 ? null : fillPhrase(many, new Map([['calls', inWords(calls)]]));
}

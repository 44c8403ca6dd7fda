/** Who is meant by the first words: one of her people, or a first name. */

import { readThing, type Thing } from './next-thing.ts';

/** `her mom`, `leo`, `the twins`, `brother-in-law`. */
export function personOf(words: string, name: string): Thing | null {
  const lower = words.toLowerCase();
  if (
    lower.endsWith("'s") ||
    /^(?:she|he|they|it|i|we|you|her|his|their|my|this|that|there|what|how|who|if|the|a|an|to|new)$/.test(
      lower,
    )
  )
    return null;
  return readThing(words, name);
}

/** Who is meant by the first words: one of her people, or a first name. */

import { capitalize } from '../text/capitalize.ts';
import { isFirstName } from './next-names.ts';
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
  const thing = readThing(words, name);
  if (thing !== null) return thing;
  return isFirstName(words)
    ? { text: capitalize(words), head: lower, isPlural: false, kind: 'person' }
    : null;
}

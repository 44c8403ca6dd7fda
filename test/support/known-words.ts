/** The everyday words as they ship. */

import { type FindMeant, findMeantIn } from '../../src/domain/text/slips.ts';
import { builtContent } from './built-content.ts';

export function findMeant(): FindMeant {
  const wordsIn = (name: string) => (builtContent().get(`spelling/${name}`) as { words: string }).words;
  return findMeantIn({ everyday: wordsIn('everyday-words'), leave: wordsIn('words-to-leave') });
}

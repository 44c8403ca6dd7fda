/** What the reading of her words needs from the content. */

import type { Content } from '../../deps.ts';
import type { TypedWords } from '../../domain/suggest/text-from-next.ts';
import { type FindMeant, findMeantIn } from '../../domain/text/slips.ts';
import { readContent } from './read-content.ts';

/** The everyday words are read with the first word that is looked up. */
export function readTypedWords(content: Content): TypedWords {
  const wordsIn = (name: string) =>
    readContent<{ readonly words: string }>(content, `spelling/${name}`).words;
  let find: FindMeant | null = null;
  return {
    properNames: readContent(content, 'proper-names'),
    findMeant: (input) => {
      find ??= findMeantIn({ everyday: wordsIn('everyday-words'), leave: wordsIn('words-to-leave') });
      return find(input);
    },
  };
}

/** Finds texts by words, without case and accents. */

import { foldText } from './fold-text.ts';
import { unicodePattern } from './unicode-pattern.ts';

/** Scripts that put no space between words. */
const unspaced = unicodePattern(
  String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`,
);

/**
 * True for a text with all of these words in it, in any order; the start of a word is enough. No words are in every
 * text.
 */
export function wordSearch(input: string): (text: string) => boolean {
  const words = foldText(input).split(' ').filter(Boolean);
  return (text) => {
    const foldedText = ` ${foldText(text)}`;
    return words.every((word) => foldedText.includes(unspaced(word).test(word) ? word : ` ${word}`));
  };
}

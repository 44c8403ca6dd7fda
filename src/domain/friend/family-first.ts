/** Names that are written family name first. */

import { foldText } from '../text/fold-text.ts';
import { plainVietnameseFamilies, vietnameseFamilies } from '../text/name-words.ts';
import { unicodePattern } from '../text/unicode-pattern.ts';

const capitals = unicodePattern(String.raw`^[\p{Lu}][\p{Lu}'’-]{3,}$`);
const smallLetter = unicodePattern(String.raw`[\p{Ll}]`);

/** `DUPONT Marie`, as in France. AJ and JJ are first names. */
export function hasFamilyInCapitals([first = '', ...others]: readonly string[]): boolean {
  return capitals(first).test(first) && others.every((word) => smallLetter(word).test(word));
}

const syllable =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|ngh?|nh?|p|t)?$/;

/**
 * True for names that start with the family name, where the last word is what the person is called. A name that ends in
 * a family name was turned around already.
 */
export function isVietnamese(words: readonly string[]): boolean {
  const [first, ...others] = words;
  return (
    isVietnameseFamily(first) &&
    !isVietnameseFamily(words.at(-1)) &&
    others.every((word) => syllable.test(foldText(word)))
  );
}

function isVietnameseFamily(word = ''): boolean {
  const lowerCase = word.normalize('NFC').toLowerCase();
  const isPlain = /^[a-z]+$/.test(lowerCase);
  return isPlain ? plainVietnameseFamilies.has(lowerCase) : vietnameseFamilies.has(lowerCase);
}

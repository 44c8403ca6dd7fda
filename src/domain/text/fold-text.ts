/** Folds texts that a person would call the same into one spelling. We compare names by it and make ids from it. */

import { withoutMarks } from './name-marks.ts';
import { unicodePattern } from './unicode-pattern.ts';

const apostrophes = /['’‘‛`´ʼʻʹ′＇]/g;
/**
 * Marks that people leave out: accents in Latin, Greek and Cyrillic, and vowel points in Hebrew and Arabic. Marks of
 * other scripts stay: they are the vowels of Indian names, and distinguish か from が.
 */
const optionalMarks =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f]|[\u0591-\u05bd]|[\u05bf-\u05c7]|[\u064b-\u065f]/g;
/** Characters that show nothing, including the blank of Braille: names look the same with and without them. */
const invisible = unicodePattern(String.raw`[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]`, 'gu');
const betweenWords = unicodePattern(String.raw`[^\p{L}\p{N}\p{M}]+`, 'gu');

/** Letters that Unicode doesn't decompose. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ς: 'σ',
};
/** Most names match this, and so does an empty text. Check it first: the large character classes compile slowly. */
const plainAscii = /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/i;
const specialLetters = /[ßæœøłđðþħıŋŧς]/g;

/**
 * Removes case, accents and punctuation, and puts one space between words. Letters of other scripts stay. `''` when
 * there is no letter or number.
 */
export function foldText(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase();
  const letters = withoutMarks(text)
    .replace(apostrophes, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(optionalMarks, '')
    .replace(specialLetters, (letter) => plainLetters[letter] ?? letter);
  return letters.replace(invisible(letters), '').replace(betweenWords(letters), ' ').trim().normalize('NFC');
}

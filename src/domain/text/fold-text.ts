/** One spelling for texts that a person would call the same: names are compared, and ids made, from what this answers. */

import { withoutMarks } from './name-marks.ts';

const apostrophes = /['’‘‛`´ʼʻʹ′＇]/g;
/** Marks people leave out: accents of Latin, Greek and Cyrillic, and the vowel points of Hebrew and Arabic. Marks of other
 * scripts stay: they are the vowels of Indian names, and tell か from が. */
const optionalMarks =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f]|[\u0591-\u05bd]|[\u05bf-\u05c7]|[\u064b-\u065f]/g;
/** Drawn as nothing, the blank pattern of Braille too: names with and without look the same. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const betweenWords = /[^\p{L}\p{N}\p{M}]+/gu;

/** Letters that Unicode does not take apart. */
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
/** Most names: nothing to take apart, and the large character classes below need not be compiled (3 of 4 ms at 200 names). */
const plainAscii = /^[a-z0-9]+(?: [a-z0-9]+)*$/i;
const specialLetters = /[ßæœøłđðþħıŋŧς]/g;

/** Without case, accents and punctuation, words one space apart; letters of other scripts stay. `''` when no letter or number is there. */
export function foldText(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase();
  return withoutMarks(text)
    .replace(apostrophes, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(optionalMarks, '')
    .replace(specialLetters, (letter) => plainLetters[letter] ?? letter)
    .replace(invisible, '')
    .replace(betweenWords, ' ')
    .trim()
    .normalize('NFC');
}

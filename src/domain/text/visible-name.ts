/** A name as people see it: one line, without invisible characters. Two names that look the same are the same name. */

import { unicodePattern } from './unicode-pattern.ts';

/** Most names are like this. Checking it first saves compiling the large character classes below. */
const plain = /^[!-~]+(?: [!-~]+)*$/;
/** Unicode's list of invisible characters, control characters, the blank of Braille, and halves of surrogate pairs. */
const unseen = unicodePattern(
  String.raw`[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u2028\u2029\u2800\ufff9-\ufffb]|[\p{Cf}](?<![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])`,
  'gu',
);
/**
 * Characters that are invisible alone but change the one before: parts of an emoji (UTS 51), joiners inside words of
 * cursive scripts, and variants of an ideograph or Mongolian letter.
 */
const joiningSequence = unicodePattern(
  String.raw`[#*0-9]\ufe0f?\u20e3|\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}|\p{Extended_Pictographic}[\ufe0e\ufe0f]?\p{Emoji_Modifier}?(?:\u200d\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)*|\p{Script=Han}[\ufe00-\ufe02\u{e0100}-\u{e01ef}]|\p{Script=Mongolian}[\u180b-\u180d\u180f]|[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}][\u200c\u200d]`,
  'gu',
);
/**
 * Something that can be seen. A combining mark without a letter can't. Private use can: some phones draw it as a logo.
 */
const visibleCharacter = unicodePattern(String.raw`[\p{L}\p{N}\p{P}\p{S}\p{Co}]`);
const whiteSpace = unicodePattern(String.raw`[\p{White_Space}]+`, 'gu');
const leadingMarks = unicodePattern(String.raw`^[\s\p{M}]+`);

/** `''` when nothing can be seen: white space, bare marks, and characters without width. */
export function visibleName(input: string): string {
  if (plain.test(input)) return input;
  const spaced = withoutUnseen(input.replace(whiteSpace(input), ' ')).replace(/ {2,}/g, ' ');
  const line = spaced.replace(leadingMarks(spaced), '').trim();
  return visibleCharacter(line).test(line) ? line : '';
}

/** Keeps white space. */
function withoutUnseen(text: string): string {
  let clean = '';
  let end = 0;
  for (const { 0: sequence, index } of text.matchAll(joiningSequence(text))) {
    clean += text.slice(end, index).replace(unseen(text), '') + sequence;
    end = index + sequence.length;
  }
  return clean + text.slice(end).replace(unseen(text), '');
}

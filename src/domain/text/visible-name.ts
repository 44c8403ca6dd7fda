/** A name as it is seen: without characters that show nothing, and one line. Two names that look alike are one name. */

/** Most names: the large character classes below need not be compiled. */
const plain = /^[!-~]+(?: [!-~]+)*$/;
/** Unicode's own list of what is drawn as nothing, controls, and the blank pattern of Braille; halves of pairs are no character. */
const unseen =
  /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u2028\u2029\u2800\ufff9-\ufffb]|\p{Cf}(?<![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])/gu;
/**
 * What shows nothing by itself and changes what stands before it: the parts of one picture (UTS 51), the joiners inside
 * words of scripts that join their letters, and the forms of one ideograph or Mongolian letter.
 */
const joined =
  /[#*0-9]\ufe0f?\u20e3|\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}|\p{Extended_Pictographic}[\ufe0e\ufe0f]?\p{Emoji_Modifier}?(?:\u200d\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)*|\p{Script=Han}[\ufe00-\ufe02\u{e0100}-\u{e01ef}]|\p{Script=Mongolian}[\u180b-\u180d\u180f]|[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}][\u200c\u200d]/gu;
/** A mark without a letter before it, or private use, which some phones draw as a logo. */
const visibleCharacter = /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u;

/** `''` where nothing is seen: white space, marks alone, and what has no width. */
export function visibleName(typed: string): string {
  if (plain.test(typed)) return typed;
  const line = withoutUnseen(typed.replace(/\p{White_Space}+/gu, ' '))
    .replace(/ {2,}/g, ' ')
    .replace(/^[\s\p{M}]+/u, '')
    .trim();
  return visibleCharacter.test(line) ? line : '';
}

/** White space stays as it is. */
function withoutUnseen(text: string): string {
  let clean = '';
  let end = 0;
  for (const { 0: sequence, index } of text.matchAll(joined)) {
    clean += text.slice(end, index).replace(unseen, '') + sequence;
    end = index + sequence.length;
  }
  return clean + text.slice(end).replace(unseen, '');
}

/** What was typed in a hurry, as it stands on a card: one line, no end that the letter has itself, no chat spelling. */

import { type Change, correctSpelling } from './answer-spelling.ts';

export interface TidyText {
  readonly text: string;
  readonly changes: readonly Change[];
}

const nothing =
  /^(?:i ?d ?k|i (?:don['’]?t|do not) know|dunno|nothing|nope|no|none|n ?\/ ?a|na|skip|pass|not sure|no idea|nada|nah|x|i (?:don['’]?t|do not) remember|can['’]?t think of (?:anything|any|one))$/i;
const pictures =
  '(?:\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\p{Regional_Indicator}|[\\u200d\\u20e3\\ufe0f]|[:;]-?[)D(P]+|<3+)';
const laughs = '(?:l+o+l+|lmao|lmfao|rofl|(?:ha){2,}h?|(?:he){2,}h?|smh|omg)';
const loose = '[\\s,;:–—~*-]';

/** Compiled when first used: the large character classes take a millisecond. */
let endPatterns: { readonly decoration: RegExp; readonly marks: RegExp } | null = null;

function endings() {
  endPatterns ??= {
    decoration: new RegExp(`(?:${loose}|${pictures}|(?<=^|[\\s.,!?…])${laughs}(?=$|[.!?]+$))+$`, 'iu'),
    marks: /[.!?…]+$/,
  };
  return endPatterns;
}

/** `''` when nothing was typed, or only that there is nothing. */
export function tidyAnswer(typed: string, isLine: boolean): TidyText {
  const line = joinLines(typed)
    .replace(/^[\s.…,;:!?–—•*>-]+(?=[\s\p{L}\p{N}"“'‘(#+¿¡])/u, '')
    .trim();
  const { text, mark } = withoutEnd(line);
  if (!/[\p{L}\p{N}]/u.test(text) || nothing.test(text)) return { text: '', changes: [] };
  const plain = text.replace(/^\d{1,2}[.)] (?=\p{L})/u, '').replace(/([!?])\1+/g, '$1');
  const unquoted = isLine ? plain : plain.replace(/^["“]([^"“”]+)["”]$/, '$1');
  const spelled = correctSpelling(inSmallLetters(unquoted));
  return { ...spelled, text: isLine ? spelled.text + mark : spelled.text };
}

/** A line that begins with a capital after one without an end is a sentence of its own. */
function joinLines(typed: string): string {
  return typed
    .replace(/([\p{L}\p{N}])[ \t]*[\r\n]+\s*(?=\p{Lu}\p{Ll})/gu, '$1. ')
    .replace(/[\s\u2028\u2029\p{Cc}]+/gu, ' ')
    .trim();
}

/** The text without its last marks, laughs and pictures; `mark` is the one it would end with as a sentence. */
function withoutEnd(line: string): { readonly text: string; readonly mark: string } {
  let [text, last, mark] = [line, '', '.'];
  while (text !== last) {
    last = text;
    text = text.replace(endings().decoration, '');
    const marks = endings().marks.exec(text)?.[0] ?? '';
    text = text.slice(0, text.length - marks.length);
    if (/[!?]/.test(marks) && mark === '.') mark = marks.includes('?') ? '?' : '!';
  }
  return { text, mark: /[.!?]["”’')]+$/.test(text) ? '' : mark };
}

/** `TAKING BOTH KIDS`; one short word may be an NICU. */
function inSmallLetters(text: string): string {
  const isShouted = !/\p{Ll}/u.test(text) && /\p{Lu}{3}.*\s|\s.*\p{Lu}{3}|\p{Lu}{6}/u.test(text);
  return isShouted ? text.toLowerCase() : text;
}

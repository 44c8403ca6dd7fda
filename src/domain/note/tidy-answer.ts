/** What was typed in a hurry, as it stands on a card: one line, no end that the letter has itself, no chat spelling. */

import { type Change, correctSpelling } from './answer-spelling.ts';
import { hasLetterOrNumber, isInCapitals } from './letters-in.ts';

export interface TidyText {
  readonly text: string;
  /** What it ends in as a sentence of its own; empty where an end stands before a last quotation mark. */
  readonly mark: string;
  readonly changes: readonly Change[];
}

const nothing =
  /^(?:i ?d ?k|i (?:don['’]?t|do not) know|dunno|nothing|nope|no|none|n ?\/ ?a|na|skip|pass|not sure|no idea|nada|nah|x|i (?:don['’]?t|do not) remember|can['’]?t think of (?:anything|any|one))$/i;
/** Emoji by where they stand, and smiles. */
const pictures =
  '(?:[\\ud83c-\\ud83e][\\udc00-\\udfff]|\\udb40[\\udc00-\\udfff]|[\\u2190-\\u21ff\\u2300-\\u27bf\\u2b00-\\u2bff\\u200d\\u20e3\\ufe0f]|[:;]-?[)DP(]+|<3+)';
const laughs = '(?:l+o+l+|lmao|lmfao|rofl|(?:ha){2,}h?|(?:he){2,}h?|smh|omg)';
const loose = '[\\s,;:–—~*-]';

/**
 * `''` when nothing was typed, or only that there is nothing.
 *
 * @param isLine a sentence she wrote, which may be somebody's words between quotation marks
 */
export function tidyAnswer(typed: string, isLine: boolean): TidyText {
  const line = joinLines(typed)
    .replace(/^[\s.…,;:!?–—•*>-]+(?=[\s\w\u00c0-\u1fff\u2c00-\ud7ff"“'‘(#+¿¡])/, '')
    .trim();
  const { text, mark } = withoutEnd(line);
  if (!hasLetterOrNumber(text) || nothing.test(text)) return { text: '', mark: '', changes: [] };
  const plain = text
    .replace(/^\d{1,2}[.)] (?=[A-Za-z\u00c0-\u1fff\u2c00-\ud7ff])/, '')
    .replace(/([!?])\1+/g, '$1');
  const unquoted = isLine ? plain : plain.replace(/^["“]([^"“”]+)["”]$/, '$1');
  const spelled = correctSpelling(inSmallLetters(unquoted));
  return { ...spelled, mark };
}

/** A line that begins with a capital after one without an end is a sentence of its own. */
function joinLines(typed: string): string {
  return typed
    .replace(
      /([\w\u00c0-\u1fff\u2c00-\ud7ff])[ \t]*[\r\n]+\s*(?=[A-Z\u00c0-\u00de][a-z\u00df-\u00ff])/g,
      '$1. ',
    )
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim();
}

/** The text without its last marks, laughs and pictures; `mark` is the one it would end with as a sentence. */
function withoutEnd(line: string): { readonly text: string; readonly mark: string } {
  const decoration = new RegExp(`(?:${loose}|${pictures}|(?<=^|[\\s.,!?…])${laughs}(?=$|[.!?]+$))+$`, 'i');
  let [text, last, mark] = [line, '', '.'];
  while (text !== last) {
    last = text;
    text = text.replace(decoration, '');
    const marks = /[.!?…]+$/.exec(text)?.[0] ?? '';
    text = text.slice(0, text.length - marks.length);
    if (/[!?]/.test(marks) && mark === '.') mark = marks.includes('?') ? '?' : '!';
  }
  return { text, mark: /[.!?]["”’')]+$/.test(text) ? '' : mark };
}

/** `TAKING BOTH KIDS`; one short word may be an NICU. */
function inSmallLetters(text: string): string {
  const isShouted =
    isInCapitals(text) &&
    /[A-Za-z\u00c0-\u1fff\u2c00-\ud7ff]{3}.*\s|\s.*[A-Za-z\u00c0-\u1fff\u2c00-\ud7ff]{3}|[A-Za-z\u00c0-\u1fff\u2c00-\ud7ff]{6}/.test(
      text,
    );
  return isShouted ? text.toLowerCase() : text;
}

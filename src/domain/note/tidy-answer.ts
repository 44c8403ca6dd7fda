/**
 * Cleans up what she typed in a hurry for a card: one line, without the end mark that the letter adds, without chat
 * spelling.
 */

import { type Change, type CorrectedText, correctSpelling } from '../text/english/correct-spelling.ts';
import { hasLetterOrNumber, isInCapitals } from '../text/english/letters-in.ts';
import type { ProperNames } from '../text/english/proper-names.ts';
import { correctTyped } from '../text/english/typed-slips.ts';
import type { FindMeant } from '../text/slips.ts';
import type { DateForm } from '../time/date-words.ts';
import type { Day } from '../time/day.ts';
import type { Ask } from './ask.ts';

export interface AnswerContext {
  /** As the note greets her: `Ana`. */
  readonly friend: string;
  /** Names on her list, for capitals. */
  readonly names: readonly string[];
  readonly properNames?: ProperNames;
  readonly findMeant?: FindMeant;
  readonly today: Day;
  readonly dates: DateForm;
}

export interface TidyText {
  readonly text: string;
  /** The mark it would end with as a sentence; empty when one is before a final quotation mark. */
  readonly mark: string;
  readonly changes: readonly Change[];
  /** Chat at the end that a card has no use for: `lol`. */
  readonly dropped: string;
}

const nothing =
  /^(?:i ?d ?k|i (?:don['’]?t|do not) know|dunno|nothing|nope|no|none|n ?\/ ?a|na|skip|pass|not sure|no idea|nada|nah|x|i (?:don['’]?t|do not) remember|can['’]?t think of (?:anything|any|one))$/i;
/** Emoji by their Unicode ranges, and smileys. */
const pictures =
  '(?:[\\ud83c-\\ud83e][\\udc00-\\udfff]|\\udb40[\\udc00-\\udfff]|[\\u2190-\\u21ff\\u2300-\\u27bf\\u2b00-\\u2bff\\u200d\\u20e3\\ufe0f]|[:;]-?[)DP(]+|<3+)';
const laughs = '(?:idk|idc|l+o+l+|lmao|lmfao|rofl|(?:ha){2,}h?|(?:he){2,}h?|smh|omg)';
const loose = '[\\s,;:–—~*-]';

/**
 * `''` when she typed nothing, or typed that there is nothing.
 *
 * @param isLine a sentence she wrote, which may be somebody's words in quotation marks
 */
export function tidyAnswer(input: string, isLine: boolean): TidyText {
  const line = joinLines(input)
    .replace(/^[\s.…,;:!?–—•*>-]+(?=[\s\w\u00c0-\u1fff\u2c00-\ud7ff"“'‘(#+¿¡])/, '')
    .trim();
  const { text, mark } = withoutEnd(line);
  const rest = line.slice(text.length).replace(/^[\s,.!?…]+|[\s,.!?…]+$/g, '');
  if (!hasLetterOrNumber(text) || nothing.test(text)) return { text: '', mark: '', changes: [], dropped: '' };
  const plain = text
    .replace(/^\d{1,2}[.)] (?=[A-Za-z\u00c0-\u1fff\u2c00-\ud7ff])/, '')
    .replace(/([!?])\1+/g, '$1');
  const calm = withoutChat(plain);
  const unquoted = isLine ? calm : calm.replace(/^["“]\s*([^"“”]+?)\s*["”]$/, '$1');
  const correctedText = correctSpelling(inSmallLetters(unquoted));
  return { ...correctedText, mark, dropped: hasLetterOrNumber(rest) ? rest : '' };
}

/** `the bags omg so many` has a comma there on a card, and `idk maybe sleep` starts with what comes after. */
function withoutChat(text: string): string {
  return text
    .replace(/(?:,)? (?:l+o+l+|lmao|lmfao|rofl|omg|smh|tbh|ngl)(?:,)? (?=\S)/gi, ', ')
    .replace(
      /^(?:(?:idk|i ?dunno|um+|uh+)[,.…]* )(?!(?:how|what|why|if|when|who|where|whether|his|her|their|its|the|anything|but|yet|much)\b)(?=\S)/i,
      '',
    );
}

/** A line that starts with a capital, after one without an end mark, is a new sentence. */
function joinLines(input: string): string {
  return input
    .replace(
      /([\w\u00c0-\u1fff\u2c00-\ud7ff])[ \t]*[\r\n]+\s*(?=[A-Z\u00c0-\u00de][a-z\u00df-\u00ff])/g,
      '$1. ',
    )
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim();
}

/** The text without its last marks, laughs and emoji; `mark` is the one it would end with as a sentence. */
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

/** `TAKING BOTH KIDS`; a single short word may be an abbreviation like NICU. */
function inSmallLetters(text: string): string {
  const isShouted =
    isInCapitals(text) &&
    /[A-Za-z\u00c0-\u1fff\u2c00-\ud7ff]{3}.*\s|\s.*[A-Za-z\u00c0-\u1fff\u2c00-\ud7ff]{3}|[A-Za-z\u00c0-\u1fff\u2c00-\ud7ff]{6}/.test(
      text,
    );
  return isShouted ? text.toLowerCase() : text;
}

export function correctAnswer(
  input: string,
  { takes }: Ask,
  { friend, names, findMeant }: AnswerContext,
): CorrectedText {
  return correctTyped(input, { findMeant, names: [...names, friend], isPerson: takes.includes('who') });
}

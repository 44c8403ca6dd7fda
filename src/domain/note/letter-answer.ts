/** Reads what she typed for a letter: what finishes the sentence, and a sentence of her own that comes after it. */

import type { Change } from '../text/english/correct-spelling.ts';
import { splitTail, type Tail } from '../text/english/split-tail.ts';
import { changesIn } from '../text/english/typed-slips.ts';
import { ownLine } from './occasion.ts';
import { type Ask, personIn, readAnswer, tooLong, type Wrong } from './read-answer.ts';
import { formFor } from './text-forms.ts';
import { type AnswerContext, correctAnswer } from './tidy-answer.ts';

export interface LetterAnswer {
  /** Ready for the letter; a marked gap when her words can't finish the sentence. */
  readonly text: string;
  /** What she should know about it: spelling we changed, a date that would be clearer, why there is a gap. */
  readonly remarks: readonly string[];
}

type Reading = { readonly answer: LetterAnswer } | Wrong | null;

/**
 * What finishes a question ends there, and so does what only fits without the rest: `watch the kids friday, we need a
 * night out` goes on after the mark. Never throws, whatever was typed.
 */
export function readLetterAnswer(input: string, ask: Ask, context: AnswerContext): Reading {
  const refusal = tooLong(input, ask);
  if (refusal !== null) return refusal;
  const { text, changes } = correctAnswer(input, ask, context);
  return withChanges(readCorrected(text, ask, context), changes);
}

function readCorrected(input: string, ask: Ask, context: AnswerContext): Reading {
  const undivided = { main: withoutComma(input, ask), tail: null };
  const parts = splitTail(input);
  if (asksFriend(ask)) return readParts(input.includes('?') ? undivided : parts, ask, context, formFor(ask));
  const reading = readParts(undivided, ask, context);
  const isWrong = reading !== null && 'wrong' in reading;
  return isWrong && parts.tail !== null && !ask.takes.includes('who')
    ? readParts(parts, ask, context)
    : reading;
}

/** `baby Wesley, 6 lb 2 oz`: only the person goes there, and the rest is mentioned as left out. */
export function personOnly(input: string, ask: Ask, context: AnswerContext): LetterAnswer | null {
  const person = ask.takes.includes('who') && tooLong(input, ask) === null ? personIn(input.trim()) : null;
  if (person === null) return null;
  if (person.who === '') return { text: '', remarks: [] };
  const { text: who, changes } = correctAnswer(person.who, ask, context);
  const reading = withChanges(readParts({ main: who, tail: null }, ask, context), changes);
  if (reading === null || 'wrong' in reading) return null;
  const { text, remarks } = reading.answer;
  return { text, remarks: [...remarks, `Left out, since only the name goes here: "${person.rest}"`] };
}

function withChanges(reading: Reading, changes: readonly Change[]): Reading {
  if (reading === null || 'wrong' in reading) return reading;
  const { text, remarks } = reading.answer;
  return { answer: { text, remarks: [...changesIn(text, changes), ...remarks] } };
}

const asksFriend = ({ sentence }: Ask): boolean => /^(?:could|can|would|want)\b/i.test(sentence);

/** `your little girl, Rosa` is one person. */
function withoutComma(input: string, { takes }: Ask): string {
  const isPerson = takes.includes('who') && /^(?:your|ur|my|our|the)\b/i.test(input);
  return isPerson ? input.replace(/,\s*(?=\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$)/u, ' ') : input;
}

function readParts(
  { main, tail }: Tail,
  ask: Ask,
  context: AnswerContext,
  form: ReturnType<typeof formFor> = (text) => text,
): Reading {
  const reading = readAnswer(form(main, context), ask, context);
  if (reading === null || 'wrong' in reading) return reading;
  const { text, kind, changes, remarks } = reading.answer;
  const isBarePlan = ask.opens !== undefined && kind !== 'line';
  const own = isBarePlan ? `${ask.opens} ${text.replace(/[.]$/, '')}.` : text;
  const line = tail === null ? null : readAnswer(tail, ownLine, context);
  if (line === null || 'wrong' in line) return { answer: { text: own, remarks: [...changes, ...remarks] } };
  const answer = {
    text: `${own}${asksFriend(ask) ? '?' : '.'} ${line.answer.text}`,
    remarks: [...changes, ...remarks, ...line.answer.changes],
  };
  return { answer };
}

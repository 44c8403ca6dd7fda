/** Reads what she typed for a text message, once clear slips of the finger are corrected. */

import { type Answer, type AnswerContext, type Ask, tooLong } from './read-answer.ts';
import { readTextAnswer, type TextReading } from './text-answer.ts';
import { changesIn, correctAnswer } from './typed-slips.ts';

/** Never throws, whatever was typed. */
export function readHurriedText(typed: string, ask: Ask, context: AnswerContext): TextReading {
  const refusal = tooLong(typed, ask);
  if (refusal !== null) return refusal;
  const { text, changes } = correctAnswer(typed, ask, context);
  const reading = readTextAnswer(text, ask, context);
  if (reading === null || 'wrong' in reading) return reading;
  const { answer, line } = reading;
  const said = (own: Answer | null) =>
    own === null ? null : { ...own, changes: [...changesIn(own.text, changes), ...own.changes] };
  return { answer: said(answer), line: said(line) };
}

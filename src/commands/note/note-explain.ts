/** Which sentences of a note are hers, and which are ours. */

import type { TraceLine } from '../../domain/note/fill-letter.ts';
import type { Occasion } from '../../domain/note/occasion.ts';
import { type GivenAnswers, sentenceOf } from './note-answers.ts';

export interface Explained {
  readonly text: string;
  readonly from: string;
}

/** Nothing for a note she edited: its sentences are hers. */
export function explainNote(
  trace: readonly TraceLine[],
  occasion: Occasion,
  answers: GivenAnswers,
): Explained[] {
  return trace.map(({ text, from }) => {
    const sources = from.map((slot) => {
      if (answers.get(slot)?.isSaved === true) return 'what you saved about your friend';
      return answers.has(slot)
        ? `what you said after "${sentenceOf(occasion, slot)}"`
        : 'a gap for you to fill';
    });
    return { text, from: sources.length === 0 ? 'Ours' : `Yours: ${sources.join(', and ')}` };
  });
}

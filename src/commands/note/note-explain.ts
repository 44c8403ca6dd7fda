/** Which sentences of a note are hers, and which are ours. */

import { gap } from '../../domain/note/compose-note.ts';
import type { TraceLine } from '../../domain/note/fill-letter.ts';
import type { Occasion } from '../../domain/note/occasion.ts';
import { type GivenAnswers, sentenceOf } from './note-answers.ts';

export interface ExplainedSentence {
  readonly text: string;
  readonly from: string;
}

const openGap = 'A blank for you to fill in';

/** Empty for a note she edited: its sentences are hers. */
export function explainNote(
  trace: readonly TraceLine[],
  occasion: Occasion,
  answers: GivenAnswers,
): ExplainedSentence[] {
  return trace.map(({ text, from }) => {
    const sources = from.map((slot) => {
      const answer = answers.get(slot);
      if (answer === undefined || answer.text === gap) return openGap;
      return answer.isSaved
        ? 'what you saved about your friend'
        : `what you said after "${sentenceOf(occasion, slot)}"`;
    });
    if (sources.length === 0) return { text, from: 'Ours' };
    return {
      text,
      from: sources.every((source) => source === openGap) ? openGap : `Yours: ${sources.join(', and ')}`,
    };
  });
}

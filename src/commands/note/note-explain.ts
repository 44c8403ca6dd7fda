/** From what each sentence of a note was made, in plain words. */

import type { NoteRequest, TraceLine } from '../../domain/note/note.ts';
import type { GivenAnswers } from './note-answers.ts';

export interface Explained {
  readonly text: string;
  readonly from: string;
}

/** Nothing for a note she edited: its sentences are hers. */
export function explainNote(
  trace: readonly TraceLine[],
  request: NoteRequest,
  answers: GivenAnswers,
): Explained[] {
  // A phrase that holds no answer may still say what the occasion says: `You inspire me`.
  const noInput = `a wish, or set words for "${request.occasion.title}": no fact about anyone`;
  return trace.map(({ move, text, from }) => {
    if (move === 'name') return { text, from: 'your name' };
    return { text, from: from.map((input) => inWords(input, request, answers)).join(', and ') || noInput };
  });
}

function inWords(
  input: string,
  { occasion, friend, momWord, children }: NoteRequest,
  answers: GivenAnswers,
): string {
  if (input === 'friend') return `the name you gave: ${friend}`;
  if (input === 'children') return `the children you keep with ${friend}: ${children}`;
  if (input === 'mom') return `your word for a mom: ${momWord}`;
  const answer = answers.get(input);
  if (answer === undefined) return 'a gap for you to fill';
  if (answer.isKept === true) return `from what you keep of ${friend}`;
  const sentence = occasion.asks.find(({ slot }) => slot === input)?.sentence ?? input;
  return `from what you said after "${sentence}"`;
}

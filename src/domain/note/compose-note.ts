/**
 * Composes a handwritten note from the moves of an occasion: opening, the one specific detail, what it meant, looking
 * forward, close. Nothing is in it but phrases of `content/notes` and what she gave.
 */

import { countWords } from './card.ts';
import { dealLines } from './deal-lines.ts';
import { fillPhrase } from './fill-phrase.ts';
import { knownValues, type Line, linesOf } from './known-lines.ts';
import type { Note, NoteRequest, TraceLine } from './note.ts';
import { seededNumbers } from './seeded-numbers.ts';

export function composeNote(request: NoteRequest): Note {
  const { occasion, form, tone, card, seed, avoid } = request;
  const known = knownValues(request);
  const choices = occasion.moves.map((move) => linesOf(move, request, known));
  const greeting = fillPhrase(form.greeting, known.values);
  const words = card.comfortable - countWords(`${greeting} ${request.signature ?? ''}`);
  const lines = dealLines(choices, { words, sentences: form.sentences[tone], avoid }, seededNumbers(seed));
  return writeOut(request, greeting, lines, known.gap);
}

function writeOut(
  { card, signature }: NoteRequest,
  greeting: string,
  lines: readonly Line[],
  gap: string | null,
): Note {
  const text = [greeting, bodyOf(lines), signature].filter(Boolean).join('\n\n');
  const words = countWords(text);
  const name: TraceLine[] =
    signature === null ? [] : [{ move: 'name', phrase: null, text: signature, from: ['name'] }];
  return {
    text,
    words,
    fits: words <= card.comfortable,
    gap,
    phrases: lines.map(({ id }) => id),
    trace: [
      { move: 'greeting', phrase: null, text: greeting, from: ['friend'] },
      ...lines.map(({ move, id, text, from }) => ({ move: move.move, phrase: id, text, from })),
      ...name,
    ],
  };
}

function bodyOf(lines: readonly Line[]): string {
  return lines
    .map(({ text, move }, index) => `${index === 0 ? '' : move.newParagraph ? '\n\n' : ' '}${text}`)
    .join('');
}

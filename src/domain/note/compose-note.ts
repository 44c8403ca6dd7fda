/**
 * Composes a handwritten note from the moves of an occasion: opening, the one specific detail, what it meant, looking
 * forward, close. Nothing is in it but phrases of `content/notes` and what she gave.
 */

import { countWords } from './card.ts';
import { dealLines } from './deal-lines.ts';
import { fillPhrase } from './fill-phrase.ts';
import type { Limits } from './hand.ts';
import { type Known, knownValues, type Line, linesOf } from './known-lines.ts';
import type { Note, NoteRequest, TraceLine } from './note.ts';
import { seededNumbers } from './seeded-numbers.ts';

/** A note has this many sentences or more where the occasion has the moves for it. */
const fewestSentences = 3;

export function composeNote(request: NoteRequest): Note {
  return noteComposer(request)(request.seed);
}

/** Works out once what can be said; each seed then deals it anew. */
export function noteComposer(request: NoteRequest): (seed: number) => Note {
  const known = knownValues(request);
  const choices = request.occasion.moves.map((move) => linesOf(move, request, known));
  const greeting = fillPhrase(request.form.greeting, known.values);
  const beside = countWords(`${greeting} ${request.signature ?? ''}`);
  const limits = limitsOf(request, known, beside);
  return (seed) => writeOut(request, greeting, dealLines(choices, limits, seededNumbers(seed)), known.gap);
}

/** @param beside words of greeting and name */
function limitsOf({ form, tone, card, length, avoid }: NoteRequest, { gap }: Known, beside: number): Limits {
  return {
    fewest: (length?.from ?? beside) - beside,
    mustReach: gap === null,
    most: (length?.to ?? card.comfortable) - beside,
    sentences: length?.sentences ?? form.sentences[tone],
    fewestSentences: length?.onlyDetail === true ? fewestSentences - 1 : fewestSentences,
    // Courtesies are not doubled around a gap: a long note is about something.
    mayDouble: length?.twoOfAMove === true && gap === null,
    avoid,
  };
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
    .map(({ text, move }, index) => {
      const opensParagraph = move.newParagraph === true && lines[index - 1]?.move !== move;
      return `${index === 0 ? '' : opensParagraph ? '\n\n' : ' '}${text}`;
    })
    .join('');
}

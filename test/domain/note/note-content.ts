/** The occasions, cards and avoid list as they lie in `src/content`. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, readAnswer } from '../../../src/domain/note/answer.ts';
import type { NoteForm, Occasion } from '../../../src/domain/note/occasion.ts';

const root = join(import.meta.dirname, '../../../src/content');

function read<T>(path: string): T {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

export const occasionFiles: readonly string[] = readdirSync(join(root, 'notes')).filter(
  (name) => name.endsWith('.json') && name !== 'cards.json',
);
/** As it lies there, for what reads the text. */
export const occasionText = (name: string): string => readFileSync(join(root, 'notes', name), 'utf8');
export const occasions = occasionFiles.map((name) => read<Occasion>(`notes/${name}`));
export const form = read<NoteForm>('notes/cards.json');
export const avoid = read<{ phrases: readonly string[]; asBlame: readonly string[] }>('avoid.json');

/** Words for as many questions as an occasion asks, in order: those that finish its sentences, and those that stand alone. */
const finishing = [
  'laughed about the rain at the gate',
  'try to go slower now',
  'brought a smile home',
  'make the mornings easier',
  'found a minute to sit down',
];
const standing = [
  'the yellow kite over the park',
  'the slow walk back home',
  'a quiet minute at the door',
  'an hour on Thursday',
  'some peace in the kitchen',
];

/** An answer to every question of the occasion. */
export function allAnswers({ asks }: Occasion, way: 'finishing' | 'standing'): Map<string, Answer> {
  const words = way === 'finishing' ? finishing : standing;
  return new Map(
    asks.flatMap((ask, index) => {
      const answer = readAnswer(words[index] ?? '', ask);
      return answer === null ? [] : [[ask.slot, answer] as const];
    }),
  );
}

export const forbiddenWords = new RegExp(
  `(?<![\\w-])(?:${[...avoid.phrases, ...avoid.asBlame].join('|').replaceAll("'", "['’]")})(?![\\w-])`,
  'i',
);

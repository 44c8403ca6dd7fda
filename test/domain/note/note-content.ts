/** The letters, cards and avoid list as they are built. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoteForm, Occasion, OccasionEntry } from '../../../src/domain/note/occasion.ts';
import { builtContent } from '../../support/built-content.ts';

const content = builtContent();

export const occasions = (content.get('letters/index') as readonly OccasionEntry[]).map(
  ({ occasion }) => content.get(`letters/${occasion}`) as Occasion,
);
export const form = content.get('cards') as NoteForm;
export const avoid = content.get('avoid') as { phrases: readonly string[]; asBlame: readonly string[] };

/** What any letter may say of its sender, a line each. */
export const courtesies: readonly string[] = readFileSync(
  join(import.meta.dirname, '../../../src/content/letters/courtesies.md'),
  'utf8',
)
  .split('\n')
  .filter((line) => line.startsWith('- '))
  .map((line) => line.slice(2));

export const forbiddenWords = new RegExp(
  `(?<![\\w-])(?:${[...avoid.phrases, ...avoid.asBlame].join('|').replaceAll("'", "['’]")})(?![\\w-])`,
  'i',
);

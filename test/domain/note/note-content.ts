/** The occasions, cards and avoid list as they lie in `src/content`. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoteForm, Occasion } from '../../../src/domain/note/occasion.ts';

const root = join(import.meta.dirname, '../../../src/content');

function read<T>(path: string): T {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

export const occasionFiles: readonly string[] = readdirSync(join(root, 'notes')).filter(
  (name) => name.endsWith('.json') && name !== 'cards.json',
);
export const occasions = occasionFiles.map((name) => read<Occasion>(`notes/${name}`));
export const form = read<NoteForm>('notes/cards.json');
export const avoid = read<{ phrases: readonly string[]; asBlame: readonly string[] }>('avoid.json');

/** Reviews a draft on a terminal: keep it, other words, edit, or drop it. */

import type { Deps } from '../../deps.ts';
import { type NoteRequest, rankNotes } from '../../domain/note/compose-note.ts';
import { sanitize } from '../../ui/sanitize.ts';
import { askOneOf } from '../shared/ask.ts';
import { type NoteView, renderNoteView, type ViewedNote } from './note-view.ts';
import { openEditor } from './open-editor.ts';

/** What to say about a note as it is now. */
export type ViewNote = (note: ViewedNote) => NoteView;

const choices = ['keep', 'other words', 'edit', 'drop'] as const;

/**
 * The note she keeps; null when she drops it. "Other words" shows the next letter, and after the last one the first
 * again.
 */
export async function reviewNote(
  deps: Deps,
  request: NoteRequest,
  view: ViewNote,
): Promise<ViewedNote | null> {
  const notes: readonly ViewedNote[] = rankNotes(request);
  let at = 0;
  let editedNote: ViewedNote | null = null;
  for (;;) {
    const note = editedNote ?? (notes[at % notes.length] as ViewedNote);
    deps.output.sayStyled(`\n${renderNoteView(sanitize(view(note)), deps.output.style)}`);
    const choice = await askOneOf(deps.prompter, 'What now?', choices, 'keep');
    if (choice === 'keep') return note;
    if (choice === 'drop') return null;
    if (choice === 'edit') editedNote = await editNote(deps, note);
    else {
      editedNote = null;
      at += 1;
      if (at % notes.length === 0) deps.output.say("\nThat's all the letters. Here's the first one again.");
    }
  }
}

/** From here on it is her own text, so we can't trace its sentences anymore. */
async function editNote(deps: Deps, note: ViewedNote): Promise<ViewedNote> {
  const text = (await openEditor(deps, note.text)).trim();
  if (text === '' || text === note.text) return note;
  return { ...note, text, trace: [], gap: note.gap !== null && text.includes(note.gap) ? note.gap : null };
}

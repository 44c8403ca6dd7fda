/** Looking at a draft on a terminal: keep it, other words, edit, or drop it. */

import type { Deps } from '../../deps.ts';
import { composeNote } from '../../domain/note/compose-note.ts';
import type { NoteRequest } from '../../domain/note/note.ts';
import { sanitise } from '../../ui/sanitise.ts';
import { type NoteView, renderNoteView, type ViewedNote } from './note-view.ts';

/** What is said of a note as it stands. */
export type ViewNote = (note: ViewedNote) => NoteView;

export interface Reviewed {
  readonly note: ViewedNote;
  readonly seed: number;
}

const choices = ['keep', 'other words', 'edit', 'drop'] as const;
type Choice = (typeof choices)[number];

/** What she keeps; null when she drops it. */
export async function reviewNote(deps: Deps, first: NoteRequest, view: ViewNote): Promise<Reviewed | null> {
  let request = first;
  let note: ViewedNote = composeNote(first);
  for (;;) {
    deps.output.say(`\n${renderNoteView(sanitise(view(note)), deps.output.style)}`);
    const choice = await askChoice(deps);
    if (choice === 'keep') return { note, seed: request.seed };
    if (choice === 'drop') return null;
    if (choice === 'edit') note = await editNote(deps, note);
    else {
      request = { ...request, seed: deps.newSeed(), avoid: new Set([...request.avoid, ...note.phrases]) };
      note = composeNote(request);
    }
  }
}

async function askChoice({ prompter }: Deps): Promise<Choice> {
  const chosen = (typed: string) =>
    choices.filter((choice) => typed !== '' && choice.startsWith(typed.toLowerCase()));
  const typed = await prompter.ask({
    message: choices.join(', '),
    fallback: 'keep',
    problem: (answer) => (chosen(answer).length === 1 ? null : `One of these: ${choices.join(', ')}`),
  });
  return chosen(typed)[0] ?? 'keep';
}

/** Her own text from here on: no sentence of it can be traced any more. */
async function editNote({ system }: Deps, note: ViewedNote): Promise<ViewedNote> {
  const text = (await system.edit(note.text)).trim();
  if (text === '' || text === note.text) return note;
  return { ...note, text, trace: [], gap: note.gap !== null && text.includes(note.gap) ? note.gap : null };
}

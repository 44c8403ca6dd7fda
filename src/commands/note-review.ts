/** Looking at a draft on a terminal: keep it, other words, edit, or drop it. */

import type { Deps } from '../deps.ts';
import { composeNote } from '../domain/note/compose-note.ts';
import type { Note, NoteRequest } from '../domain/note/note.ts';
import { sanitise } from '../ui/sanitise.ts';
import { renderNoteView, sizeLine } from './note-view.ts';

export interface Reviewed {
  readonly note: Pick<Note, 'text' | 'phrases' | 'trace' | 'gap'>;
  readonly seed: number;
}

const choices = ['keep', 'other words', 'edit', 'drop'] as const;
type Choice = (typeof choices)[number];

/** What she keeps; null when she drops it. */
export async function reviewNote(
  deps: Deps,
  first: NoteRequest,
  flags: readonly string[],
): Promise<Reviewed | null> {
  let request = first;
  let note: Reviewed['note'] = composeNote(first);
  for (;;) {
    show(deps, request, note, flags);
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

function show(
  { output }: Deps,
  { card, form }: NoteRequest,
  { text, gap }: Reviewed['note'],
  flags: readonly string[],
): void {
  const view = sanitise({ text, gap, flags, size: sizeLine(text, card, form) });
  output.say(`\n${renderNoteView(view, output.style)}`);
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
async function editNote({ system }: Deps, note: Reviewed['note']): Promise<Reviewed['note']> {
  const text = (await system.edit(note.text)).trim();
  if (text === '' || text === note.text) return note;
  return { ...note, text, trace: [], gap: note.gap !== null && text.includes(note.gap) ? note.gap : null };
}

/** Saves a composed note as a draft, and answers what to say about it. */

import type { Deps } from '../../deps.ts';
import { countWords } from '../../domain/note/card.ts';
import type { NoteRequest } from '../../domain/note/compose-note.ts';
import type { TraceLine } from '../../domain/note/fill-letter.ts';
import type { Card } from '../../domain/note/occasion.ts';
import type { Addressee } from './note-addressee.ts';
import { refuseEndless } from './note-answers.ts';
import type { NoteView, ViewedNote } from './note-view.ts';

export interface DraftedNote extends NoteView {
  readonly id: string;
  readonly number: number;
  /** null when it's for someone who isn't on the list; then `to` has the name. */
  readonly friend: string | null;
  readonly to: string | null;
  readonly occasion: string;
  readonly tone: string;
  readonly card: string;
  readonly panels: number;
  /** null when she asked for none. */
  readonly length: string | null;
  readonly words: number;
  readonly fits: boolean;
  readonly seed: number;
  /** For each sentence, what it was made from; empty once she has edited it. */
  readonly trace: readonly TraceLine[];
}

/**
 * The first name she signs with is saved as her own.
 *
 * @param panels how many panels `card` has
 */
export async function keepNote(
  deps: Deps,
  { occasion, tone, length, signature, seed }: NoteRequest,
  {
    friend,
    to,
    panels,
    card,
  }: Pick<Addressee, 'friend' | 'to'> & { readonly panels: number; readonly card: Card },
  { text, phrases, trace }: ViewedNote,
  view: NoteView,
): Promise<DraftedNote> {
  refuseEndless(text);
  const id = deps.newId();
  const about = { occasion: occasion.occasion, tone: tone ?? 'warm', card: card.card, text, seed };
  const recipient = friend === null ? { to: to ?? '' } : { friend };
  const inside = panels === 1 ? {} : { panels };
  await deps.store.append('note draft', [
    { type: 'draft.kept', draft: id, on: deps.today, ...recipient, ...about, ...inside, phrases },
  ]);
  if (signature !== null && deps.settings.get('name') === null) await deps.settings.set('name', signature);
  const words = countWords(text);
  return {
    id,
    number: deps.store.read().drafts.find((draft) => draft.id === id)?.number ?? 0,
    friend,
    to: to ?? null,
    ...about,
    panels,
    length: length?.length ?? null,
    words,
    fits: words <= card.comfortable,
    ...view,
    trace,
  };
}

/** Keeps a composed note as a draft, and answers what is to be said of it. */

import type { Deps } from '../deps.ts';
import type { Friend } from '../domain/friend.ts';
import { soundsLikeHarm } from '../domain/harm.ts';
import { isTooLongForNote } from '../domain/limits.ts';
import { countWords } from '../domain/note/card.ts';
import type { NoteRequest, TraceLine } from '../domain/note/note.ts';
import { UserError } from '../errors.ts';
import type { Reviewed } from './note-review.ts';
import { type NoteView, sizeLine } from './note-view.ts';

export interface DraftedNote extends NoteView {
  readonly id: string;
  readonly number: number;
  readonly friend: string;
  readonly occasion: string;
  readonly tone: string;
  readonly card: string;
  readonly words: number;
  readonly fits: boolean;
  readonly seed: number;
  /** For each sentence what it was made from; empty once she edited it. */
  readonly trace: readonly TraceLine[];
  /** Already seen on the terminal. */
  readonly isShown: boolean;
  readonly namesHelp: boolean;
}

/** Bytes a note may take in UTF-8. */

/** A name she signed with for the first time is remembered as hers. */
export async function keepNote(
  deps: Deps,
  { occasion, tone, card, form, signature }: NoteRequest,
  friend: Friend,
  { note, seed }: Reviewed,
  flags: readonly string[],
): Promise<DraftedNote> {
  const { text, phrases, gap, trace } = note;
  refuseEndless(text);
  const id = deps.newId();
  const about = { friend: friend.id, occasion: occasion.occasion, tone, card: card.card, text, seed };
  deps.store.append('note draft', [{ type: 'draft.kept', draft: id, on: deps.today, ...about, phrases }]);
  if (signature !== null && deps.settings.get('name') === null) await deps.settings.set('name', signature);
  const words = countWords(text);
  return {
    id,
    number: deps.store.read().drafts.find((draft) => draft.id === id)?.number ?? 0,
    ...about,
    words,
    fits: words <= card.comfortable,
    gap,
    flags,
    trace,
    size: sizeLine(text, card, form),
    isShown: deps.prompter.isInteractive,
    namesHelp: soundsLikeHarm(text, deps.content.json<readonly string[]>('harm-phrases') ?? []),
  };
}

function refuseEndless(text: string): void {
  if (!isTooLongForNote(text)) return;
  const hint = 'A card takes about 80 words, so a shorter detail will do.';
  throw new UserError('That is longer than a note can be.', { code: 'usage', hint });
}

/** Finding a kept draft again, by its number or by whom it is for. */

import type { Deps } from '../deps.ts';
import { countWords } from '../domain/note/card.ts';
import type { Draft, State } from '../domain/state.ts';
import { UserError } from '../errors.ts';
import { findFriend } from './find-friend.ts';
import { readNoteContent } from './note-choices.ts';

/** A draft as `--json` shows it to scripts. */
export interface DraftData
  extends Pick<
    Draft,
    'id' | 'number' | 'friend' | 'occasion' | 'tone' | 'card' | 'text' | 'seed' | 'on' | 'postedOn'
  > {
  readonly name: string;
  readonly words: number;
  readonly fits: boolean;
}

export function draftData({ content }: Pick<Deps, 'content'>, draft: Draft, { friends }: State): DraftData {
  const { id, number, friend, occasion, tone, card, text, seed, on, postedOn } = draft;
  const words = countWords(text);
  const comfortable =
    readNoteContent(content).form.cards.find((each) => each.card === card)?.comfortable ?? 0;
  const name = friends.get(friend)?.name ?? friend;
  return {
    id,
    number,
    friend,
    name,
    occasion,
    tone,
    card,
    words,
    fits: words <= comfortable,
    text,
    seed,
    on,
    postedOn,
  };
}

/**
 * The draft of that number, or the newest for that friend: one that waits before one that is posted.
 * @throws UserError `not_found`
 */
export async function findDraft(deps: Deps, typed: string): Promise<Draft> {
  const drafts = deps.store.read().drafts.filter(({ isRemoved }) => !isRemoved);
  const number = /^#?(\d+)$/.exec(typed.trim())?.[1];
  const found =
    number === undefined
      ? await newestFor(deps, typed, drafts)
      : drafts.find((draft) => draft.number === Number(number));
  if (found !== undefined) return found;
  const message = number === undefined ? `There is no draft for "${typed}".` : `There is no draft ${number}.`;
  throw new UserError(message, { code: 'not_found', hint: 'Drafts you kept: momconnect note list' });
}

async function newestFor(deps: Deps, typed: string, drafts: readonly Draft[]): Promise<Draft | undefined> {
  const { id } = await findFriend(deps, typed);
  const hers = drafts.filter(({ friend }) => friend === id);
  return hers.findLast(({ postedOn }) => postedOn === null) ?? hers.at(-1);
}

/** `inspires-me` as it is said: `inspires me`. */
export function occasionInWords(occasion: string): string {
  return occasion.replaceAll('-', ' ');
}

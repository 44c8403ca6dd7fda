/** Finds a saved draft by its number, or by who it's for. */

import type { Deps } from '../../deps.ts';
import { countWords } from '../../domain/note/card.ts';
import type { Draft, State } from '../../domain/state.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { Command } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { notFound } from '../shared/read-values.ts';
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

/** Declares a command about one draft. */
export function draftCommand(name: string, about: string): Command {
  return new Command(name).description(about).argument('<draft...>', "its number, or who it's for");
}

/** Who the draft is for, in words. */
export function nameOn({ friend, to }: Draft, { friends }: Pick<State, 'friends'>): string {
  return friend === null ? (to ?? '') : (friends.get(friend)?.name ?? friend);
}

export function draftData({ content }: Pick<Deps, 'content'>, draft: Draft, state: State): DraftData {
  const { id, number, friend, occasion, tone, card, text, seed, on, postedOn } = draft;
  const words = countWords(text);
  const comfortable =
    readNoteContent(content).form.cards.find((size) => size.card === card)?.comfortable ?? 0;
  return {
    id,
    number,
    friend,
    name: nameOn(draft, state),
    occasion,
    tone,
    card,
    words,
    fits: words <= comfortable * (draft.panels ?? 1),
    text,
    seed,
    on,
    postedOn,
  };
}

/**
 * The draft with that number, or the newest for that friend or name. One that isn't mailed yet goes before one that is.
 * @throws UserError `not_found`
 */
export async function findDraft(deps: Deps, typed: string): Promise<Draft> {
  const drafts = deps.store.read().drafts.filter(({ isRemoved }) => !isRemoved);
  const number = /^#?(\d+)$/.exec(typed.trim())?.[1];
  const matches =
    number === undefined
      ? await newestFor(deps, typed, drafts)
      : drafts.find((draft) => draft.number === Number(number));
  if (matches !== undefined) return matches;
  const message = number === undefined ? `There's no draft for "${typed}".` : `There's no draft ${number}.`;
  throw notFound(message, { text: 'To see your drafts:', command: 'momconnect note list' });
}

async function newestFor(deps: Deps, typed: string, drafts: readonly Draft[]): Promise<Draft | undefined> {
  const folded = foldText(typed);
  const others = drafts.filter(({ to }) => to !== undefined && foldText(to) === folded);
  if (others.length > 0) return newest(others);
  const { id } = await findFriend(deps, typed, { opensDied: true });
  return newest(drafts.filter(({ friend }) => friend === id));
}

function newest(drafts: readonly Draft[]): Draft | undefined {
  return drafts.findLast(({ postedOn }) => postedOn === null) ?? drafts.at(-1);
}

/** `inspires-me` as people say it: `inspires me`. */
export function occasionInWords(occasion: string): string {
  return occasion.replaceAll('-', ' ');
}

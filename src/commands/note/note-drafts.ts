/** Finds a saved draft by its number, or by who it's for. */

import type { Deps } from '../../deps.ts';
import { countWords } from '../../domain/note/card.ts';
import type { Draft } from '../../domain/note/draft.ts';
import type { State } from '../../domain/state.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { Command } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { notFound } from '../shared/read-values.ts';
import { readNoteContent } from './note-choices.ts';

/** A draft as `--json` shows it to scripts. */
export type DraftData = ReturnType<typeof draftData>;

/** Declares a command about one draft. */
export function draftCommand(name: string, about: string): Command {
  return new Command(name).description(about).argument('<draft...>', "its number, or who it's for");
}

/** Who the draft is for, in words. */
export function nameOn({ friend, to }: Draft, { friends }: Pick<State, 'friends'>): string {
  return friend === null ? (to ?? '') : (friends.get(friend)?.name ?? friend);
}

export function draftData({ content }: Pick<Deps, 'content'>, draft: Draft, state: State) {
  const { id, number, friend, occasion, tone, card, text, seed, on, postedOn } = draft;
  const words = countWords(text);
  const size = readNoteContent(content).form.cards.find((each) => each.card === card);
  const fits = words <= (size?.comfortable ?? 0) * (draft.panels ?? 1);
  const about = { id, number, friend, name: nameOn(draft, state), occasion, tone };
  return { ...about, card, words, fits, text, seed, on, postedOn };
}

/**
 * The draft with that number, or the newest for that friend or name. One that isn't mailed yet goes before one that is.
 * @throws UserError `not_found`
 */
export async function findDraft(deps: Deps, input: string): Promise<Draft> {
  const drafts = deps.store.read().drafts.filter(({ isRemoved }) => !isRemoved);
  const number = /^#?(\d+)$/.exec(input.trim())?.[1];
  const numbered = drafts.find((draft) => draft.number === Number(number));
  const match = number === undefined ? await newestFor(deps, input, drafts) : numbered;
  if (match !== undefined) return match;
  const message = number === undefined ? `There's no draft for "${input}".` : `There's no draft ${number}.`;
  throw notFound(message, { text: 'To see your drafts:', command: 'momconnect note list' });
}

async function newestFor(deps: Deps, input: string, drafts: readonly Draft[]): Promise<Draft | undefined> {
  const folded = foldText(input);
  const others = drafts.filter(({ to }) => to !== undefined && foldText(to) === folded);
  if (others.length > 0) return newest(others);
  const { id } = await findFriend(deps, input, { opensDied: true });
  return newest(drafts.filter(({ friend }) => friend === id));
}

function newest(drafts: readonly Draft[]): Draft | undefined {
  return drafts.findLast(({ postedOn }) => postedOn === null) ?? drafts.at(-1);
}

/** `inspires-me` as people say it: `inspires me`. */
export function occasionInWords(occasion: string): string {
  return occasion.replaceAll('-', ' ');
}

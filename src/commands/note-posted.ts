/** `note posted`: the card is on its way, and that counts as being in touch. */

import { Command } from 'commander';
import type { Deps, Style } from '../deps.ts';
import { type Day, dayInWords } from '../domain/day.ts';
import { UserError } from '../errors.ts';
import { examples } from '../ui/examples.ts';
import { present } from '../ui/present.ts';
import { findDraft } from './note-drafts.ts';
import { readDay } from './read-values.ts';

export interface PostedNote {
  readonly id: string;
  readonly number: number;
  readonly friend: string;
  readonly name: string;
  readonly on: Day;
  /** The interaction that was logged. */
  readonly interaction: string;
  readonly undo: string;
}

export function notePostedCommand(deps: Deps): Command {
  return new Command('posted')
    .description('a note is in the post, or in their hands')
    .argument('<draft...>', 'its number, or who it is for')
    .option('--on <day>', 'when that was', 'today')
    .addHelpText('after', examples(['momconnect note posted 1', 'momconnect note posted ana --on yesterday']))
    .action(async (words: string[], { on }: { on: string }) => {
      const posted = await runNotePosted(deps, words.join(' '), on);
      present(deps, posted, (data, style) => renderNotePosted(data, deps.today, style));
    });
}

export async function runNotePosted(deps: Deps, typed: string, when: string): Promise<PostedNote> {
  const on = await readDay(when, deps.today, 'past');
  const { id, number, friend, postedOn } = await findDraft(deps, typed);
  if (postedOn !== null) {
    const message = `Draft ${number} was in the post on ${dayInWords(postedOn, deps.today)} already.`;
    throw new UserError(message, { code: 'exists', hint: 'To take that back: momconnect undo' });
  }
  const interaction = deps.newId();
  const undo = deps.store.append('note posted', [
    { type: 'draft.posted', draft: id, on },
    { type: 'interaction.logged', interaction, on, friends: [friend], way: 'note' },
  ]);
  const name = deps.store.read().friends.get(friend)?.name ?? friend;
  return { id, number, friend, name, on, interaction, undo };
}

export function renderNotePosted({ name, on }: PostedNote, today: Day, style: Style): string {
  const day = on === today ? 'today' : dayInWords(on, today);
  return [
    `A note to ${name}, ${day}. That counts as being in touch.`,
    'Saved. To take it back: momconnect undo',
  ]
    .map((line) => style.wrap(line))
    .join('\n');
}

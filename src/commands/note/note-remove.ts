/** `note remove`: deletes a draft; `undo` brings it back. */

import type { Deps, Style } from '../../deps.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { screen } from '../../ui/screen.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { Command } from '../shared/command.ts';
import { confirmRemoval } from '../shared/confirm-removal.ts';
import { draftData, findDraft } from './note-drafts.ts';

export function noteRemoveCommand(deps: Deps): Command {
  return new Command('remove')
    .description('delete a draft; undo brings it back')
    .argument('<draft...>', "its number, or who it's for")
    .examples('momconnect note 1 --drop', 'momconnect note 1 --drop --yes')
    .action(async (words: string[]) =>
      printAnswer(deps, await runNoteRemove(deps, words.join(' ')), renderNoteRemove),
    );
}

export async function runNoteRemove(deps: Deps, typed: string) {
  const draft = await findDraft(deps, typed);
  const { id, number, friend, name } = draftData(deps, draft, deps.store.read());
  await confirmRemoval(deps, `Delete draft ${number}, for ${name}?`);
  const undo = deps.store.append('note remove', [{ type: 'draft.removed', draft: id }]);
  return { id, number, friend, name, undo };
}

export function renderNoteRemove(
  { number, name }: Awaited<ReturnType<typeof runNoteRemove>>,
  style: Style,
): string {
  return screen(style, [undoWay(`Draft ${number}, for ${name}, is deleted.`)]);
}

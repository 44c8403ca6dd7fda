/** `note remove`: deletes a draft; `undo` brings it back. */

import type { Deps } from '../../deps.ts';
import { screen } from '../../ui/screen.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { answering, type Command } from '../shared/command.ts';
import { confirmRemoval } from '../shared/confirm-removal.ts';
import { draftCommand, draftData, findDraft } from './note-drafts.ts';

export function noteRemoveCommand(deps: Deps): Command {
  return draftCommand('remove', 'delete a draft; undo brings it back')
    .examples('momconnect note 1 --drop', 'momconnect note 1 --drop --yes')
    .action(
      answering(deps, runNoteRemove, ({ number, name }, style) =>
        screen(style, [undoWay(`Draft ${number}, for ${name}, is deleted.`)]),
      ),
    );
}

async function runNoteRemove(deps: Deps, input: string) {
  const draft = await findDraft(deps, input);
  const { id, number, friend, name } = draftData(deps, draft, deps.store.read());
  await confirmRemoval(deps, `Delete draft ${number}, for ${name}?`);
  const undo = await deps.store.append('note remove', [{ type: 'draft.removed', draft: id }]);
  return { id, number, friend, name, undo };
}

/** `log remove`: removes an entry; undo brings it back. */

import type { Deps, Style } from '../../deps.ts';
import { pastDayInWords } from '../../domain/time/date-words.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { screen } from '../../ui/screen.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { Command } from '../shared/command.ts';
import { confirmRemoval } from '../shared/confirm-removal.ts';
import { findEntry } from './find-entry.ts';
import { headline } from './log-lines.ts';

export function logRemoveCommand(deps: Deps): Command {
  return new Command('remove')
    .description('delete one time you were in touch; undo brings it back')
    .argument('<entry>', 'its number on the last list, or its id')
    .examples('momconnect log remove 1', 'momconnect log remove 1 --yes')
    .action(async (input: string) => printAnswer(deps, await runLogRemove(deps, input), renderLogRemove));
}

async function runLogRemove(deps: Deps, input: string) {
  const interaction = await findEntry(deps, input);
  const { id, on, friends } = interaction;
  await confirmRemoval(deps, `Remove ${headline(interaction)}, ${pastDayInWords(on, deps.dates())}?`);
  const undo = await deps.store.append('log remove', [
    { type: 'interaction.removed', interaction: id, on, friends: friends.map((friend) => friend.id) },
  ]);
  return { interaction, undo };
}

function renderLogRemove({ interaction }: Awaited<ReturnType<typeof runLogRemove>>, style: Style): string {
  const what = `${headline(interaction)}, ${pastDayInWords(interaction.on, style.dates)}`;
  return screen(style, [`Removed: ${what}.`, undoWay()]);
}

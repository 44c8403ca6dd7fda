/** `ways remove`: removes a way of her own; `undo` brings it back. */

import type { Deps, Style } from '../../deps.ts';
import { screen } from '../../ui/screen.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { answering, Command } from '../shared/command.ts';
import { confirmRemoval } from '../shared/confirm-removal.ts';
import { findNumbered } from '../shared/find-numbered.ts';

export function waysRemoveCommand(deps: Deps): Command {
  return new Command('remove')
    .description('delete one of your ideas; undo brings it back')
    .argument('<which...>', 'its number, or some of its words')
    .examples('momconnect ways remove 1', 'momconnect ways remove books --yes')
    .action(answering(deps, runWaysRemove, renderWaysRemove));
}

async function runWaysRemove(deps: Deps, typed: string) {
  const { id, number, text } = findNumbered(deps.store.read().ideas, typed, {
    what: 'idea of your own',
    wordsOf: (idea) => idea.text,
    way: { text: 'To see your ideas:', command: 'momconnect ways --own' },
  });
  await confirmRemoval(deps, `Delete "${text}"?`);
  const undo = await deps.store.append('ways remove', [{ type: 'idea.removed', idea: id }]);
  return { id, number, text, undo };
}

function renderWaysRemove({ text }: Awaited<ReturnType<typeof runWaysRemove>>, style: Style): string {
  return screen(style, [undoWay(`"${text}" is deleted.`)]);
}

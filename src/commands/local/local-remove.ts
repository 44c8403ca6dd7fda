/** `local remove`: lets one go; `undo` brings it back, and people met there stay on the list. */

import type { Deps, Style } from '../../deps.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { Command } from '../command.ts';
import { confirmRemoval } from '../confirm-removal.ts';
import { findLocal } from './local-data.ts';

export interface RemovedLocal {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly undo: string;
}

export function localRemoveCommand(deps: Deps): Command {
  return new Command('remove')
    .description('let one go; undo brings it back')
    .argument('<which...>', 'its number or name')
    .addHelpText('after', examples(['momconnect local remove 1', 'momconnect local remove library --yes']))
    .action(async (words: string[]) => {
      present(deps, await runLocalRemove(deps, words.join(' ')), renderLocalRemove);
    });
}

export async function runLocalRemove(deps: Deps, typed: string): Promise<RemovedLocal> {
  const { id, number, name } = findLocal(deps, typed);
  await confirmRemoval(deps, `Let go of ${name}?`);
  const set = { isRemoved: true };
  const undo = deps.store.append('local remove', [{ type: 'local.edited', local: id, on: deps.today, set }]);
  return { id, number, name, undo };
}

export function renderLocalRemove({ name }: RemovedLocal, style: Style): string {
  return style.wrap(`${name} is let go; not every place has to fit. To take it back: momconnect undo`);
}

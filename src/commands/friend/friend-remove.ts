/** `friend remove`: takes someone off the list. Her log stays, and `undo` brings her back. */

import type { Deps, Style } from '../../deps.ts';
import { screen } from '../../ui/screen.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { answering, Command } from '../shared/command.ts';
import { confirmRemoval } from '../shared/confirm-removal.ts';
import { findFriend } from '../shared/find-friend.ts';

export function friendRemoveCommand(deps: Deps): Command {
  return new Command('remove')
    .description('take someone off your list; undo brings them back')
    .argument('<name...>')
    .option('--all', "people you've hidden, too")
    .examples('momconnect friend remove ana', 'momconnect friend remove ana --yes')
    .action(answering(deps, runFriendRemove, renderFriendRemove));
}

async function runFriendRemove(deps: Deps, input: string, { all = false }: { readonly all?: boolean }) {
  const { id, name } = await findFriend(deps, input, {
    includeAll: all,
    opensDied: true,
    command: 'friend remove',
    deletes: true,
  });
  await confirmRemoval(deps, `Take ${name} off your list?`);
  const undo = await deps.store.append('friend remove', [
    { type: 'friend.removed', friend: id, on: deps.today },
  ]);
  return { id, name, undo };
}

function renderFriendRemove({ name }: Awaited<ReturnType<typeof runFriendRemove>>, style: Style): string {
  return screen(style, [undoWay(`${name} is off your list.`)]);
}

/** `friend remove`: takes someone off the list. Her log stays, and `undo` brings her back. */

import type { Deps, Style } from '../../deps.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { screen } from '../../ui/screen.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { Command } from '../shared/command.ts';
import { confirmRemoval } from '../shared/confirm-removal.ts';
import { findFriend } from '../shared/find-friend.ts';

export function friendRemoveCommand(deps: Deps): Command {
  return new Command('remove')
    .description('take someone off your list; undo brings them back')
    .argument('<name...>')
    .option('--all', "people you've hidden, too")
    .examples('momconnect friend remove ana', 'momconnect friend remove ana --yes')
    .action(async (words: string[], { all }: { all?: boolean }) => {
      printAnswer(deps, await runFriendRemove(deps, words.join(' '), all === true), renderFriendRemove);
    });
}

export async function runFriendRemove(deps: Deps, typed: string, includeAll: boolean) {
  const { id, name } = await findFriend(deps, typed, {
    includeAll,
    opensDied: true,
    command: 'friend remove',
    deletes: true,
  });
  await confirmRemoval(deps, `Take ${name} off your list?`);
  const undo = deps.store.append('friend remove', [{ type: 'friend.removed', friend: id, on: deps.today }]);
  return { id, name, undo };
}

export function renderFriendRemove(
  { name }: Awaited<ReturnType<typeof runFriendRemove>>,
  style: Style,
): string {
  return screen(style, [undoWay(`${name} is off your list.`)]);
}

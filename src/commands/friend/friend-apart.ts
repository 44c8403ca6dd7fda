/** `friend apart`: two entries that look like one person are two, so nobody asks about them again. */

import type { Deps, Style } from '../../deps.ts';
import { areToldApart } from '../../domain/friend/told-apart.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { screen } from '../../ui/screen.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { Command } from '../shared/command.ts';
import { usage } from '../shared/read-values.ts';
import { findEntry } from './friend-merge.ts';

export function friendApartCommand(deps: Deps): Command {
  return new Command('apart')
    .description('say that two entries are two different people')
    .argument('<name>')
    .argument('<other>')
    .examples('momconnect friend apart ana-sample-2 ana-sample')
    .action(async (name: string, other: string) => {
      printAnswer(deps, await runFriendApart(deps, name, other), renderFriendApart);
    });
}

/** `undo` is null when she had said so already. */
export async function runFriendApart(deps: Deps, input: string, typedOther: string) {
  const { store, today } = deps;
  const friend = await findEntry(deps, input);
  const other = await findEntry(deps, typedOther);
  if (friend.id === other.id)
    throw usage(`Those are both ${friend.name}.`, 'Name two different entries, by their ids.');
  const friends = [friend, other].map(({ id, name }) => ({ id, name }));
  if (areToldApart(friend, other, store.read())) return { friends, undo: null };
  const change = { type: 'friend.apart' as const, friend: friend.id, other: other.id, on: today };
  return { friends, undo: await store.append('friend apart', [change]) };
}

export function renderFriendApart(
  { friends: [one, other], undo }: Awaited<ReturnType<typeof runFriendApart>>,
  style: Style,
): string {
  const names = `${one?.name} and ${other?.name}`;
  return screen(style, [
    undo === null
      ? `${names} are already saved as two people.`
      : undoWay(`${names} are two people, so you won't be asked about them again.`),
  ]);
}

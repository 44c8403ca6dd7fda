/** `friend merge`: joins two entries that are the same person. */

import type { Deps, Style } from '../../deps.ts';
import { type Friend, isHiddenFromLists } from '../../domain/friend/friend.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { Command } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { usage } from '../shared/read-values.ts';

export function friendMergeCommand(deps: Deps): Command {
  return new Command('merge')
    .description('combine two entries for the same person: the first becomes part of the second')
    .argument('<name>')
    .argument('<into>')
    .examples('momconnect friend merge ana-sample-2 ana-sample')
    .action(async (name: string, into: string) => {
      printAnswer(deps, await runFriendMerge(deps, name, into), renderFriendMerge);
    });
}

export interface MergedFriends {
  readonly id: string;
  readonly name: string;
  /** The entry that is gone now. */
  readonly merged: { readonly id: string; readonly name: string };
  readonly undo: string;
}

export async function runFriendMerge(deps: Deps, typed: string, typedInto: string): Promise<MergedFriends> {
  const merged = await findEntry(deps, typed);
  const remaining = await findEntry(deps, typedInto);
  if (merged.id === remaining.id)
    throw usage(`Those are both ${remaining.name}.`, 'Name two different entries, by their ids.');
  const change = { type: 'friend.merged' as const, friend: merged.id, into: remaining.id, on: deps.today };
  const undo = deps.store.append('friend merge', [change]);
  return { id: remaining.id, name: remaining.name, merged: { id: merged.id, name: merged.name }, undo };
}

/** An id means exactly its entry, even if another one has the same name: namesakes are what she merges. */
async function findEntry(deps: Deps, typed: string): Promise<Friend> {
  const byId = deps.store.read().friends.get(typed.trim());
  return byId === undefined || isHiddenFromLists(byId) ? findFriend(deps, typed) : byId;
}

export function renderFriendMerge({ name, merged }: MergedFriends, style: Style): string {
  return style.wrap(
    `${merged.name} is part of ${name} now, and nothing was lost. To take it back: momconnect undo`,
  );
}

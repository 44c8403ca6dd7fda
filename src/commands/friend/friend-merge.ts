/** `friend merge`: joins two entries that are the same person. */

import type { Deps, Style } from '../../deps.ts';
import type { FriendEdited } from '../../domain/friend/changes.ts';
import { type FriendFields, fieldNames } from '../../domain/friend/fields.ts';
import { type Friend, isHiddenFromLists } from '../../domain/friend/friend.ts';
import { cutBytes } from '../../domain/import/fit.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { screen } from '../../ui/screen.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { Command } from '../shared/command.ts';
import { findFriend } from '../shared/find-friend.ts';
import { usage } from '../shared/read-values.ts';
import { friendData } from './friend-data.ts';
import { changedFacts } from './friend-facts.ts';

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

/** `merged` is gone now. `noted` is what both had and she says otherwise, in a note now; null when there's nothing. */
export async function runFriendMerge(deps: Deps, input: string, typedInto: string) {
  const merged = await findEntry(deps, input);
  const remaining = await findEntry(deps, typedInto);
  if (merged.id === remaining.id)
    throw usage(`Those are both ${remaining.name}.`, 'Name two different entries, by their ids.');
  const { store, today } = deps;
  const noted = noteAbout(merged, remaining, deps);
  const undo = await store.append('friend merge', [
    { type: 'friend.merged', friend: merged.id, into: remaining.id, on: today },
    ...(noted === null ? [] : [noteChange(remaining.id, noted, today)]),
  ]);
  return {
    id: remaining.id,
    name: remaining.name,
    merged: { id: merged.id, name: merged.name },
    noted,
    undo,
  };
}

/** An id means exactly its entry, even if another one has the same name: namesakes are what she merges. */
export async function findEntry(deps: Deps, input: string): Promise<Friend> {
  const byId = deps.store.read().friends.get(input.trim());
  return byId === undefined || isHiddenFromLists(byId) ? findFriend(deps, input) : byId;
}

/** Whether the other entry's value goes into a note when both have one. Its name becomes a nickname. */
const isNoted: Readonly<Record<keyof FriendFields, boolean>> = {
  name: false,
  state: false,
  circle: false,
  everyDays: false,
  lastTold: false,
  lastAbout: false,
  address: true,
  birthday: true,
  city: true,
  zone: false,
  inspires: true,
  next: true,
};
const longestNote = 3500;

/** A note with what gets lost, because a friend can have only one of it. */
function noteAbout(merged: Friend, remaining: Friend, { today, dates }: Deps): string | null {
  const lost = fieldNames.filter(
    (field) =>
      isNoted[field] &&
      merged[field] !== null &&
      remaining[field] !== null &&
      merged[field] !== remaining[field],
  );
  const facts = changedFacts(friendData(merged, today), lost, dates());
  if (facts.length === 0) return null;
  const words = facts.map(([label, value]) => `${label}: ${value}`).join('; ');
  return cutBytes(`From the other entry (${merged.name}): ${words}`, longestNote);
}

function noteChange(friend: string, text: string, on: string): FriendEdited {
  return { type: 'friend.edited', friend, on, add: { notes: [{ on, text, isPrivate: false }] } };
}

export function renderFriendMerge(
  { name, merged, noted }: Awaited<ReturnType<typeof runFriendMerge>>,
  style: Style,
): string {
  return screen(style, [
    undoWay(`${merged.name} is part of ${name} now, and nothing was lost.`),
    noted !== null && `Saved as a note, because the two said different things: "${noted}"`,
  ]);
}

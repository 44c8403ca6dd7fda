/** What is left of journal lines when friends, or whole lines, are forgotten. */

import type { Change, JournalLine } from '../change.ts';
import type { CallEdited, LocalVisited } from '../way-change.ts';

export interface FoldOptions {
  /** The hash that a `friend.forgotten` names: sha256 of the friend id, in hex. */
  readonly hashOf: (friendId: string) => string;
}

/** What of a line was forgotten. */
type Forgotten =
  | 'whole line'
  | {
      readonly isForgotten: (friendId: string) => boolean;
      /** Ids of calls and traditions that nobody is left of. */
      readonly gone: ReadonlySet<string>;
    };

/** Forgetting a friend reaches the lines before it; one added anew under the same name starts fresh. */
export function forgottenIn(ordered: readonly JournalLine[], { hashOf }: FoldOptions) {
  const hashes = new Map<string, number>();
  const lines = new Set<string>();
  for (const [index, { changes }] of ordered.entries()) {
    for (const change of changes) {
      if (change.type === 'friend.forgotten') hashes.set(change.hash, index);
      if (change.type === 'line.forgotten') lines.add(change.line);
    }
  }
  // Each friend is hashed once, however often she is named.
  const reaches = new Map<string, number>();
  const reachOf = (friendId: string): number => {
    const reach = reaches.get(friendId) ?? hashes.get(hashOf(friendId)) ?? -1;
    reaches.set(friendId, reach);
    return reach;
  };
  const gone = hashes.size === 0 ? new Set<string>() : goneIn(ordered, lines, reachOf);
  return {
    isEmpty: hashes.size === 0 && lines.size === 0,
    at: (index: number, lineId: string): Forgotten =>
      lines.has(lineId) ? 'whole line' : { isForgotten: (friend) => index < reachOf(friend), gone },
  };
}

/** Calls and traditions whose people are all forgotten. To a call, others can have come later on. */
function goneIn(
  ordered: readonly JournalLine[],
  forgottenLines: ReadonlySet<string>,
  reachOf: (friendId: string) => number,
): ReadonlySet<string> {
  const [gone, shared] = [new Set<string>(), new Set<string>()];
  for (const [index, { id, changes }] of ordered.entries()) {
    for (const change of forgottenLines.has(id) ? [] : changes) {
      const isAlone = (friends: readonly string[] = []) => friends.every((friend) => index < reachOf(friend));
      if (change.type === 'call.edited' && !isAlone(change.friends)) shared.add(change.call);
      if (change.type === 'call.planned') (isAlone(change.friends) ? gone : shared).add(change.call);
      if (change.type === 'tradition.started')
        (isAlone(change.friends) ? gone : shared).add(change.tradition);
    }
  }
  return new Set([...gone].filter((id) => !shared.has(id)));
}

/**
 * The line without every trace of forgotten friends: their own changes go, shared interactions lose them and,
 * since a note may speak of them, their note. null when nothing is left.
 */
export function withoutFriends(line: JournalLine, forgotten: Forgotten): JournalLine | null {
  if (forgotten === 'whole line') return null;
  const changes: Change[] = [];
  for (const change of line.changes) {
    const left = changeWithout(change, forgotten);
    if (left !== null) changes.push(left);
  }
  if (changes.length === line.changes.length && changes.every((change, at) => change === line.changes[at]))
    return line;
  return changes.length === 0 ? null : { ...line, changes };
}

function changeWithout(
  change: Change,
  { isForgotten, gone }: Exclude<Forgotten, 'whole line'>,
): Change | null {
  if (change.type === 'interaction.logged') {
    const friends = change.friends.filter((id) => !isForgotten(id));
    if (friends.length === change.friends.length) return change;
    const { note: _, ...rest } = change;
    return friends.length === 0 ? null : { ...rest, friends };
  }
  if (('call' in change && gone.has(change.call)) || ('tradition' in change && gone.has(change.tradition)))
    return null;
  if (change.type === 'call.planned' || change.type === 'tradition.started') {
    const friends = change.friends.filter((id) => !isForgotten(id));
    return friends.length === change.friends.length ? change : { ...change, friends };
  }
  if (change.type === 'call.edited' || change.type === 'local.visited')
    return listsWithout(change, isForgotten);
  if (change.type === 'friend.merged' && isForgotten(change.into)) return null;
  return 'friend' in change && change.friend !== undefined && isForgotten(change.friend) ? null : change;
}

function listsWithout(
  change: CallEdited | LocalVisited,
  isForgotten: (friendId: string) => boolean,
): CallEdited | LocalVisited {
  const lists = { friends: change.friends, ...('without' in change ? { without: change.without } : {}) };
  if (
    !Object.values(lists)
      .flat()
      .some((id) => id !== undefined && isForgotten(id))
  )
    return change;
  const left = Object.entries(lists).map(([key, ids]) => [key, ids?.filter((id) => !isForgotten(id))]);
  return { ...change, ...Object.fromEntries(left.filter(([, ids]) => ids !== undefined)) };
}

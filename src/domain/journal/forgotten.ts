/** What is left of journal lines when friends, or whole lines, are forgotten. */

import type { Change, FriendForgotten, JournalLine, LineForgotten } from '../change.ts';
import type { CallEdited, LocalVisited } from '../way-change.ts';
import { numberedAs } from './numbers.ts';

export interface FoldOptions {
  /** The hash that a `friend.forgotten` names: sha256 of the friend id, in hex. */
  readonly hashOf: (friendId: string) => string;
}

/** What of a line was forgotten. */
type Forgotten =
  | 'whole line'
  | {
      /** Those its changes had when something was forgotten first. */
      readonly numbers: readonly (number | null)[] | undefined;
      readonly isForgotten: (friendId: string) => boolean;
      /** Of a call or a tradition, by its id: nobody is left of it. */
      readonly isGone: (id: string) => boolean;
    };

/** Forgetting a friend reaches the lines before it; one added anew under the same name starts fresh. */
export function forgottenIn(ordered: readonly JournalLine[], { hashOf }: FoldOptions) {
  const hashes = new Map<string, number>();
  const lines = new Set<string>();
  const numbers = new Map<string, readonly (number | null)[]>();
  for (const [index, { changes }] of ordered.entries()) {
    for (const change of changes) {
      if (change.type === 'friend.forgotten') hashes.set(change.hash, index);
      if (change.type === 'line.forgotten') lines.add(change.line);
      if (isForgetting(change)) takeNumbers(numbers, change);
    }
  }
  // Each friend is hashed once, however often she is named.
  const reaches = new Map<string, number>();
  const reachOf = (friendId: string): number => {
    const reach = reaches.get(friendId) ?? hashes.get(hashOf(friendId)) ?? -1;
    reaches.set(friendId, reach);
    return reach;
  };
  const goneUntil = hashes.size === 0 ? new Map<string, number>() : goneIn(ordered, lines, reachOf);
  return {
    isEmpty: hashes.size === 0 && lines.size === 0 && numbers.size === 0,
    at: (index: number, lineId: string): Forgotten =>
      lines.has(lineId)
        ? 'whole line'
        : {
            numbers: numbers.get(lineId),
            isForgotten: (friend) => index < reachOf(friend),
            isGone: (id) => index < (goneUntil.get(id) ?? -1),
          },
  };
}

export function isForgetting(change: Change): change is FriendForgotten | LineForgotten {
  return change.type === 'friend.forgotten' || change.type === 'line.forgotten';
}

/** A line keeps the numbers that were written down first. */
function takeNumbers(
  known: Map<string, readonly (number | null)[]>,
  { numbers = {} }: FriendForgotten | LineForgotten,
): void {
  for (const [line, given] of Object.entries(numbers)) if (!known.has(line)) known.set(line, given);
}

/**
 * Calls and traditions that nobody was left of, and up to which line what is said of them is gone. Who is asked before the
 * last one is forgotten keeps a call; who is asked after comes too late.
 */
function goneIn(
  ordered: readonly JournalLine[],
  forgottenLines: ReadonlySet<string>,
  reachOf: (friendId: string) => number,
): ReadonlyMap<string, number> {
  const [peopledUntil, goneUntil] = [new Map<string, number>(), new Map<string, number>()];
  for (const [index, { id: line, changes }] of ordered.entries()) {
    for (const change of forgottenLines.has(line) ? [] : changes) {
      const asked = askedIn(change);
      if (asked === null) continue;
      const { id, friends, isBegun } = asked;
      const before = peopledUntil.get(id) ?? -1;
      const isLeft = before >= index;
      if (!isBegun && !isLeft) continue;
      if (isBegun && !isLeft && peopledUntil.has(id)) goneUntil.set(id, index);
      // Nobody at all: whoever it began with was deleted, and others had been asked by then.
      const reaches = friends.map((friend) => (index < reachOf(friend) ? reachOf(friend) : Infinity));
      const until = friends.length === 0 ? Infinity : Math.max(...reaches);
      peopledUntil.set(id, isLeft ? Math.max(before, until) : until);
    }
  }
  for (const [id, until] of peopledUntil) if (until < Infinity) goneUntil.set(id, Infinity);
  return goneUntil;
}

interface Asked {
  /** Of the call or the tradition. */
  readonly id: string;
  readonly friends: readonly string[];
  readonly isBegun: boolean;
}

function askedIn(change: Change): Asked | null {
  if (change.type === 'call.planned') return { id: change.call, friends: change.friends, isBegun: true };
  if (change.type === 'tradition.started')
    return { id: change.tradition, friends: change.friends, isBegun: true };
  if (change.type !== 'call.edited' || change.friends === undefined || change.friends.length === 0)
    return null;
  return { id: change.call, friends: change.friends, isBegun: false };
}

/**
 * The line without every trace of forgotten friends: their own changes go, shared interactions lose them and,
 * since a note may speak of them, their note. The numbers of what is left stay as they were. null when nothing is left.
 */
export function withoutFriends(line: JournalLine, forgotten: Forgotten): JournalLine | null {
  const changes = changesLeft(line, forgotten).filter((change) => change !== null);
  if (changes.length === line.changes.length && changes.every((change, at) => change === line.changes[at]))
    return line;
  return changes.length === 0 ? null : { ...line, changes };
}

/** What is left of each change of a line; null for one of which nothing is. */
export function changesLeft({ changes }: JournalLine, forgotten: Forgotten): readonly (Change | null)[] {
  if (forgotten === 'whole line') return changes.map(() => null);
  const { numbers = [] } = forgotten;
  return changes.map((change, at) => changeWithout(numberedAs(change, numbers[at] ?? null), forgotten));
}

function changeWithout(
  change: Change,
  { isForgotten, isGone }: Exclude<Forgotten, 'whole line'>,
): Change | null {
  if (change.type === 'interaction.logged') {
    const friends = change.friends.filter((id) => !isForgotten(id));
    if (friends.length === change.friends.length) return change;
    const { note: _, ...rest } = change;
    return friends.length === 0 ? null : { ...rest, friends };
  }
  if (change.type === 'interaction.removed') {
    const friends = change.friends.filter((id) => !isForgotten(id));
    return friends.length === change.friends.length ? change : { ...change, friends };
  }
  if (('call' in change && isGone(change.call)) || ('tradition' in change && isGone(change.tradition)))
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

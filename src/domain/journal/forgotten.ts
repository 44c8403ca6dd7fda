/** What is left of journal lines when friends, or whole lines, are forgotten. */

import type { Change, FriendForgotten, InteractionLogged, JournalLine, LineForgotten } from '../change.ts';
import type { CallEdited, LocalVisited } from '../way-change.ts';
import { callsLeftEmpty } from './calls-left-empty.ts';
import { numberedAs } from './numbers.ts';
import { afterAll, beforeAll, comparePlaces, type Place } from './order.ts';

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
      /** The line is forgotten, but for who was added in it. */
      readonly isOnlyAdded: boolean;
    };

/**
 * Forgetting a friend reaches the lines before it, and those after it until she is added again: a device that had not
 * heard of it, or a question that was still open, may have logged something about her. Added anew she starts fresh.
 * @param ordered the lines that say more than one interaction logged are enough
 */
export function forgottenIn(ordered: readonly JournalLine[], { hashOf }: FoldOptions) {
  const hashes = new Map<string, Forgetting>();
  const lines = new Set<string>();
  const linesButAdded = new Set<string>();
  const numbers = new Map<string, readonly (number | null)[]>();
  // Each friend is hashed once, however often she is named.
  const forgettings = new Map<string, Forgetting | null>();
  const forgettingOf = (friendId: string): Forgetting | null => {
    const known = forgettings.get(friendId);
    if (known !== undefined) return known;
    const forgetting = hashes.get(hashOf(friendId)) ?? null;
    forgettings.set(friendId, forgetting);
    return forgetting;
  };
  for (const line of ordered) {
    for (const change of line.changes) {
      if (change.type === 'friend.forgotten') {
        hashes.set(change.hash, { at: line, until: afterAll });
        forgettings.clear();
      }
      if (change.type === 'line.forgotten')
        (change.butAdded === true ? linesButAdded : lines).add(change.line);
      if (isForgetting(change)) takeNumbers(numbers, change);
      if (change.type === 'friend.added' && hashes.size > 0) {
        const forgetting = forgettingOf(change.friend);
        if (forgetting?.until === afterAll) forgetting.until = line;
      }
    }
  }
  const isForgottenAt = (friendId: string, line: Place): boolean => {
    const forgetting = forgettingOf(friendId);
    return forgetting !== null && comparePlaces(line, forgetting.until) < 0;
  };
  const forgottenOn = (friendId: string, line: Place): Place =>
    isForgottenAt(friendId, line) ? (forgettingOf(friendId)?.at ?? afterAll) : afterAll;
  const linesGone = new Set([...lines, ...linesButAdded]);
  const goneUntil =
    hashes.size === 0 ? new Map<string, Place>() : callsLeftEmpty(ordered, linesGone, forgottenOn);
  return {
    /** Someone may be added again after these lines were read, while what was forgotten is deleted. */
    readAdded: (line: JournalLine): void => {
      for (const change of hashes.size === 0 ? [] : line.changes) {
        const forgetting = change.type === 'friend.added' ? forgettingOf(change.friend) : null;
        if (forgetting?.until === afterAll && comparePlaces(line, forgetting.at) > 0) forgetting.until = line;
      }
    },
    isEmpty: hashes.size + lines.size + linesButAdded.size + numbers.size === 0,
    /** False for a line of which nothing goes: asked of each line of a long journal. */
    touches: (line: JournalLine, { friends }: InteractionLogged): boolean =>
      lines.has(line.id) || linesButAdded.has(line.id) || friends.some((id) => isForgottenAt(id, line)),
    of: (line: Place): Forgotten =>
      lines.has(line.id)
        ? 'whole line'
        : {
            numbers: numbers.get(line.id),
            isForgotten: (friend) => isForgottenAt(friend, line),
            isGone: (id) => comparePlaces(line, goneUntil.get(id) ?? beforeAll) < 0,
            isOnlyAdded: linesButAdded.has(line.id),
          },
  };
}

export type AllForgotten = ReturnType<typeof forgottenIn>;

/** When a friend was forgotten last, and where she was added again after that. */
interface Forgetting {
  readonly at: Place;
  until: Place;
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
 * The line without every trace of forgotten friends: their own changes go, shared interactions lose them and,
 * since a note may speak of them, their note. The numbers of what is left stay as they were. null when nothing is left.
 */
export function leftOfLine(line: JournalLine, forgotten: AllForgotten): JournalLine | null {
  forgotten.readAdded(line);
  const [change, ...others] = line.changes;
  const isUsual = change?.type === 'interaction.logged' && others.length === 0;
  return isUsual && !forgotten.touches(line, change) ? line : withoutFriends(line, forgotten.of(line));
}

function withoutFriends(line: JournalLine, forgotten: Forgotten): JournalLine | null {
  const changes = changesLeft(line, forgotten).filter((change) => change !== null);
  if (changes.length === line.changes.length && changes.every((change, at) => change === line.changes[at]))
    return line;
  return changes.length === 0 ? null : { ...line, changes };
}

/**
 * What is left of each change of a line; null for one of which nothing is. A change that says something was forgotten
 * always stays: without it, that would come back with the next copy.
 */
export function changesLeft({ changes }: JournalLine, forgotten: Forgotten): readonly (Change | null)[] {
  if (forgotten === 'whole line') return changes.map((change) => (isForgetting(change) ? change : null));
  const { numbers = [] } = forgotten;
  return changes.map((change, at) => changeWithout(numberedAs(change, numbers[at] ?? null), forgotten));
}

function changeWithout(
  change: Change,
  { isForgotten, isGone, isOnlyAdded }: Exclude<Forgotten, 'whole line'>,
): Change | null {
  if (isOnlyAdded && change.type !== 'friend.added' && !isForgetting(change)) return null;
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

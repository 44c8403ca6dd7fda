/** What is left of journal lines when friends, or whole lines, are forgotten. */

import type { Change } from '../changes.ts';
import type { FriendForgotten, LineForgotten } from './changes.ts';
import { callsLeftEmpty } from './left-empty.ts';
import type { JournalLine } from './line.ts';
import { numberedAs } from './numbers.ts';
import { afterAll, beforeAll, comparePositions, type LinePosition } from './order.ts';
import { addedIn, namesAny, type Registry, thingIn, withoutPeople } from './registry.ts';

export interface FoldOptions {
  readonly registry: Registry;
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
      /** Of a thing, by its id: nobody is left of those it was begun with. */
      readonly isGone: (id: string) => boolean;
      /** The line is forgotten, but for who was added in it. */
      readonly isOnlyAdded: boolean;
    };

/**
 * Forgetting a friend reaches the lines before it, and those after it until she is added again: a device that had not
 * heard of it, or a question that was still open, may have logged something about her. Added anew she starts fresh.
 * @param orderedLines the lines that say more than one interaction logged are enough
 */
export function forgottenIn(orderedLines: readonly JournalLine[], { hashOf, registry }: FoldOptions) {
  const friends = forgottenFriends(hashOf);
  const lines = new Set<string>();
  const linesButAdded = new Set<string>();
  const numbers = new Map<string, readonly (number | null)[]>();
  /** Someone may be added again after these lines were read, while what was forgotten is deleted. */
  const readAdded = (line: JournalLine): void => {
    if (lines.has(line.id)) return;
    for (const change of friends.isEmpty() ? [] : line.changes) {
      const addedId = addedIn(change, registry);
      const forgetting = addedId === null ? null : friends.of(addedId);
      if (forgetting?.until === afterAll && comparePositions(line, forgetting.at) > 0)
        forgetting.until = line;
    }
  };
  for (const change of orderedLines.flatMap(({ changes }) => changes)) {
    if (change.type === 'line.forgotten') (change.butAdded === true ? linesButAdded : lines).add(change.line);
  }
  // Who was added in a line that is deleted was never added.
  for (const line of orderedLines) {
    readAdded(line);
    for (const change of line.changes.filter(isForgetting)) {
      takeNumbers(numbers, change);
      if (change.type === 'friend.forgotten') friends.forget(change.hash, line);
    }
  }
  const isForgottenAt = (friendId: string, line: LinePosition): boolean => {
    const forgetting = friends.of(friendId);
    return forgetting !== null && comparePositions(line, forgetting.until) < 0;
  };
  const forgottenOn = (friendId: string, line: LinePosition): LinePosition =>
    isForgottenAt(friendId, line) ? (friends.of(friendId)?.at ?? afterAll) : afterAll;
  const linesGone = new Set([...lines, ...linesButAdded]);
  const goneUntil = friends.isEmpty()
    ? new Map<string, LinePosition>()
    : callsLeftEmpty(orderedLines, registry, linesGone, forgottenOn);
  const isGoneAt = (id: string, line: LinePosition): boolean =>
    comparePositions(line, goneUntil.get(id) ?? beforeAll) < 0;
  return {
    registry,
    readAdded,
    isEmpty: friends.isEmpty() && lines.size + linesButAdded.size + numbers.size === 0,
    /** False for a line of which nothing goes: asked of each line of a long journal. */
    touches: (line: JournalLine): boolean =>
      lines.has(line.id) ||
      linesButAdded.has(line.id) ||
      numbers.has(line.id) ||
      line.changes.some(
        (change) =>
          namesAny(change, registry, (friend) => isForgottenAt(friend, line)) ||
          (goneUntil.size > 0 && isGoneAt(thingIn(change, registry) ?? '', line)),
      ),
    of: (line: LinePosition): Forgotten =>
      lines.has(line.id)
        ? 'whole line'
        : {
            numbers: numbers.get(line.id),
            isForgotten: (friend) => isForgottenAt(friend, line),
            isGone: (id) => isGoneAt(id, line),
            isOnlyAdded: linesButAdded.has(line.id),
          },
  };
}

export type AllForgotten = ReturnType<typeof forgottenIn>;

/** When a friend was forgotten last, and where she was added again after that. */
interface Forgetting {
  readonly at: LinePosition;
  until: LinePosition;
}

function forgottenFriends(hashOf: FoldOptions['hashOf']) {
  const byHash = new Map<string, Forgetting>();
  // Each friend is hashed once, however often she is named.
  const byFriend = new Map<string, Forgetting | null>();
  return {
    isEmpty: () => byHash.size === 0,
    forget: (hash: string, at: LinePosition): void => {
      byHash.set(hash, { at, until: afterAll });
      byFriend.clear();
    },
    of: (friend: string): Forgetting | null => {
      const cached = byFriend.get(friend);
      if (cached !== undefined) return cached;
      const forgetting = byHash.get(hashOf(friend)) ?? null;
      byFriend.set(friend, forgetting);
      return forgetting;
    },
  };
}

export function isForgetting(change: Change): change is FriendForgotten | LineForgotten {
  return change.type === 'friend.forgotten' || change.type === 'line.forgotten';
}

/** A line that says what every device must delete. */
export function isForget({ changes }: Pick<JournalLine, 'changes'>): boolean {
  return changes.some(isForgetting);
}

/** The last forgetting knows what the ones before it wrote down, and how devices that met told the same number apart. */
function takeNumbers(
  numbersByLine: Map<string, readonly (number | null)[]>,
  { numbers = {} }: FriendForgotten | LineForgotten,
): void {
  for (const [line, number] of Object.entries(numbers)) numbersByLine.set(line, number);
}

/**
 * The line without every trace of forgotten friends: their own changes go, shared interactions lose them and,
 * since a note may speak of them, their note. The numbers of what is left stay as they were. null when nothing is left.
 */
export function leftOfLine(line: JournalLine, forgotten: AllForgotten): JournalLine | null {
  forgotten.readAdded(line);
  if (!forgotten.touches(line)) return line;
  const changes = changesLeft(line, forgotten.of(line), forgotten.registry).filter(
    (change) => change !== null,
  );
  if (changes.length === line.changes.length && changes.every((change, at) => change === line.changes[at]))
    return line;
  return changes.length === 0 ? null : { ...line, changes };
}

/**
 * What is left of each change of a line; null for one of which nothing is. A change that says something was forgotten
 * always stays: without it, that would come back with the next copy.
 */
export function changesLeft(
  { changes }: JournalLine,
  forgotten: Forgotten,
  registry: Registry,
): readonly (Change | null)[] {
  if (forgotten === 'whole line') return changes.map((change) => (isForgetting(change) ? change : null));
  const { numbers = [], isForgotten, isGone, isOnlyAdded } = forgotten;
  return changes.map((change, at) => {
    if (isOnlyAdded && addedIn(change, registry) === null && !isForgetting(change)) return null;
    const thing = thingIn(change, registry);
    if (thing !== null && isGone(thing)) return null;
    return withoutPeople(numberedAs(change, numbers[at] ?? null, registry), registry, isForgotten);
  });
}

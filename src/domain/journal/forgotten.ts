/** What remains of journal lines when friends or whole lines are forgotten. */

import type { Change } from '../changes.ts';
import type { FriendForgotten, LineForgotten } from './changes.ts';
import type { JournalLine } from './line.ts';
import { numberedAs } from './numbers.ts';
import { afterAll, beforeAll, comparePositions, type LinePosition } from './order.ts';
import { addedIn, namesAny, type Registry, rulesOf, thingIn, withoutPeople } from './registry.ts';

export interface FoldOptions {
  readonly registry: Registry;
  /** The hash in a `friend.forgotten`: sha256 of the friend's id, in hex. */
  readonly hashOf: (friendId: string) => string;
}

/** What was forgotten of a line. */
type ForgottenParts =
  | 'whole line'
  | {
      /** The numbers its changes had at the first forget. */
      readonly numbers: readonly (number | null)[] | undefined;
      readonly isForgotten: (friendId: string) => boolean;
      /** True for the id of a thing when everybody it started with is forgotten. */
      readonly isGone: (id: string) => boolean;
      /** The line is forgotten, except for the friend it added. */
      readonly isOnlyAdded: boolean;
    };

/**
 * Forgetting a friend covers the lines before it and the lines after it, until she is added again: another device may
 * have logged something before it heard of the forget, or a question may have been open. If she is added again, she
 * starts fresh.
 * @param orderedLines the lines that do more than log interactions are enough
 */
export function forgottenIn(orderedLines: readonly JournalLine[], { hashOf, registry }: FoldOptions) {
  const friends = forgottenFriends(hashOf);
  const lines = new Set<string>();
  const linesButAdded = new Set<string>();
  const numbers = new Map<string, readonly (number | null)[]>();
  /** For lines that were read before someone was added again. */
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
  // A friend whose adding line is deleted was never added.
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
    /** False for a line that loses nothing. Called for each line of a long journal, so it must be quick. */
    touches: (line: JournalLine): boolean =>
      lines.has(line.id) ||
      linesButAdded.has(line.id) ||
      numbers.has(line.id) ||
      line.changes.some(
        (change) =>
          namesAny(change, registry, (friend) => isForgottenAt(friend, line)) ||
          (goneUntil.size > 0 && isGoneAt(thingIn(change, registry) ?? '', line)),
      ),
    of: (line: LinePosition): ForgottenParts =>
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

/** When a friend was last forgotten, and where she was added again after that. */
interface ForgottenSpan {
  readonly at: LinePosition;
  until: LinePosition;
}

function forgottenFriends(hashOf: FoldOptions['hashOf']) {
  const byHash = new Map<string, ForgottenSpan>();
  // Hash each friend only once, however many lines name her.
  const byFriend = new Map<string, ForgottenSpan | null>();
  return {
    isEmpty: () => byHash.size === 0,
    forget: (hash: string, at: LinePosition): void => {
      byHash.set(hash, { at, until: afterAll });
      byFriend.clear();
    },
    of: (friend: string): ForgottenSpan | null => {
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

/** True for a line that tells every device what to delete. */
export function isForget({ changes }: Pick<JournalLine, 'changes'>): boolean {
  return changes.some(isForgetting);
}

/**
 * The last forget has the numbers of all earlier ones. It also knows how two devices that used the same number were
 * told apart.
 */
function takeNumbers(
  numbersByLine: Map<string, readonly (number | null)[]>,
  { numbers = {} }: FriendForgotten | LineForgotten,
): void {
  for (const [line, number] of Object.entries(numbers)) numbersByLine.set(line, number);
}

/**
 * The line without any trace of forgotten friends. Their own changes go. Shared interactions lose them and the note,
 * which may be about them. The numbers of what remains don't change. null when nothing remains.
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
 * What remains of each change of a line; null for a change that goes. A change that forgets something always stays:
 * without it, the next copy would bring everything back.
 */
export function changesLeft(
  { changes }: JournalLine,
  forgotten: ForgottenParts,
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

const later = (a: LinePosition, b: LinePosition): LinePosition => (comparePositions(a, b) >= 0 ? a : b);

/**
 * Calls and traditions that had nobody left, with the line up to which they are deleted. A guest who is invited before
 * the last one is forgotten saves a call. A guest who is invited later doesn't.
 */
function callsLeftEmpty(
  orderedLines: readonly JournalLine[],
  registry: Registry,
  forgottenLines: ReadonlySet<string>,
  forgottenOn: (friendId: string, line: LinePosition) => LinePosition,
): ReadonlyMap<string, LinePosition> {
  const [lastLineWithGuest, goneUntil] = [new Map<string, LinePosition>(), new Map<string, LinePosition>()];
  for (const line of orderedLines) {
    for (const change of forgottenLines.has(line.id) ? [] : line.changes) {
      const guests = guestsIn(change, registry);
      if (guests === null) continue;
      const { id, friends, isStart } = guests;
      const before = lastLineWithGuest.get(id) ?? beforeAll;
      const isLeft = comparePositions(before, line) >= 0;
      if (!isStart && !isLeft) continue;
      if (isStart && !isLeft && lastLineWithGuest.has(id)) goneUntil.set(id, line);
      // Nobody at all: whoever it started with was deleted after others had been invited.
      const until =
        friends.length === 0 ? afterAll : friends.map((friend) => forgottenOn(friend, line)).reduce(later);
      lastLineWithGuest.set(id, isLeft ? later(before, until) : until);
    }
  }
  for (const [id, until] of lastLineWithGuest) if (until !== afterAll) goneUntil.set(id, afterAll);
  return goneUntil;
}

/** Who a call or a tradition (`id`) begins with, or invites later; null for any other change. */
function guestsIn(change: Change, registry: Registry) {
  const { role } = rulesOf(change, registry).people;
  const id = thingIn(change, registry);
  const isStart = role === 'begin' || role === 'begin-closed';
  if ((!isStart && role !== 'join') || id === null) return null;
  const { friends = [] } = change as { readonly friends?: readonly string[] };
  return role === 'join' && friends.length === 0 ? null : { id, friends, isStart };
}

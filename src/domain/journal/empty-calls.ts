/** Finds the calls and traditions that have nobody left after friends are forgotten. */

import type { Change } from '../changes.ts';
import type { JournalLine } from './line.ts';
import { afterAll, beforeAll, comparePositions, type LinePosition } from './order.ts';
import { type Registry, rulesOf, thingIn } from './registry.ts';

const later = (a: LinePosition, b: LinePosition): LinePosition => (comparePositions(a, b) >= 0 ? a : b);

/**
 * Calls and traditions that had nobody left, with the line up to which they are deleted. A guest who is invited before
 * the last one is forgotten saves a call. A guest who is invited later doesn't.
 */
export function callsLeftEmpty(
  orderedLines: readonly JournalLine[],
  registry: Registry,
  forgottenLines: ReadonlySet<string>,
  forgottenOn: (friendId: string, line: LinePosition) => LinePosition,
): ReadonlyMap<string, LinePosition> {
  const [lastLineWithGuest, goneUntil] = [new Map<string, LinePosition>(), new Map<string, LinePosition>()];
  for (const line of orderedLines) {
    for (const change of forgottenLines.has(line.id) ? [] : line.changes) {
      const guests = askedIn(change, registry);
      if (guests === null) continue;
      const { id, friends, isStart: isBegun } = guests;
      const before = lastLineWithGuest.get(id) ?? beforeAll;
      const isLeft = comparePositions(before, line) >= 0;
      if (!isBegun && !isLeft) continue;
      if (isBegun && !isLeft && lastLineWithGuest.has(id)) goneUntil.set(id, line);
      // Nobody at all: whoever it started with was deleted after others had been invited.
      const until =
        friends.length === 0 ? afterAll : friends.map((friend) => forgottenOn(friend, line)).reduce(later);
      lastLineWithGuest.set(id, isLeft ? later(before, until) : until);
    }
  }
  for (const [id, until] of lastLineWithGuest) if (until !== afterAll) goneUntil.set(id, afterAll);
  return goneUntil;
}

interface InvitedGuests {
  /** The id of the call or tradition. */
  readonly id: string;
  readonly friends: readonly string[];
  readonly isStart: boolean;
}

function askedIn(change: Change, registry: Registry): InvitedGuests | null {
  const { role } = rulesOf(change, registry).people;
  const id = thingIn(change, registry);
  const isBegun = role === 'begin' || role === 'begin-closed';
  if ((!isBegun && role !== 'join') || id === null) return null;
  const { friends = [] } = change as { readonly friends?: readonly string[] };
  return role === 'join' && friends.length === 0 ? null : { id, friends, isStart: isBegun };
}

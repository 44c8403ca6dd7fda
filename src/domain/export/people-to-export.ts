/** Who leaves the list for another program, and with what. */

import { type Circle, type Friend, isHiddenFromLists, lastContactOf } from '../friend/friend.ts';
import { hasTag } from '../friend/tags.ts';
import { foldText } from '../text/fold-text.ts';
import type { Day } from '../time/day.ts';

export interface ExportChoice {
  readonly circle: Circle | null;
  readonly tag: string | null;
  /** People who are hidden or died, too. Nobody who was removed. */
  readonly includeAll: boolean;
  /** Notes, but no private ones. */
  readonly hasNotes: boolean;
  /** Circle, how often, last contact, state, children and hard days. */
  readonly hasAllFields: boolean;
}

export interface ExportedPerson {
  readonly friend: Friend;
  readonly lastContact: Day | null;
  /** Empty unless she asked for them. */
  readonly notes: readonly string[];
}

/** By name. */
export function peopleToExport(
  friends: Iterable<Friend>,
  { circle, tag, includeAll, hasNotes }: ExportChoice,
  today: Day,
): ExportedPerson[] {
  return [...friends]
    .filter((friend) => !friend.isRemoved && (includeAll || !isHiddenFromLists(friend)))
    .filter((friend) => circle === null || friend.circle === circle)
    .filter(({ tags }) => tag === null || hasTag(tags, tag))
    .map((friend) => ({ key: `${foldText(friend.name)} ${friend.id}`, friend }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ friend }) => ({
      friend,
      lastContact: lastContactOf(friend, today),
      notes: hasNotes ? friend.notes.filter(({ isPrivate }) => !isPrivate).map(({ text }) => text) : [],
    }));
}

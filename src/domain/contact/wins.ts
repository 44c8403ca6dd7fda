/** What she did this month, and on this day in other years. */

import { type Friend, isHiddenFromLists } from '../friend/friend.ts';
import { birthdayIn } from '../time/birthday-in.ts';
import type { Day } from '../time/day.ts';
import type { Interaction } from './interaction.ts';

export interface Wins {
  /** Newest first. */
  readonly thisMonth: readonly Interaction[];
  /** On this day in other years; on February 28, also what was on the 29th. */
  readonly otherYears: readonly Interaction[];
}

/**
 * Leaves out what only somebody else did, and whatever anybody hidden or dead had a part in.
 * @param entries oldest first
 */
export function winsOf(
  entries: readonly Interaction[],
  friendOf: (id: string) => Friend | undefined,
  today: Day,
): Wins {
  const isSeen = (id: string) => {
    const friend = friendOf(id);
    return friend !== undefined && !isHiddenFromLists(friend);
  };
  const herEntries = entries
    .filter(
      ({ friends, outcome, by }) => friends.every(isSeen) && !(outcome === 'attempt' && by === 'friend'),
    )
    .toReversed();
  const year = today.slice(0, 4);
  return {
    thisMonth: herEntries.filter(({ on }) => on <= today && on.slice(0, 7) === today.slice(0, 7)),
    otherYears: herEntries.filter(
      ({ on }) => on.slice(0, 4) < year && birthdayIn(+year, `--${on.slice(5)}`) === today,
    ),
  };
}

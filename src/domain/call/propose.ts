/** Who to ask to a call: a mix of near and far, and of people who may not know each other. */

import { type Friend, isHiddenFromLists, lastContactOf } from '../friend/friend.ts';
import { foldText } from '../text/fold-text.ts';
import { stableHash } from '../text/stable-hash.ts';
import { type Day, dayNumber } from '../time/day.ts';
import { mostGuests } from './size.ts';

type Candidate = ReturnType<typeof candidateFor>;

/**
 * Takes turns between near (inner, close) and far (friends, wider); each turn goes to who shares least with those chosen,
 * then to who was not heard from the longest.
 *
 * @param count at most 19
 * @param seed decides only between equals
 */
export function proposeGuests(
  friends: readonly Friend[],
  today: Day,
  { count, seed }: { count: number; seed: number },
): readonly Friend[] {
  const left = friends
    .filter((friend) => friend.state === 'active' && !isHiddenFromLists(friend) && !isSnoozed(friend, today))
    .map((friend) => candidateFor(friend, today, seed));
  const chosen: Candidate[] = [];
  while (chosen.length < Math.min(count, mostGuests) && left.length > 0) {
    const turn = left.filter(({ isNear }) => isNear === (chosen.length % 2 === 0));
    const next = best(turn.length > 0 ? turn : left, chosen);
    left.splice(left.indexOf(next), 1);
    chosen.push(next);
  }
  return chosen.map(({ friend }) => friend);
}

/** Not now, she said; a contact since then has ended it. */
function isSnoozed({ snooze, contactDays }: Friend, today: Day): boolean {
  if (snooze === null || snooze.until <= today) return false;
  return (contactDays.at(-1) ?? Number.NEGATIVE_INFINITY) <= dayNumber(snooze.on);
}

function candidateFor(friend: Friend, today: Day, seed: number) {
  const { circle, tags, city, zone } = friend;
  return {
    friend,
    isNear: circle === 'inner' || circle === 'close',
    /** What people of one world share. */
    traits: [
      ...new Set(tags.map((tag) => `tag ${foldText(tag)}`)),
      ...(city === null ? [] : [`city ${foldText(city)}`]),
      ...(zone === null ? [] : [`zone ${zone}`]),
    ],
    /** Day number; never in touch counts from the day they came to the list. */
    heardFrom: dayNumber(lastContactOf(friend, today) ?? friend.addedOn),
    lot: stableHash(`${seed} ${friend.id}`),
  };
}

function best(candidates: readonly Candidate[], chosen: readonly Candidate[]): Candidate {
  const shared = ({ traits }: Candidate) =>
    chosen.flatMap((other) => other.traits).filter((trait) => traits.includes(trait)).length;
  return candidates.reduce((a, b) =>
    (shared(b) - shared(a) || b.heardFrom - a.heardFrom || b.lot - a.lot) < 0 ? b : a,
  );
}

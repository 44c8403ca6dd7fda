/** Who to invite: a mix of close and distant friends who may not know each other. */

import { type Friend, isHiddenFromLists, lastContactOf } from '../friend/friend.ts';
import { isSnoozed } from '../friend/is-snoozed.ts';
import { foldText } from '../text/fold-text.ts';
import { stableHash } from '../text/stable-hash.ts';
import { type Day, dayNumber } from '../time/day.ts';
import { mostGuests } from './rooms.ts';

/**
 * Takes turns between near (inner, close) and far (friends, wider). Each turn goes to the friend who shares least with those
 * chosen so far, then to the one not heard from the longest. The seed only breaks ties.
 */
export function proposeGuests(
  friends: readonly Friend[],
  today: Day,
  { count, seed }: { count: number; seed: number },
): readonly Friend[] {
  const candidates = friends
    .filter((friend) => friend.state === 'active' && !isHiddenFromLists(friend) && !isSnoozed(friend, today))
    .map((friend) => candidateFor(friend, today, seed));
  const guests: Candidate[] = [];
  while (guests.length < Math.min(count, mostGuests) && candidates.length > 0) {
    const turn = candidates.filter(({ isNear }) => isNear === (guests.length % 2 === 0));
    const next = best(turn.length > 0 ? turn : candidates, guests);
    candidates.splice(candidates.indexOf(next), 1);
    guests.push(next);
  }
  return guests.map(({ friend }) => friend);
}

type Candidate = ReturnType<typeof candidateFor>;

function candidateFor(friend: Friend, today: Day, seed: number) {
  const { circle, tags, city, zone } = friend;
  const place = [
    ...(city === null ? [] : [`city ${foldText(city)}`]),
    ...(zone === null ? [] : [`zone ${zone}`]),
  ];
  return {
    friend,
    isNear: circle === 'inner' || circle === 'close',
    traits: [...new Set([...tags.map((tag) => `tag ${foldText(tag)}`), ...place])],
    /** A day number. Never in touch counts from the day they were added. */
    heardFrom: dayNumber(lastContactOf(friend, today) ?? friend.addedOn),
    lot: stableHash(`${seed} ${friend.id}`),
  };
}

function best(candidates: readonly Candidate[], guests: readonly Candidate[]): Candidate {
  const shared = ({ traits }: Candidate) =>
    guests.flatMap((other) => other.traits).filter((trait) => traits.includes(trait)).length;
  return candidates.reduce((a, b) =>
    (shared(b) - shared(a) || b.heardFrom - a.heardFrom || b.lot - a.lot) < 0 ? b : a,
  );
}

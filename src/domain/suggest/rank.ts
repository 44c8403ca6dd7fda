/** Who could hear from her today. Pure and deterministic: same day, same friends, same list. */

import { type Day, dayFromNumber, dayNumber } from '../day.ts';
import type { Circle, Friend } from '../friend.ts';
import { hasTag } from '../tags.ts';
import { lookBack } from './look-back.ts';
import { keepBest, stand } from './order.ts';
import { isListed, makeStanding, type Standing } from './standing.ts';

/** All who may be shown today; `chooseShown` puts them in order. */
export interface Ranking {
  readonly today: Day;
  readonly standing: Standing;
  /** Rows of the standing, in no order. */
  readonly candidates: readonly number[];
  /** True when nobody is due and the candidates are friends with nothing logged yet. */
  readonly isNobodyDue: boolean;
}

export interface Ranked {
  readonly friend: Friend;
  /** Told or logged; null when they were never in touch. */
  readonly lastContact: Day | null;
  /** Where the count of days starts: the last contact, or for a friend never in touch a day around her first on the list. */
  readonly countedFrom: Day;
  readonly cadenceDays: number;
  /** Days since then, by cadence. */
  readonly ratio: number;
  readonly isResting: boolean;
}

export interface Choice {
  readonly limit: number;
  readonly circle: Circle | null;
  /** Compared without case and accents. */
  readonly tag: string | null;
}

const mostWhenNobodyIsDue = 3;

/** @param friends all she ever had: those paused or removed since count in the look-back on the days they were there */
export function rankFriends(friends: Iterable<Friend>, today: Day): Ranking {
  const day = dayNumber(today);
  const standing = makeStanding([...friends], day);
  lookBack(standing, day);
  const due: number[] = [];
  const neverInTouch: number[] = [];
  for (const [row, { state, isRemoved }] of standing.friends.entries()) {
    if (state !== 'active' || isRemoved || !isListed(standing, row, day)) continue;
    stand(standing, row, day);
    if (day >= (standing.dueOn[row] as number)) due.push(row);
    else if (standing.isNeverInTouch[row] === 1) neverInTouch.push(row);
  }
  const isNobodyDue = due.length === 0;
  return { today, standing, candidates: isNobodyDue ? neverInTouch : due, isNobodyDue };
}

/** The best of the ranking that fit, best first. */
export function chooseShown(
  { standing, candidates, isNobodyDue }: Ranking,
  { limit, circle, tag }: Choice,
): readonly Ranked[] {
  const count = isNobodyDue ? Math.min(limit, mostWhenNobodyIsDue) : limit;
  const best: number[] = [];
  for (const row of candidates) {
    const friend = standing.friends[row] as Friend;
    if (circle !== null && friend.circle !== circle) continue;
    if (tag !== null && !hasTag(friend.tags, tag)) continue;
    keepBest(standing, best, row, count);
  }
  return best.map((row) => rankedOf(standing, row));
}

function rankedOf(standing: Standing, row: number): Ranked {
  const since = dayFromNumber(standing.since[row] as number);
  return {
    friend: standing.friends[row] as Friend,
    lastContact: standing.isNeverInTouch[row] === 1 ? null : since,
    countedFrom: since,
    cadenceDays: standing.cadence[row] as number,
    ratio: standing.ratio[row] as number,
    isResting: standing.isResting[row] === 1,
  };
}

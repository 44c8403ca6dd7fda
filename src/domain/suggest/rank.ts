/** Who could hear from her today. Pure and deterministic: same day, same friends, same list. */

import { type Day, dayFromNumber, dayNumber } from '../day.ts';
import type { Circle, Friend } from '../friend.ts';
import { hasTag } from '../tags.ts';
import { lookBack } from './look-back.ts';
import { consider, type Search, standsBehindAll } from './order.ts';
import type { Spell } from './spell.ts';
import { isListed, standingOf } from './standing.ts';

/** All who may be shown today; `chooseShown` puts them in order. */
export interface Ranking {
  readonly day: number;
  /** In no order; some may be snoozed. */
  readonly candidates: readonly Spell[];
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
  const due: Spell[] = [];
  const neverInTouch: Spell[] = [];
  for (const spell of lookBack(Array.from(friends, standingOf), day)) {
    const { state, isRemoved } = spell.standing.friend;
    if (state !== 'active' || isRemoved) continue;
    if (day >= spell.from) due.push(spell);
    else if (spell.isNeverInTouch) neverInTouch.push(spell);
  }
  const isNobodyDue = !due.some(({ standing }) => isListed(standing, day, day));
  return { day, candidates: isNobodyDue ? neverInTouch : due, isNobodyDue };
}

/** The best of the ranking that fit, best first. */
export function chooseShown(
  { day, candidates, isNobodyDue }: Ranking,
  { limit, circle, tag }: Choice,
): readonly Ranked[] {
  const count = isNobodyDue ? Math.min(limit, mostWhenNobodyIsDue) : limit;
  const search: Search = { day, today: day, count, best: [] };
  for (const spell of candidates) {
    const { friend } = spell.standing;
    if (circle !== null && friend.circle !== circle) continue;
    if (tag !== null && !hasTag(friend.tags, tag)) continue;
    if (!standsBehindAll(spell, search)) consider(spell, search);
  }
  return search.best.map(rankedOf);
}

function rankedOf({ standing, since, isNeverInTouch, ratio, isResting }: Spell): Ranked {
  const countedFrom = dayFromNumber(since);
  return {
    friend: standing.friend,
    lastContact: isNeverInTouch ? null : countedFrom,
    countedFrom,
    cadenceDays: standing.cadence,
    ratio,
    isResting,
  };
}

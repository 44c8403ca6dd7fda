/** Who could hear from her today. Pure and deterministic: same day, same friends, same list. */

import type { Circle, Friend } from '../friend/friend.ts';
import { hasTag } from '../friend/tags.ts';
import { type Day, dayFromNumber, dayNumber } from '../time/day.ts';
import { isToBeWished } from './dates.ts';
import { type DueSpan, spanToday } from './due-span.ts';
import { always, isListed, standingOf, wasJustTried } from './friend-standing.ts';
import { consider, lookBack, type Search, standsBehindAll } from './look-back.ts';

/** Everybody who may be shown today; `chooseShown` puts them in order. */
export interface Ranking {
  readonly day: number;
  /** In no order; some may be snoozed. */
  readonly candidates: readonly DueSpan[];
  /** True when nobody is due and the candidates are friends with nothing logged yet. */
  readonly isNobodyDue: boolean;
}

export interface RankedFriend {
  readonly friend: Friend;
  /** Logged or mentioned; null when they were never in touch. */
  readonly lastContact: Day | null;
  /**
   * Where the count of days starts: the last contact, or a day around her first on the list if they were never in
   * touch.
   */
  readonly countedFrom: Day;
  readonly cadenceDays: number;
  /** Days since then, divided by cadence. */
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

/**
 * @param friends everybody, even removed: those paused or removed since then count in the look-back on the days they
 * were there
 * @param paused days on which nobody was shown: from one until another one, which doesn't count
 */
export function rankFriends(
  friends: Iterable<Friend>,
  today: Day,
  paused: readonly [Day, Day] | null = null,
): Ranking {
  const day = dayNumber(today);
  const due: DueSpan[] = [];
  const neverInTouch: DueSpan[] = [];
  const [from, until] = paused === null ? [always, always] : paused.map(dayNumber);
  const isPaused = (each: number) => each >= (from as number) && each < (until as number);
  for (const span of lookBack(Array.from(friends, standingOf), day, isPaused)) {
    const { state, isRemoved } = span.standing.friend;
    if (state !== 'active' || isRemoved) continue;
    if (day >= span.from) due.push(span);
    else if (span.isNeverInTouch) neverInTouch.push(span);
  }
  const isNobodyDue = !due.some(
    ({ standing }) => isListed(standing, day, day) && !wasJustTried(standing, day, day),
  );
  return { day, candidates: isNobodyDue ? neverInTouch : due, isNobodyDue };
}

/** The best ones that fit, best first. @param includesTried also those she tried lately */
export function chooseShown(
  { day, candidates, isNobodyDue }: Ranking,
  { limit, circle, tag }: Choice,
  includesTried = false,
): readonly RankedFriend[] {
  const count = isNobodyDue ? Math.min(limit, mostWhenNobodyIsDue) : limit;
  const search: Search = { day, today: day, count, includesTried, best: [] };
  for (const span of candidates) {
    const { friend } = span.standing;
    if (circle !== null && friend.circle !== circle) continue;
    if (tag !== null && !hasTag(friend.tags, tag)) continue;
    if (!standsBehindAll(span, search)) consider(span, search);
  }
  return search.best.map(rankedOf);
}

function rankedOf({ standing, since, isNeverInTouch, ratio, isResting }: DueSpan): RankedFriend {
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

export interface ChosenFriend extends RankedFriend {
  readonly kind: 'due' | 'birthday';
}

/**
 * Like `chooseShown`, but friends with a birthday today come first, in the order of the ranking. The look-back doesn't
 * count birthdays: nobody is passed over for one.
 */
export function chooseToday(
  friends: Iterable<Friend>,
  ranking: Ranking,
  choice: Choice,
  today: Day,
): readonly ChosenFriend[] {
  const birthdayFriends = birthdaysOf(friends, ranking, today);
  const first =
    birthdayFriends.length === 0
      ? []
      : chooseShown({ ...ranking, candidates: birthdayFriends, isNobodyDue: false }, choice, true);
  const ids = new Set(first.map(({ friend }) => friend.id));
  const others = chooseShown(ranking, choice).filter(({ friend }) => !ids.has(friend.id));
  return [
    ...first.map((ranked) => ({ ...ranked, kind: 'birthday' as const })),
    ...others.slice(0, choice.limit - first.length).map((ranked) => ({ ...ranked, kind: 'due' as const })),
  ];
}

/** Friends in the ranking come from there, because it knows how they rest. */
function birthdaysOf(friends: Iterable<Friend>, { day, candidates }: Ranking, today: Day) {
  const birthdayFriends = [...friends].filter((friend) => isToBeWished(friend, today));
  return birthdayFriends.map(
    (friend) =>
      candidates.find(({ standing }) => standing.friend === friend) ?? spanToday(standingOf(friend), day),
  );
}

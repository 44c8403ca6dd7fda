import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActiveSpan, Friend } from '../../../src/domain/friend/friend.ts';
import { chooseShown, rankFriends } from '../../../src/domain/suggest/rank.ts';
import { addDays, type Day } from '../../../src/domain/time/day.ts';
import { times } from '../../support/long-run.ts';
import { makeFriend, today } from './make-friend.ts';
import { slowRanking } from './slow-reference.ts';

/** Mostly in the window, sometimes older, sometimes after today. */
const anyDay = fc.integer({ min: -230, max: 4 }).map((offset) => addDays(today, offset));
const pastDay = fc.integer({ min: -230, max: 0 }).map((offset) => addDays(today, offset));
/** Few different ones, so that ties happen. */
const cadence = fc.constantFrom(1, 2, 3, 5, 7, 10, 14, 20, 30, 60, 180, 365);

function spansFrom(days: readonly Day[], isOpen: boolean): ActiveSpan[] {
  const sorted = [...days].sort();
  if (sorted.length % 2 === (isOpen ? 0 : 1)) sorted.pop();
  const spans: ActiveSpan[] = [];
  for (let index = 0; index < sorted.length; index += 2)
    spans.push([sorted[index] ?? today, sorted[index + 1] ?? null]);
  return spans;
}

const friendGiven = fc.record({
  everyDays: cadence,
  spans: fc.array(pastDay, { minLength: 2, maxLength: 5 }),
  isOpen: fc.boolean(),
  contacts: fc.oneof(fc.constant([]), fc.array(anyDay, { maxLength: 25 })),
  attempts: fc.array(anyDay, { maxLength: 4 }),
  lastTold: fc.option(pastDay),
  cadenceChangedOn: fc.option(pastDay),
  snooze: fc.option(fc.record({ on: anyDay, days: fc.integer({ min: 1, max: 60 }) })),
  isRemoved: fc.boolean(),
});

const manyFriends = fc.array(friendGiven, { minLength: 1, maxLength: 9 }).map((all) =>
  all.map(({ spans, isOpen, snooze, isRemoved, ...given }, index): Friend => {
    const activeSpans = spansFrom(spans, isOpen);
    return makeFriend({
      ...given,
      id: `friend-${index}`,
      addedOn: activeSpans[0]?.[0] ?? today,
      activeSpans,
      state: activeSpans.at(-1)?.[1] === null ? 'active' : 'paused',
      isRemoved: isRemoved && activeSpans.at(-1)?.[1] !== null,
      snooze: snooze === null ? null : { on: snooze.on, until: addDays(snooze.on, snooze.days) },
    });
  }),
);

test('agrees with the slow and obvious way on any history', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(manyFriends, (friends) => {
      const shown = chooseShown(rankFriends(friends, today), { limit: 50, circle: null, tag: null });
      const answer = shown.map(({ friend, ratio, isResting }) => ({
        id: friend.id,
        ratio,
        resting: isResting,
      }));
      expect(answer).toEqual(slowRanking(friends, today));
    }),
    { numRuns: times(60, 2_000) },
  );
});

test('does not depend on the order friends come in', () => {
  fc.assert(
    fc.property(manyFriends, (friends) => {
      const idsOf = (given: readonly Friend[]) =>
        chooseShown(rankFriends(given, today), { limit: 3, circle: null, tag: null }).map(
          ({ friend }) => friend.id,
        );
      expect(idsOf(friends.toReversed())).toEqual(idsOf(friends));
    }),
  );
});

test('a shorter limit shows the beginning of the longer list', () => {
  fc.assert(
    fc.property(manyFriends, fc.integer({ min: 1, max: 3 }), (friends, limit) => {
      const ranking = rankFriends(friends, today);
      const all = chooseShown(ranking, { limit: 50, circle: null, tag: null });
      expect(chooseShown(ranking, { limit, circle: null, tag: null })).toEqual(all.slice(0, limit));
    }),
  );
});

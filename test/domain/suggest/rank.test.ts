import { describe, expect, test } from 'vitest';
import type { Friend } from '../../../src/domain/friend/friend.ts';
import {
  type Choice,
  chooseShown,
  type RankedFriend,
  rankFriends,
} from '../../../src/domain/suggest/rank.ts';
import { addDays, type Day } from '../../../src/domain/time/day.ts';
import { makeFriend, today } from './make-friend.ts';

const ago = (days: number): Day => addDays(today, -days);
function shown(friends: readonly Friend[], choice: Partial<Choice> = {}): readonly RankedFriend[] {
  return chooseShown(rankFriends(friends, today), { limit: 3, circle: null, tag: null, ...choice });
}
const idsOf = (friends: readonly Friend[], choice: Partial<Choice> = {}): string[] =>
  shown(friends, choice).map(({ friend }) => friend.id);

describe('who comes up', () => {
  test.each([
    [10, 6, false],
    [10, 7, true],
    [30, 20, false],
    [30, 21, true],
    [1, 0, false],
    [1, 1, true],
    [7, 4, false],
    [7, 5, true],
    [365, 255, false],
    [365, 256, true],
  ])('every %i days, last %i days ago: %s', (everyDays, since, isDue) => {
    expect(idsOf([makeFriend({ everyDays, contacts: [ago(since)] })])).toEqual(isDue ? ['ana-sample'] : []);
  });

  test('the circle gives the cadence where she has none of her own', () => {
    const friend = makeFriend({ everyDays: null, circle: 'inner', contacts: [ago(14)] });
    expect(shown([friend])).toMatchObject([{ cadenceDays: 7, ratio: 2, lastContact: ago(14) }]);
  });

  test.each(['unsorted', 'paused', 'archived', 'hidden', 'died'] as const)('nobody who is %s', (state) => {
    expect(idsOf([makeFriend({ state, contacts: [ago(100)] })])).toEqual([]);
  });

  test('whoever she tried and reached on one day comes up when due', () => {
    const friend = makeFriend({ everyDays: 4, contacts: [ago(3)], attempts: [ago(3)] });
    expect(idsOf([friend])).toEqual(['ana-sample']);
  });

  test('nobody she tried on a day of contact that she only mentioned', () => {
    const friend = makeFriend({ everyDays: 2, lastTold: ago(2), attempts: [ago(2)] });
    expect(idsOf([friend])).toEqual([]);
  });

  test('nobody who was removed', () => {
    expect(
      idsOf([makeFriend({ isRemoved: true, activeSpans: [[ago(90), ago(1)]], contacts: [ago(100)] })]),
    ).toEqual([]);
  });
});

describe('the order', () => {
  const last = (id: string, everyDays: number, since: number) =>
    makeFriend({ id, everyDays, contacts: [ago(since)] });

  test.each([
    [
      'the largest share of the cadence first',
      [last('a', 10, 10), last('b', 10, 30), last('c', 10, 20)],
      ['b', 'c', 'a'],
    ],
    [
      'on a tie the earlier due day',
      [last('a', 10, 20), last('b', 20, 40), last('c', 5, 10)],
      ['b', 'a', 'c'],
    ],
    ['due on the same day, the shorter cadence', [last('a', 20, 20), last('b', 10, 10)], ['b', 'a']],
    ['alike in all, the id', [last('b', 10, 20), last('a', 10, 20)], ['a', 'b']],
    [
      'three at most',
      [last('a', 10, 20), last('b', 10, 20), last('c', 10, 20), last('d', 10, 20)],
      ['a', 'b', 'c'],
    ],
  ])('%s', (_, friends, ids) => {
    expect(idsOf(friends)).toEqual(ids);
  });

  test('below one cadence the earlier due day has the shorter cadence', () => {
    expect(idsOf([last('a', 20, 16), last('b', 10, 8)])).toEqual(['b', 'a']);
  });
});

describe('last contact', () => {
  test.each([
    ['the newest logged', { contacts: [ago(50), ago(20)] }, ago(20)],
    ['the one she told, when nothing is logged', { lastTold: ago(40) }, ago(40)],
    ['the one she told, when it is newer', { lastTold: ago(15), contacts: [ago(20)] }, ago(15)],
    ['the logged one, when it is newer', { lastTold: ago(25), contacts: [ago(20)] }, ago(20)],
    ['not an attempt', { contacts: [ago(50)], attempts: [ago(30)] }, ago(50)],
    ['one from before the look-back', { contacts: [ago(400)] }, ago(400)],
  ])('is %s', (_, given, expected) => {
    expect(shown([makeFriend(given)])[0]?.lastContact).toBe(expected);
  });

  test('after today counts as today', () => {
    expect(idsOf([makeFriend({ everyDays: 1, contacts: [addDays(today, 1)] })])).toEqual([]);
  });
});

describe('never in touch', () => {
  test('the clock starts within the last four fifths of the cadence, on a day of her own', () => {
    const starts = Array.from({ length: 60 }, (_, at) => {
      const [ranked] = shown([makeFriend({ id: `friend-${at}`, everyDays: 100, addedOn: today })]);
      return ranked?.ratio ?? -1;
    });
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...starts)).toBeLessThan(0.8);
    expect(new Set(starts).size).toBeGreaterThan(30);
  });

  test('an import does not come up as a wall', () => {
    const friends = Array.from({ length: 200 }, (_, at) =>
      makeFriend({ id: `friend-${at}`, everyDays: 30, addedOn: today }),
    );
    const due = idsOf(friends, { limit: 200 }).length;
    expect(due).toBeGreaterThan(5);
    expect(due).toBeLessThan(50);
  });

  test('an imported friend counts from the day she was picked', () => {
    const picked = makeFriend({ addedOn: ago(300), activeSpans: [[today, null]] });
    expect(shown([picked])[0]?.ratio).toBeLessThan(0.8);
  });

  test('nobody is ranked before the day she was added', () => {
    expect(idsOf([makeFriend({ addedOn: addDays(today, 1), contacts: [ago(100)] })])).toEqual([]);
  });
});

describe('nobody due', () => {
  const fresh = (id: string, since: number) =>
    makeFriend({ id, everyDays: 1000, addedOn: ago(since), lastTold: null });
  const recent = makeFriend({ id: 'recent', contacts: [ago(1)] });

  test('the first day is not empty', () => {
    expect(idsOf([makeFriend({ addedOn: today, everyDays: 1000 }), recent])).toEqual(['ana-sample']);
  });

  test('three at most, whatever the limit, largest share first', () => {
    const all = shown([fresh('a', 0), fresh('b', 0), fresh('c', 0), fresh('d', 0), recent], { limit: 10 });
    expect(all).toHaveLength(3);
    expect(all.map(({ ratio }) => ratio)).toEqual(all.map(({ ratio }) => ratio).sort((a, b) => b - a));
  });

  test('one due friend is enough to leave them out', () => {
    expect(idsOf([fresh('a', 0), makeFriend({ id: 'due', contacts: [ago(20)] })])).toEqual(['due']);
  });

  test('a snoozed one is left out', () => {
    expect(idsOf([{ ...fresh('a', 0), snooze: { on: today, until: addDays(today, 1) } }])).toEqual([]);
  });

  test('with everyone in touch lately there is nobody', () => {
    expect(idsOf([recent])).toEqual([]);
  });
});

describe('filters choose from the same ranking', () => {
  const friends = ['a', 'b', 'c', 'd', 'e'].map((id, at) =>
    makeFriend({
      id,
      circle: at % 2 === 0 ? 'inner' : 'wider',
      tags: at > 2 ? ['Scöut'] : [],
      contacts: [ago(100 - at)],
    }),
  );
  test.each([
    ['a limit of one', { limit: 1 }, ['a']],
    ['a limit above three', { limit: 4 }, ['a', 'b', 'c', 'd']],
    ['a circle', { circle: 'wider' as const }, ['b', 'd']],
    ['a tag, without case and accents', { tag: 'scout' }, ['d', 'e']],
    ['both', { circle: 'inner' as const, tag: 'SCOUT' }, ['e']],
    ['a tag of nobody', { tag: 'choir' }, []],
  ])('%s', (_, choice, ids) => {
    expect(idsOf(friends, choice)).toEqual(ids);
  });
});

describe('an attempt', () => {
  test.each([
    [1, 1],
    [2, 2],
    [10, 3],
    [30, 7],
    [31, 7],
    [365, 91],
  ])('every %i days: not suggested for %i days, even alone', (everyDays, length) => {
    const isShown = (since: number) =>
      shown([makeFriend({ everyDays, contacts: [ago(2000)], attempts: [ago(since)] })]).length > 0;
    expect([isShown(0), isShown(length), isShown(length + 1)]).toEqual([false, false, true]);
  });

  test.each([
    ['a missed try by the friend since then lifts the rest', { attempts: [ago(3)], tried: [ago(1)] }, true],
    ['one on the day after which she tried again does not', { attempts: [ago(1)], tried: [ago(3)] }, false],
    ['one on the same day lifts it too', { attempts: [ago(1)], tried: [ago(1)] }, true],
    ['a missed try by the friend alone rests nobody', { tried: [ago(1)] }, true],
  ])('%s', (_, days, isShown) => {
    const friend = makeFriend({ everyDays: 60, contacts: [ago(2000)], ...days });
    expect(shown([friend])).toHaveLength(isShown ? 1 : 0);
  });

  test('a missed try by the friend is no contact', () => {
    const friend = makeFriend({ everyDays: 10, contacts: [ago(50)], tried: [ago(1)] });
    expect(shown([friend])[0]?.lastContact).toBe(ago(50));
  });

  test('a later contact ends the rest', () => {
    const friend = makeFriend({ everyDays: 20, contacts: [ago(15)], attempts: [ago(16)] });
    expect(shown([{ ...friend, everyDays: 64, contactDays: [] }])).toEqual([]);
    expect(idsOf([friend])).toEqual(['ana-sample']);
  });

  test('makes room for friends she was never in touch with', () => {
    const tried = makeFriend({ id: 'tried', contacts: [ago(500)], attempts: [ago(1)] });
    const added = makeFriend({ id: 'added', everyDays: 1000, addedOn: today });
    expect(idsOf([tried, added])).toEqual(['added']);
  });
});

describe('a snooze', () => {
  const snoozed = (on: number, until: number, contacts: Day[] = []) =>
    makeFriend({ contacts: [ago(100), ...contacts], snooze: { on: ago(on), until: ago(until) } });

  test.each([
    ['hides at once', snoozed(0, -7), []],
    ['hides on its last day', snoozed(7, -1), []],
    ['has ended on the day it names', snoozed(7, 0), ['ana-sample']],
    ['is ended by a contact', snoozed(50, -30, [ago(40)]), ['ana-sample']],
    ['is not ended by one of its own day: the fold knows which came first', snoozed(40, -30, [ago(40)]), []],
    ['is not ended by one before it', snoozed(30, -30, [ago(40)]), []],
  ])('%s', (_, friend, ids) => {
    expect(idsOf([friend])).toEqual(ids);
  });
});

import { describe, expect, test } from 'vitest';
import type { Friend } from '../../../src/domain/friend/friend.ts';
import { chooseShown, rankFriends } from '../../../src/domain/suggest/rank.ts';
import { addDays, type Day } from '../../../src/domain/time/day.ts';
import { makeFriend, today } from './make-friend.ts';

const ago = (days: number): Day => addDays(today, -days);
/** Every day from so many days ago until so many days ago. */
const daily = (from: number, until: number): Day[] =>
  Array.from({ length: from - until + 1 }, (_, at) => ago(from - at));

/** In touch on these days and never due: she makes the days count. */
const zoe = (contacts: readonly Day[]): Friend => makeFriend({ id: 'zoe', everyDays: 3650, contacts });
/** Due the whole time. */
const ana = (given: Parameters<typeof makeFriend>[0] = {}): Friend =>
  makeFriend({ id: 'ana', everyDays: 90, contacts: [ago(1500)], ...given });

function restsToday(...friends: readonly Friend[]): boolean {
  const all = chooseShown(rankFriends(friends, today), { limit: 99, circle: null, tag: null });
  return all.find(({ friend }) => friend.id === 'ana')?.isResting ?? false;
}

describe('stepping back', () => {
  test.each([
    ['four passes', daily(4, 1), false],
    ['the fifth yesterday', daily(5, 1), true],
    ['the fifth three days ago', daily(7, 3), true],
    ['the fifth four days ago: three days are over', daily(8, 4), false],
    ['the tenth six days ago: six days the second time', daily(15, 6), true],
    ['the tenth seven days ago', daily(16, 7), false],
    ['the fifteenth twelve days ago', daily(26, 12), true],
    ['the fifteenth thirteen days ago', daily(27, 13), false],
    ['the twentieth 24 days ago', daily(43, 24), true],
    ['the twentieth 25 days ago', daily(44, 25), false],
    ['the twenty-fifth 48 days ago', daily(72, 48), true],
    ['the twenty-fifth 49 days ago', daily(73, 49), false],
    ['the thirtieth 60 days ago: never longer', daily(89, 60), true],
    ['the thirtieth 61 days ago', daily(90, 61), false],
    ['days need not follow each other', [...daily(20, 19), ...daily(10, 9), ago(2)], true],
    ['today is not over', daily(4, 0), false],
    ['one of them 180 days ago', [ago(180), ...daily(4, 1)], true],
    ['one of them more than 180 days ago', [ago(181), ...daily(4, 1)], false],
  ])('%s', (_, contacts, isResting) => {
    expect(restsToday(ana(), zoe(contacts))).toBe(isResting);
  });

  test.each([
    [2, 2, true],
    [2, 3, false],
    [1, 1, true],
    [1, 2, false],
  ])('never longer than one cadence of %i: the fifth %i days ago', (everyDays, until, isResting) => {
    expect(restsToday(ana({ everyDays }), zoe(daily(until + 4, until)))).toBe(isResting);
  });
});

test.each([
  ['her break ended the day before the first: the fifth counts', ago(5), true],
  ['her break went on until after the first', ago(4), false],
])('with five mornings, where %s', (_, until, isResting) => {
  const ranking = rankFriends([ana(), zoe(daily(5, 1))], today, [ago(20), until]);
  const all = chooseShown(ranking, { limit: 99, circle: null, tag: null });
  expect(all.find(({ friend }) => friend.id === 'ana')?.isResting).toBe(isResting);
});

describe('what is no pass', () => {
  const contacts = daily(5, 1);
  const busy = ['a', 'b', 'c'].map((id) => makeFriend({ id, everyDays: 1, contacts: [ago(1000)] }));

  test.each([
    ['a day on which she was tried', [ana({ attempts: [ago(5)], everyDays: 10 }), zoe(contacts)]],
    [
      'that day itself, beside the rest after it',
      [ana({ attempts: [ago(5)], everyDays: 1 }), zoe(daily(6, 1))],
    ],
    ['a morning when three others stood before her', [ana({ contacts: [ago(100)] }), zoe(contacts), ...busy]],
    ['a morning when she was not yet due', [ana({ contacts: [ago(64)] }), zoe(contacts)]],
    ['a day before she was added', [ana({ addedOn: ago(4) }), zoe(contacts)]],
    [
      'a day before she was resumed',
      [
        ana({
          activeSpans: [
            [ago(900), ago(20)],
            [ago(4), null],
          ],
        }),
        zoe(contacts),
      ],
    ],
    [
      'a day in a span before the latest',
      [
        ana({
          activeSpans: [
            [ago(900), ago(1)],
            [ago(1), null],
          ],
        }),
        zoe(contacts),
      ],
    ],
    ['a day before her cadence changed', [ana({ cadenceChangedOn: ago(4) }), zoe(contacts)]],
    ['a day when she was snoozed', [ana({ snooze: { on: ago(6), until: ago(3) } }), zoe(contacts)]],
    [
      'a day on which only attempts were made',
      [ana(), zoe(contacts.slice(1)), makeFriend({ id: 'yan', everyDays: 3650, attempts: [ago(5)] })],
    ],
    [
      'a day on which only a last contact was told',
      [ana(), zoe(contacts.slice(1)), makeFriend({ id: 'yan', everyDays: 3650, lastTold: ago(5) })],
    ],
  ])('%s', (_, friends) => {
    expect(restsToday(...friends)).toBe(false);
  });

  test.each([
    ['the day she was added', ana({ addedOn: ago(5) })],
    ['the day her cadence changed', ana({ cadenceChangedOn: ago(5) })],
    ['the day of a snooze: that morning she was still there', ana({ snooze: { on: ago(5), until: ago(4) } })],
    ['the day a snooze has ended', ana({ snooze: { on: ago(9), until: ago(5) } })],
  ])('but %s is one', (_, friend) => {
    expect(restsToday(friend, zoe(contacts))).toBe(true);
  });
});

describe('a contact clears it all', () => {
  const every5 = { everyDays: 5 };

  test('the passes', () => {
    // Due on the days 9, 8 and again from day 3 on: three and two passes, with a contact between.
    const friend = ana({ ...every5, contacts: [ago(1500), ago(7)] });
    expect(restsToday(friend, zoe([...daily(10, 8), ...daily(2, 1)]))).toBe(false);
  });

  test('an attempt that a snapshot no longer has rests nobody', () => {
    const tried = (days: number) => ana({ everyDays: 60, attempts: [ago(days)] });
    const mornings = zoe([ago(166), ...daily(4, 1)]);
    expect([180, 181].map((days) => restsToday(tried(days), mornings))).toEqual([false, true]);
  });

  test('a rest that would last longer than the time until she is due again', () => {
    const friend = ana({ everyDays: 10, contacts: [ago(1500), ago(9)] });
    const passes = daily(24, 10);
    expect(restsToday(friend, zoe(passes))).toBe(false);
    expect(restsToday({ ...friend, contactDays: friend.contactDays.slice(0, 1) }, zoe(passes))).toBe(true);
  });

  test('the rest and how long the next one is', () => {
    const friend = ana({ everyDays: 10, contacts: [ago(1500), ago(30)] });
    const passes = [...daily(40, 36), ...daily(8, 4)];
    expect(restsToday(friend, zoe(passes))).toBe(false);
    expect(restsToday({ ...friend, contactDays: friend.contactDays.slice(0, 1) }, zoe(passes))).toBe(true);
  });
});

describe('friends who are gone since keep their place on earlier days', () => {
  const removedFriend = (given: Parameters<typeof makeFriend>[0]) =>
    ['a', 'b', 'c'].map((id) => makeFriend({ everyDays: 1, contacts: [ago(1000)], ...given, id }));
  const ended = [[ago(900), ago(1)]] as const;

  test.each([
    ['paused', removedFriend({ state: 'paused', activeSpans: ended })],
    ['archived', removedFriend({ state: 'archived', activeSpans: ended })],
    ['removed', removedFriend({ isRemoved: true, activeSpans: ended })],
  ])('%s', (_, others) => {
    // Only on the last of the five days was there room for her.
    expect(restsToday(ana(), zoe(daily(5, 1)), ...others)).toBe(false);
    expect(restsToday(ana(), zoe(daily(5, 1)))).toBe(true);
  });

  test('their contacts make days count', () => {
    expect(restsToday(ana(), { ...zoe(daily(5, 1)), state: 'hidden', activeSpans: ended })).toBe(true);
  });
});

test('whoever fills a slot while resting is passed over as well', () => {
  // Five passes until day 18, three days of rest with two more, then three: the second rest of six days.
  expect(restsToday(ana(), zoe([...daily(22, 18), ...daily(17, 16), ...daily(8, 6)]))).toBe(true);
});

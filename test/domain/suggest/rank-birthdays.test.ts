import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Friend } from '../../../src/domain/friend/friend.ts';
import { chooseShown, chooseToday, rankFriends } from '../../../src/domain/suggest/rank.ts';
import { addDays } from '../../../src/domain/time/day.ts';
import { makeFriend, today } from './make-friend.ts';

const ago = (days: number) => addDays(today, -days);
const all = { limit: 3, circle: null, tag: null };
const chosen = (friends: readonly Friend[], choice: Partial<typeof all> = {}, day = today) =>
  chooseToday(rankFriends(friends, day), { ...all, ...choice }, day).map(
    ({ friend, kind }) => `${friend.id} ${kind}`,
  );

const birthday = `--${today.slice(5)}`;
const due = ['a', 'b', 'c'].map((id, at) => makeFriend({ id, contacts: [ago(30 + at)] }));
const wished = (given: Parameters<typeof makeFriend>[0] = {}) =>
  makeFriend({ id: 'dana', birthday, contacts: [ago(1)], ...given });

test('whoever has a birthday today comes first, and the others have the places that are left', () => {
  expect(chosen([...due, wished()])).toEqual(['dana birthday', 'c due', 'b due']);
});

test('of several, whoever is longest due comes first, and nobody stands twice', () => {
  const friends = [...due, wished(), makeFriend({ id: 'eve', birthday, contacts: [ago(40)] })];
  expect(chosen(friends)).toEqual(['eve birthday', 'dana birthday', 'c due']);
  expect(chosen(friends, { limit: 1 })).toEqual(['eve birthday']);
});

test('also of someone never in touch, and with nobody else on the list', () => {
  expect(chosen([wished({ contacts: [] })])).toEqual(['dana birthday']);
});

describe('gone', () => {
  test.each<[string, Parameters<typeof makeFriend>[0]]>([
    ['once she was in touch today', { contacts: [ago(1), today] }],
    ['once she reached out today', { attempts: [today] }],
    ['once she told of it', { contacts: [], lastTold: today }],
    ['while it is put off', { snooze: { on: today, until: addDays(today, 1) } }],
    ['of someone paused', { state: 'paused', activeSpans: [['2025-01-01', ago(1)]] }],
    ['of someone who died', { state: 'died', activeSpans: [['2025-01-01', ago(1)]] }],
    ['of someone removed', { isRemoved: true, activeSpans: [['2025-01-01', ago(1)]] }],
  ])('%s', (_, given) => {
    expect(chosen([wished(given)]).filter((each) => each.endsWith('birthday'))).toEqual([]);
  });
});

test.each([
  ['--02-29', '2026-02-28', true],
  ['--02-29', '2028-02-28', false],
  ['--02-29', '2028-02-29', true],
  ['1990-11-20', '2026-11-20', true],
  ['--11-20', '2026-11-21', false],
])('%s on %s: %s', (day, on, isWished) => {
  const friend = makeFriend({ birthday: day, everyDays: 365, contacts: [addDays(on, -3)] });
  expect(chosen([friend], {}, on)).toEqual(isWished ? ['ana-sample birthday'] : []);
});

test('tag and circle choose here too', () => {
  const friends = [wished({ tags: ['school'] }), makeFriend({ id: 'eve', birthday, contacts: [ago(2)] })];
  expect(chooseToday(rankFriends(friends, today), { ...all, tag: 'school' }, today)).toHaveLength(1);
});

test('a birthday comes up even if she tried the friend yesterday', () => {
  expect(chosen([wished({ contacts: [ago(400)], attempts: [ago(1)] })])).toEqual(['dana birthday']);
});

test('birthdays are in no look-back: without them everybody is ranked the same', () => {
  const day = fc.integer({ min: 0, max: 200 }).map(ago);
  const friends = fc.array(
    fc.record({
      contacts: fc.array(day, { maxLength: 12 }),
      birthday: fc.option(day.map((each) => `--${each.slice(5)}`)),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(friends, (given) => {
      const make = (isKnown: boolean) =>
        given.map(({ contacts, birthday: on }, at) =>
          makeFriend({ id: `f${at}`, contacts, birthday: isKnown ? on : null }),
        );
      const ranked = (all: Friend[]) =>
        chooseShown(rankFriends(all, today), { limit: 50, circle: null, tag: null }).map(
          ({ friend, ratio, isResting }) => [friend.id, ratio, isResting],
        );
      expect(ranked(make(true))).toEqual(ranked(make(false)));
    }),
    { numRuns: 60 },
  );
});

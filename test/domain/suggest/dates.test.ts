import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datesNear } from '../../../src/domain/suggest/dates.ts';
import { birthdayIn } from '../../../src/domain/time/birthday-in.ts';
import { addDays, type Day, daysBetween, isDay } from '../../../src/domain/time/day.ts';
import { makeFriend, today } from './make-friend.ts';

const near = (birthday: string, day: Day) =>
  datesNear([makeFriend({ birthday })], day).map(({ on, inDays }) => [on, inDays]);

test.each([
  ['--11-20', today, ['2026-11-20', 0]],
  ['1990-11-24', today, ['2026-11-24', 4]],
  ['--12-04', today, ['2026-12-04', 14]],
  ['--12-05', today, null],
  ['--11-17', today, ['2026-11-17', -3]],
  ['--11-16', today, null],
  ['--01-02', '2026-12-30', ['2027-01-02', 3]],
  ['--12-30', '2026-01-01', ['2025-12-30', -2]],
  ['--02-29', '2026-02-20', ['2026-02-28', 8]],
  ['--02-29', '2028-02-20', ['2028-02-29', 9]],
  ['--02-29', '2026-03-03', ['2026-02-28', -3]],
])('%s on %s', (birthday, day, expected) => {
  expect(near(birthday, day)).toEqual(expected === null ? [] : [expected]);
});

describe('besides birthdays', () => {
  const kinds = (given: Parameters<typeof makeFriend>[0], day = today) =>
    datesNear([makeFriend(given)], day).map(({ kind, on, child, words }) => [kind, on, child ?? words]);

  test.each<[string, Parameters<typeof makeFriend>[0], unknown[]]>([
    [
      'children',
      { children: ['Mia --11-24', 'Tom', 'Zoe --01-01'] },
      [['child-birthday', '2026-11-24', 'Mia']],
    ],
    ['anniversaries', { anniversaries: ['2015-11-20', '--05-01'] }, [['anniversary', '2026-11-20', null]]],
    [
      'hard days',
      { hardDays: ['--12-04 her mother', '2019-11-17 the accident', '--12-05 too far'] },
      [
        ['hard-day', '2026-11-17', 'the accident'],
        ['hard-day', '2026-12-04', 'her mother'],
      ],
    ],
    [
      'only the hard days of who died',
      { state: 'died', birthday: '--11-20', hardDays: ['--11-20'] },
      [['hard-day', today, null]],
    ],
    ['not of who is paused', { state: 'paused', hardDays: ['--11-20'], children: ['Mia --11-20'] }, []],
    ['not of who is hidden', { state: 'hidden', hardDays: ['--11-20'] }, []],
  ])('%s', (_, given, expected) => {
    expect(kinds(given)).toEqual(expected);
  });
});

describe('gone once she was in touch', () => {
  const on = '2026-11-18';
  test.each<[string, Parameters<typeof makeFriend>[0], number]>([
    ['on the day', { contacts: [on] }, 0],
    ['after it', { contacts: ['2026-11-19'] }, 0],
    ['or reached out', { attempts: ['2026-11-19'] }, 0],
    ['not by being in touch before', { contacts: ['2026-11-17'] }, 4],
  ])('%s', (_, given, expected) => {
    const day = `--${on.slice(5)}`;
    const dates = { birthday: day, children: [`Mia ${day}`], anniversaries: [day], hardDays: [day] };
    expect(datesNear([makeFriend({ ...given, ...dates })], today)).toHaveLength(expected);
  });

  test('never before a day that is still to come', () => {
    expect(datesNear([makeFriend({ birthday: '--11-24', contacts: [today] })], today)).toHaveLength(1);
  });

  test('the hard day of who died stays', () => {
    const friend = makeFriend({ state: 'died', hardDays: ['--11-20'], contacts: [today] });
    expect(datesNear([friend], today)).toHaveLength(1);
  });
});

test.each(['unsorted', 'paused', 'archived', 'hidden', 'died'] as const)('not of someone %s', (state) => {
  expect(datesNear([makeFriend({ birthday: '--11-20', state })], today)).toEqual([]);
});

test('not of someone removed', () => {
  expect(datesNear([makeFriend({ birthday: '--11-20', isRemoved: true })], today)).toEqual([]);
});

test('in the order of the days, then of the ids', () => {
  const friends = [
    makeFriend({ id: 'c', birthday: '--11-24' }),
    makeFriend({ id: 'b', birthday: '--11-24' }),
    makeFriend({ id: 'a', birthday: '--11-30' }),
    makeFriend({ id: 'd', birthday: '--11-19' }),
    makeFriend({ id: 'e' }),
  ];
  expect(datesNear(friends, today).map(({ friend }) => friend.id)).toEqual(['d', 'b', 'c', 'a']);
});

test('every birthday is seen for 18 days a year, always on a day that exists', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 365 }), fc.integer({ min: 1970, max: 2090 }), (at, year) => {
      const birthday = `--${addDays('2024-01-01', at).slice(5)}`;
      const seen = Array.from({ length: 365 }, (_, day) =>
        near(birthday, addDays(`${year}-06-15`, day)),
      ).flat();
      expect(seen.length).toBeGreaterThanOrEqual(17);
      expect(seen.length).toBeLessThanOrEqual(19);
      expect(seen.every(([on]) => isDay(on))).toBe(true);
    }),
    { numRuns: 10 },
  );
});

test('finds the same days as looking at each birthday in three years', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((at) => addDays('1990-01-01', at));
  const window = fc.record({
    ahead: fc.integer({ min: 0, max: 366 }),
    after: fc.integer({ min: 0, max: 20 }),
  });
  fc.assert(
    fc.property(day, day, window, (born, on, { ahead, after }) => {
      const year = +on.slice(0, 4);
      const days = [year - 1, year, year + 1].map((each) => birthdayIn(each, born));
      const nearest = days.find((each) => daysBetween(on, each) >= -after && daysBetween(on, each) <= ahead);
      const found = datesNear([makeFriend({ birthday: born })], on, { ahead, after });
      expect(found.map((each) => each.on)).toEqual(nearest === undefined ? [] : [nearest]);
    }),
  );
});

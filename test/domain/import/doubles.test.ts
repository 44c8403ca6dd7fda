import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { friendStates } from '../../../src/domain/friend/friend.ts';
import { newFriend } from '../../../src/domain/friend/record.ts';
import { findDoubles } from '../../../src/domain/import/doubles.ts';
import type { State } from '../../../src/domain/state.ts';
import { anyText } from '../../support/any-text.ts';

type People = Pick<State, 'friends' | 'merged'>;

/** `Ana Sample | +1 212 555 0100 | ana@example.org | --04-12 | paused` */
function listOf(...texts: readonly string[]): People {
  const friends = texts.map((text, at) => {
    const [name = '', ...values] = text.split(' | ');
    const friend = newFriend(`f${at}`, { type: 'friend.added', friend: `f${at}`, on: '2026-01-01', name });
    const state = friendStates.find((each) => values.includes(each)) ?? 'active';
    return {
      ...friend,
      state,
      phones: values.filter((value) => /^[+(\d]/.test(value)),
      emails: values.filter((value) => value.includes('@')),
      birthday: values.find((value) => value.startsWith('--')) ?? null,
    };
  });
  return { friends: new Map(friends.map((friend) => [friend.id, friend])), merged: {} };
}

const reasonsIn = (...texts: readonly string[]) =>
  findDoubles(listOf(...texts)).map(({ reasons }) => reasons.join(' '));

describe('two entries may be one person', () => {
  it.each<readonly [string, string, string]>([
    ['Ana Sample | +1 212 555 0100', 'A. S. | (212) 555-0100', 'number'],
    ['Ana Sample | 06 12 34 56 78', 'Mom | +33 6 12 34 56 78', 'number'],
    ['Ana Sample | ana@example.org', 'Work | ANA@example.org', 'email'],
    ['Ana Sample | ana@example.org', 'Ana Sample | ana@example.org', 'email name'],
    ['Ana Sample', 'ana sample', 'name'],
    ['Ana Sample | +1 212 555 0100', 'Ána Sample | +1 212 555 0199', 'name'],
    ['Elizabeth Sample', 'Liz Sample', 'near name'],
    ['Robert Example', 'Bob Example', 'near name'],
    ['Ana Maria Sample', 'Ana Sample', 'near name'],
    ['Lea Müller', 'Lea Mueller', 'near name'],
    ['Sample Lea', 'Lea Sample', 'near name'],
    ['Catherine Sample', 'Catherne Sample', 'near name'],
    ['Cleo Sample', 'Cleo Smaple', 'near name'],
    ['Mary Ann Example', 'Maryann Example', 'near name'],
    ['Dr. Ana Sample', 'Ana Sample', 'near name'],
    ['Ana', 'Ana Sample', 'near name'],
    ['Chris Sample | c@example.org', 'Christine Sample | c@example.org', 'email near name'],
  ])('%s and %s: %s', (one, other, reason) => {
    expect(reasonsIn(one, other)).toEqual([reason]);
    expect(reasonsIn(other, one)).toEqual([reason]);
  });

  it.each([
    ['Ana Sample', 'Bea Sample'],
    ['Paul Sample', 'Paula Sample'],
    ['Dan Sample', 'Dana Sample'],
    ['Tom Sample', 'Tim Sample'],
    ['Anna Sample', 'Hanna Sample'],
    ['Mom 1', 'Mom 2'],
    ['Mr. Sample', 'Mrs. Sample'],
    ['Sam Sample Jr.', 'Sam Sample Sr.'],
    ['Ana Sample', 'Ana Example'],
    ['Ana Sample | +1 212 555 0100 x1', 'Bea Example | +1 212 555 0100 x2'],
    ['Ana Sample | 12', 'Bea Example | 12'],
    // A mother and a daughter.
    ['Ana Sample | +1 212 555 0100 | --04-12', 'Bea Sample | +1 212 555 0100 | --09-09'],
    ['Ana Sample | hidden', 'Ana Sample'],
    ['Ana Sample | died', 'Ana Sample'],
    ['Ana Sample | archived', 'Ana Sample | archived'],
  ])('%s and %s may not', (one, other) => {
    expect(reasonsIn(one, other)).toEqual([]);
  });

  it('one Ana of three could be anybody', () => {
    expect(reasonsIn('Ana', 'Ana Sample', 'Ana Example')).toEqual([]);
  });
});

it('the surest come first', () => {
  expect(
    reasonsIn(
      'Ana Sample | +1 212 555 0100',
      'Bea Example | +1 212 555 0100',
      'Liz Sample',
      'Elizabeth Sample',
      'Cleo Example',
      'Cleo Example',
      'Dana Example | d@example.org',
      'Dana Example | d@example.org',
    ),
  ).toEqual(['email name', 'name', 'near name', 'number']);
});

it('whoever she chose stays', () => {
  const [double] = findDoubles(listOf('Ana Sample | unsorted', 'Ana Sample | paused'));
  expect([double?.part.id, double?.into.id]).toEqual(['f0', 'f1']);
});

it.each([
  ['was in touch with more', { contactDays: [20_000, 20_001] }, { contactDays: [20_000] }],
  ['added first', { addedOn: '2025-01-01' }, { addedOn: '2026-01-01' }],
  ['saved with the longer name', { name: 'Ana Maria Sample' }, { name: 'Ana Sample' }],
])('otherwise whoever she %s stays', (_, longer, shorter) => {
  for (const given of [
    [longer, shorter],
    [shorter, longer],
  ]) {
    const { friends, merged } = listOf('Ana Sample', 'Ana Sample');
    const people = [...friends.values()].map((friend, at) => ({ ...friend, ...given[at] }));
    const [double] = findDoubles({ friends: new Map(people.map((each) => [each.id, each])), merged });
    expect(double?.into).toMatchObject(longer);
  }
});

it('a pair that she said are two people is left out, and nobody else', () => {
  const { friends, merged } = listOf('Ana Sample', 'Ana Sample', 'Ana Sample');
  const [one] = [...friends.values()];
  if (one === undefined) throw new Error('nobody');
  friends instanceof Map && friends.set('f0', { ...one, apart: ['f1'] });
  const pairs = findDoubles({ friends, merged }).map(({ part, into }) => [part.id, into.id].sort().join(' '));
  expect(pairs.sort()).toEqual(['f0 f2', 'f1 f2']);
});

test('any two entries of one name, number or address are found among any others, once', () => {
  const name = fc.constantFrom('Ana Sample', 'Bea Example', 'Cleo', '', '🌸', '李 小龍');
  const person = fc.tuple(fc.oneof(name, anyText()), fc.constantFrom('', '+1 212 555 0100', 'a@example.org'));
  fc.assert(
    fc.property(fc.array(person, { maxLength: 12 }), (people) => {
      const state = listOf(...people.map((each) => each.join(' | ')));
      const doubles = findDoubles(state);
      const keys = doubles.map(({ part, into }) => [part.id, into.id].sort().join(' '));
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.every((key) => new Set(key.split(' ')).size === 2)).toBe(true);
      const all = [...state.friends.values()];
      for (const [at, one] of all.entries())
        for (const other of all.slice(at + 1))
          if (one.phones.some((phone) => other.phones.includes(phone)))
            expect(keys).toContain([one.id, other.id].sort().join(' '));
    }),
  );
});

test('five thousand people take under a second, also if most are namesakes or share a number', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const word = (at: number) =>
    [at, at / 7, at / 91, at / 733].map((each) => letters[Math.floor(each) % 26]).join('');
  const lists = [
    listOf(
      ...Array.from({ length: 5000 }, (_, at) => `${word(at)} ${word(at * 31)}son | +1212${5_550_000 + at}`),
    ),
    listOf(...Array.from({ length: 5000 }, (_, at) => `Ana Sample${at % 2 ? '' : 's'} | +1 212 555 0100`)),
  ];
  const before = process.cpuUsage();
  for (const list of lists) findDoubles(list);
  // Two lists, on a machine that does other things too.
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(4000);
});

test.each([
  ['forty are all pairs', 40, 780],
  ['of more, each is a pair with the first', 41, 40],
])('people who share a number: %s', (_, count, pairs) => {
  const texts = Array.from({ length: count }, (_, at) => `Room${at}x Desk${at}y | +1 212 555 0100`);
  expect(findDoubles(listOf(...texts))).toHaveLength(pairs);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roomsFor } from '../../../src/domain/call/rooms.ts';

const never = () => false;
const people = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`);
const sizes = (count: number) =>
  roomsFor(people(count), 1, never)
    .map((room) => room.length)
    .sort((a, b) => b - a);
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

test.each([
  [0, []],
  [1, [1]],
  [6, [6]],
  [7, [4, 3]],
  [8, [4, 4]],
  [9, [3, 3, 3]],
  [10, [4, 3, 3]],
  [11, [4, 4, 3]],
  [13, [4, 3, 3, 3]],
  [20, [4, 4, 4, 4, 4]],
  [21, [4, 4, 4, 3, 3, 3]],
])('%i people are in rooms of %j', (count, expected) => {
  expect(sizes(count)).toEqual(expected);
});

test('everyone is in one room, of three or four, the same for the same seed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 7, max: 60 }), seeds, (count, seed) => {
      const rooms = roomsFor(people(count), seed, never);
      expect(rooms.flat().sort()).toEqual(people(count).sort());
      expect(rooms.every(({ length }) => length === 3 || length === 4)).toBe(true);
      expect(roomsFor(people(count), seed, never)).toEqual(rooms);
    }),
  );
});

test('another seed gives other rooms', () => {
  expect(roomsFor(people(12), 1, never)).not.toEqual(roomsFor(people(12), 2, never));
});

describe('people alike', () => {
  test('of one group are spread as evenly as can be', () => {
    const groups = fc.array(fc.constantFrom('school', 'work', 'street', 'far'), {
      minLength: 7,
      maxLength: 40,
    });
    fc.assert(
      fc.property(groups, seeds, (all, seed) => {
        const rooms = roomsFor(
          all.map((group, id) => ({ group, id })),
          seed,
          (a, b) => a.group === b.group,
        );
        for (const group of new Set(all)) {
          const most = Math.max(...rooms.map((room) => room.filter((one) => one.group === group).length));
          const count = all.filter((one) => one === group).length;
          expect(most).toBeLessThanOrEqual(Math.ceil(count / rooms.length));
        }
      }),
    );
  });

  test('in pairs and chains, not all alike, are apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 30 }), seeds, (count, seed) => {
        const all = Array.from({ length: count }, (_, at) => at);
        const rooms = roomsFor(all, seed, (a, b) => Math.abs(a - b) === 1);
        const neighbors = rooms.filter((room) => room.some((one) => room.includes(one + 1)));
        expect(neighbors).toEqual([]);
      }),
    );
  });

  test('are told from each other though they are called the same, and it comes to an end', () => {
    const names = fc.array(fc.constantFrom('Ana', 'Bea', 'Cleo'), { minLength: 7, maxLength: 30 });
    fc.assert(
      fc.property(names, fc.func(fc.boolean()), seeds, (all, isAlike, seed) => {
        expect(roomsFor(all, seed, isAlike).flat().sort()).toEqual([...all].sort());
      }),
    );
  });
});

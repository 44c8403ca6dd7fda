import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sizeRemarks, splitCalls, splitRemark } from '../../../src/domain/call/rooms.ts';
import { sizeWords } from './call-content.ts';

test.each([
  [0, [0]],
  [4, [4]],
  [19, [19]],
  [20, [10, 10]],
  [25, [13, 12]],
  [38, [19, 19]],
  [39, [13, 13, 13]],
])('%i guests are in calls of %j', (count, expected) => {
  expect(splitCalls(Array.from({ length: count })).map(({ length }) => length)).toEqual(expected);
});

test('no guest is lost, no call too large, none larger than another by more than one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 200 }), (guests) => {
      const calls = splitCalls(guests);
      const sizes = calls.map(({ length }) => length);
      expect(calls.flat()).toEqual(guests);
      expect(calls).toHaveLength(Math.ceil(guests.length / 19));
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(19);
    }),
  );
});

test.each([
  [1, ["It's just the two of you, so the agenda is short."]],
  [2, ["It's just the two of you, so the agenda is short."]],
  [3, ["With three of you, there's time for a story from each."]],
  [4, ['With four of you, everybody gets a turn without waiting long.']],
  [5, []],
  [20, []],
  [
    21,
    [
      "More than 20 is a lot for one screen. It's still one call, so use small rooms, or put some people in a second call.",
    ],
  ],
])('for %i people it says: %j', (people, expected) => {
  expect(sizeRemarks(people, sizeWords)).toEqual(expected);
});

test('for guests of three calls it says how many', () => {
  expect(splitRemark(3, sizeWords)).toBe(
    'More than 20 is a lot for one screen, so this will be three calls of about the same size.',
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slipsToAsk, typoDistance, typosAllowed } from '../../../src/domain/text/typos.ts';

describe('the distance between two words', () => {
  test.each([
    ['ana', 'ana', 0],
    ['anna', 'ana', 1],
    ['annna', 'ana', 2],
    ['naa', 'ana', 1],
    ['bea', 'bee', 1],
    ['', 'ana', 3],
    ['ana', '', 3],
    ['sugest', 'suggest', 1],
    ['ca', 'abc', 3],
  ])('%s and %s: %i', (a, b, distance) => {
    expect(typoDistance(a, b)).toBe(distance);
  });

  test('long words are the same or wholly apart, which is said at once', () => {
    const long = 'a'.repeat(100_000);
    expect(typoDistance(long, long)).toBe(0);
    expect(typoDistance(long, `b${long}`)).toBe(100_001);
  });

  const word = fc.string({ maxLength: 12 });

  test('is the same both ways, nothing for the same word, and never more than the longer one', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = typoDistance(a, b);
        expect(distance).toBe(typoDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

test.each([
  [3, 0],
  [4, 1],
  [7, 1],
  [8, 2],
])('a word of %i letters may have %i slips', (length, allowed) => {
  expect(typosAllowed(length)).toBe(allowed);
});

test.each([
  ['annna', 'ana', true],
  ['ann', 'ana', true],
  ['bo', 'jo', true],
  ['hana', 'ana', true],
  ['tanja', 'ana', false],
  ['bo', 'ana', false],
  ['a', 'b', false],
  ['samannta', 'samantha', true],
])('is %s near to %s: %s', (input, word, near) => {
  expect(typoDistance(input, word) <= slipsToAsk(input, word)).toBe(near);
});

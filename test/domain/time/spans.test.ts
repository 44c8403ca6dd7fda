import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agoInWords, spanInWords } from '../../../src/domain/time/spans.ts';

test.each([
  [0, 'a day'],
  [1, 'a day'],
  [3, 'three days'],
  [6, 'six days'],
  [7, 'about a week'],
  [10, 'about a week'],
  [11, 'about two weeks'],
  [27, 'about four weeks'],
  [30, 'about four weeks'],
  [45, 'about six weeks'],
  [52, 'about seven weeks'],
  [53, 'about two months'],
  [60, 'about two months'],
  [90, 'about three months'],
  [182, 'about half a year'],
  [300, 'about ten months'],
  [365, 'about a year'],
  [550, 'about a year and a half'],
  [730, 'about two years'],
  [1095, 'about three years'],
  [7300, 'about 20 years'],
])('%i days are %s', (days, words) => {
  expect(spanInWords(days)).toBe(words);
});

test.each([
  [-1, 'today'],
  [0, 'today'],
  [1, 'yesterday'],
  [3, 'three days ago'],
  [27, 'about four weeks ago'],
])('%i days back is %s', (days, words) => {
  expect(agoInWords(days)).toBe(words);
});

test('every span can be said, and none to the day beyond a week', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      expect(spanInWords(days)).toMatch(days < 7 ? /^(a|[a-z]+) days?$/ : /^about [a-z0-9]/);
    }),
  );
});

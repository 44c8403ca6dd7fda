import { expect, test } from 'vitest';
import { readMinutes } from '../../../src/domain/suggest/minutes.ts';

test.each([
  ['5m', 5],
  ['10 min', 10],
  ['20 minutes', 20],
  ['1 minute', 1],
  ['1h', 60],
  ['2 hours', 120],
  [' 5M ', 5],
  ['15', 15],
  ['0m', null],
  ['-5m', null],
  ['5 s', null],
  ['soon', null],
  ['', null],
  ['1.5h', null],
])('%s', (text, minutes) => {
  expect(readMinutes(text)).toBe(minutes);
});

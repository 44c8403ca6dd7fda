import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCadence } from '../../src/domain/cadence.ts';

describe('how often', () => {
  test.each([
    ['3d', 3],
    ['2w', 14],
    ['1m', 30],
    ['1y', 365],
    ['10y', 3650],
    ['10 days', 10],
    ['every 10 days', 10],
    ['Every 2 Weeks', 14],
    ['every week', 7],
    ['every other week', 14],
    ['every two months', 60],
    ['once a month', 30],
    ['a week', 7],
    ['week', 7],
    ['daily', 1],
    ['weekly', 7],
    ['fortnightly', 14],
    ['monthly', 30],
    ['quarterly', 90],
    ['yearly', 365],
    ['  2w  ', 14],
    ['for 2w', 14],
  ])('%s is %i days', (text, days) => {
    expect(parseCadence(text)).toEqual({ days });
  });
});

describe('what is no span is refused with an example', () => {
  const forms = 'It can be: 3d, 2w, 1m, weekly, every 10 days';
  test.each([
    ['0d', `"0d" is too short: a day is the shortest. ${forms}`],
    ['0 weeks', `"0 weeks" is too short: a day is the shortest. ${forms}`],
    ['11y', `"11y" is too long: ten years is the longest. ${forms}`],
    ['999999999999999d', `"999999999999999d" is too long: ten years is the longest. ${forms}`],
    ['-3d', `"-3d" is not a whole number of days or weeks. ${forms}`],
    ['1.5w', `"1.5w" is not a whole number of days or weeks. ${forms}`],
    ['', `"" is not a whole number of days or weeks. ${forms}`],
    ['3', `"3" is not a whole number of days or weeks. ${forms}`],
    ['sometimes', `"sometimes" is not a whole number of days or weeks. ${forms}`],
    ['constructor', `"constructor" is not a whole number of days or weeks. ${forms}`],
    ['2 weekly', `"2 weekly" is not a whole number of days or weeks. ${forms}`],
    ['2w3d', `"2w3d" is not a whole number of days or weeks. ${forms}`],
  ])('%s', (text, problem) => {
    expect(parseCadence(text)).toEqual({ problem });
  });
});

test('whatever is typed, the answer is a span of one day to ten years or a problem', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (text) => {
      const reading = parseCadence(text);
      if ('days' in reading)
        expect(reading.days >= 1 && reading.days <= 3650 && Number.isInteger(reading.days)).toBe(true);
    }),
  );
});

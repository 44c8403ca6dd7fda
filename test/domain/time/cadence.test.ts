import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cadenceInWords, parseCadence } from '../../../src/domain/time/cadence.ts';

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
    ['biweekly', 14],
    ['bi-weekly', 14],
    ['Bi Weekly', 14],
    ['every second week', 14],
    ['every 2nd week', 14],
    ['every third day', 3],
    ['every alternate week', 14],
    ['every couple of weeks', 14],
    ['a couple of months', 60],
    ['once every two weeks', 14],
    ['once in 3 weeks', 21],
    ['once a fortnight', 14],
    ['once weekly', 7],
    ['per month', 30],
    ['every single week', 7],
    ['every monday', 7],
    ['every other tuesday', 14],
    ['every weekend', 7],
    ['about every 10 days', 10],
    ['every 10 days or so', 10],
    ['10-day', 10],
    ['monthly.', 30],
    ['bimonthly', 60],
    ['every quarter', 90],
    ['every ninety days', 90],
    ['twice a year', 182],
    ['twice yearly', 182],
    ['two times a year', 182],
    ['half-yearly', 182],
    ['half a year', 182],
    ['semi-annually', 182],
    ['every six months', 180],
    ['three times a year', 121],
    ['3x a year', 121],
    ['4 times a year', 91],
    ['twice a month', 15],
    ['2x per month', 15],
    ['2/month', 15],
    ['twice a week', 3],
    ['annually', 365],
    ['every two years', 730],
    ['18 months', 540],
  ])('%s is %i days', (text, days) => {
    expect(parseCadence(text)).toEqual({ days });
  });
});

describe('what is no span is refused with an example', () => {
  const forms = 'It can be: 3d, 2w, monthly, every 10 days, twice a year';
  test.each([
    ['0d', `"0d" is too short: a day is the shortest. ${forms}`],
    ['0 weeks', `"0 weeks" is too short: a day is the shortest. ${forms}`],
    ['11y', `"11y" is too long: ten years is the longest. ${forms}`],
    ['999999999999999d', `"999999999999999d" is too long: ten years is the longest. ${forms}`],
    ['-3d', `"-3d" couldn't be read as a number of days, weeks or months. ${forms}`],
    ['1.5w', `"1.5w" couldn't be read as a number of days, weeks or months. ${forms}`],
    ['', `"" couldn't be read as a number of days, weeks or months. ${forms}`],
    ['3', `"3" couldn't be read as a number of days, weeks or months. ${forms}`],
    ['sometimes', `"sometimes" couldn't be read as a number of days, weeks or months. ${forms}`],
    ['constructor', `"constructor" couldn't be read as a number of days, weeks or months. ${forms}`],
    ['2 weekly', `"2 weekly" couldn't be read as a number of days, weeks or months. ${forms}`],
    ['twice a day', `"twice a day" is too short: a day is the shortest. ${forms}`],
    ['every few weeks', `"every few weeks" couldn't be read as a number of days, weeks or months. ${forms}`],
    ['once in a while', `"once in a while" couldn't be read as a number of days, weeks or months. ${forms}`],
    [
      'every week or two',
      `"every week or two" couldn't be read as a number of days, weeks or months. ${forms}`,
    ],
    ['2-3 weeks', `"2-3 weeks" couldn't be read as a number of days, weeks or months. ${forms}`],
    ['every', `"every" couldn't be read as a number of days, weeks or months. ${forms}`],
    ['2w3d', `"2w3d" couldn't be read as a number of days, weeks or months. ${forms}`],
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

describe('a cadence in words is exactly the days that are kept', () => {
  test.each([
    [1, 'every day'],
    [3, 'every three days'],
    [7, 'every week'],
    [10, 'every 10 days'],
    [14, 'every two weeks'],
    [15, 'twice a month'],
    [30, 'every month'],
    [45, 'every 45 days'],
    [60, 'every two months'],
    [91, 'every 13 weeks'],
    [121, 'three times a year'],
    [180, 'every six months'],
    [182, 'twice a year'],
    [365, 'every year'],
    [540, 'every 18 months'],
    [730, 'every two years'],
  ])('%i days: %s', (days, words) => expect(cadenceInWords(days)).toBe(words));

  test('the words read as the days again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3650 }), (days) => {
        expect(parseCadence(cadenceInWords(days))).toEqual({ days });
      }),
    );
  });
});

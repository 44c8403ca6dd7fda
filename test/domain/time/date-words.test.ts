import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClockTime } from '../../../src/domain/time/clock-time.ts';
import {
  dateFormOf,
  dateInWords,
  dayAndTimeInWords,
  dayInWords,
  monthAndDate,
  pastDayInWords,
  timeInWords,
} from '../../../src/domain/time/date-words.ts';

const today = '2026-11-20';
const inCountry = (country: string | null, clock: string | null = null) => dateFormOf(today, country, clock);

describe('days and times as her country writes them', () => {
  test.each([
    [null, null, 'Thursday, December 3, 7:30 pm'],
    ['US', null, 'Thursday, December 3, 7:30 pm'],
    ['US', '24', 'Thursday, December 3, 19:30'],
    ['CA', null, 'Thursday 3 December, 7:30 pm'],
    ['AU', null, 'Thursday 3 December, 7:30 pm'],
    ['NZ', null, 'Thursday 3 December, 7:30 pm'],
    ['IN', null, 'Thursday 3 December, 7:30 pm'],
    ['PH', null, 'Thursday 3 December, 7:30 pm'],
    ['GB', null, 'Thursday 3 December, 19:30'],
    ['IE', null, 'Thursday 3 December, 19:30'],
    ['IE', '12', 'Thursday 3 December, 7:30 pm'],
    ['DE', null, 'Thursday 3 December, 19:30'],
    ['ZA', null, 'Thursday 3 December, 19:30'],
  ])('in %s with the clock %s', (country, clock, words) => {
    expect(dayAndTimeInWords('2026-12-03T19:30', inCountry(country, clock))).toBe(words);
  });

  test.each([
    ['00:00', '12 am'],
    ['00:05', '12:05 am'],
    ['01:00', '1 am'],
    ['09:30', '9:30 am'],
    ['11:59', '11:59 am'],
    ['12:00', '12 pm'],
    ['12:30', '12:30 pm'],
    ['13:00', '1 pm'],
    ['23:59', '11:59 pm'],
  ])('%s is %s on a clock of twelve hours', (time, words) => {
    expect(timeInWords(time, inCountry('US'))).toBe(words);
    expect(timeInWords(time, inCountry('GB'))).toBe(time);
  });

  test.each([
    ['US', '2025-11-20', 'Thursday, November 20, 2025', 'November 20, 2025', 'November 20'],
    ['GB', '2025-11-20', 'Thursday 20 November 2025', '20 November 2025', '20 November'],
  ])('in %s a day of another year is written with its year', (country, day, words, date, plain) => {
    expect(dayInWords(day, inCountry(country))).toBe(words);
    expect(dateInWords(day, inCountry(country))).toBe(date);
    expect(monthAndDate(day.slice(5), inCountry(country))).toBe(plain);
    expect(monthAndDate(day.slice(5), inCountry(country), '2025')).toBe(date);
  });

  test.each([
    ['2026-11-20', 'today'],
    ['2026-11-19', 'yesterday'],
    ['2026-11-13', 'Friday, November 13'],
  ])('%s that is behind her is %s', (day, words) => {
    expect(pastDayInWords(day, inCountry('US'))).toBe(words);
  });

  test('every time in words is read back as it is', () => {
    const two = (number: number) => String(number).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        fc.constantFrom('12', '24'),
        (hour, minute, clock) => {
          const time = `${two(hour)}:${two(minute)}`;
          expect(readClockTime(timeInWords(time, inCountry('US', clock)))).toBe(time);
        },
      ),
    );
  });
});

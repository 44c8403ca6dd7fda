import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateFormOf, dayInWords } from '../../../src/domain/time/date-words.ts';
import { addDays, isDay, weekdayOf } from '../../../src/domain/time/day.ts';
import { parseDay } from '../../../src/domain/time/when.ts';
import { anyText } from '../../support/any-text.ts';

/** A Friday. */
const today = '2026-11-20';
const inUs = (day: string) => dateFormOf(day, 'US', null);
const past = { ...inUs(today), direction: 'past' } as const;
const future = { ...inUs(today), direction: 'future' } as const;

describe('a day that was', () => {
  test.each([
    ['2026-11-13', '2026-11-13'],
    ['today', '2026-11-20'],
    ['Yesterday', '2026-11-19'],
    [' the day before yesterday ', '2026-11-18'],
    ['last night', '2026-11-19'],
    ['this morning', '2026-11-20'],
    ['tonight', '2026-11-20'],
    ['friday', '2026-11-20'],
    ['last friday', '2026-11-13'],
    ['Last Friday night', '2026-11-13'],
    ['on monday', '2026-11-16'],
    ['tues', '2026-11-17'],
    ['sat.', '2026-11-14'],
    ['last sunday', '2026-11-15'],
    ['june 3', '2026-06-03'],
    ['3 july', '2026-07-03'],
    ['March 3rd, 2025', '2025-03-03'],
    ['the 3rd of june', '2026-06-03'],
    ['nov 20', '2026-11-20'],
    ['29 feb 2024', '2024-02-29'],
    ['friday 13 november', '2026-11-13'],
    ['Fri, Nov 13', '2026-11-13'],
    ['13/11', '2026-11-13'],
    ['11/13/2026', '2026-11-13'],
    ['13.11.2026', '2026-11-13'],
    ['3 days ago', '2026-11-17'],
    ['three days ago', '2026-11-17'],
    ['a week ago', '2026-11-13'],
    ['two weeks ago', '2026-11-06'],
    ['last week', '2026-11-13'],
    ['a month ago', '2026-10-20'],
    ['a couple of days ago', '2026-11-18'],
    ['yesterday at 3pm', '2026-11-19'],
    ['this friday', '2026-11-20'],
    ['monday last week', '2026-11-09'],
    ['last week on friday', '2026-11-13'],
    ['friday before last', '2026-11-06'],
    ['two fridays ago', '2026-11-06'],
    ['last weekend', '2026-11-15'],
    ['over the weekend', '2026-11-15'],
    ['the 13th', '2026-11-13'],
    ['the 31st', '2026-10-31'],
    ['friday the 13th', '2026-11-13'],
    ['13 11 2026', '2026-11-13'],
    ['13-nov-2026', '2026-11-13'],
    ['2026/11/13', '2026-11-13'],
    ['11/13/26', '2026-11-13'],
    ['2026-11-13 15:42', '2026-11-13'],
    ['yest', '2026-11-19'],
    ['yesterday afternoon', '2026-11-19'],
    ['a fortnight ago', '2026-11-06'],
    ['3 weeks and 2 days ago', '2026-10-28'],
    ['half a year ago', '2026-05-20'],
    ['a year and a half ago', '2025-05-20'],
    ['1m ago', '2026-10-20'],
    ['2w ago', '2026-11-06'],
    ['1y ago', '2025-11-20'],
    ['about a week ago', '2026-11-13'],
    ['tuesday 3 march', '2026-03-03'],
  ])('%s is %s', async (text, day) => {
    expect(await parseDay(text, past)).toEqual({ day });
  });
});

describe('a day to come', () => {
  test.each([
    ['tomorrow', '2026-11-21'],
    ['day after tomorrow', '2026-11-22'],
    ['monday', '2026-11-23'],
    ['friday', '2026-11-20'],
    ['next friday', '2026-11-27'],
    ['mar 3', '2027-03-03'],
    ['in 3 days', '2026-11-23'],
    ['2026-12-03', '2026-12-03'],
    ['yesterday', '2026-11-19'],
  ])('%s is %s', async (text, day) => {
    expect(await parseDay(text, future)).toEqual({ day });
  });
});

describe('what cannot be a day', () => {
  test.each([
    ['30 february', 'February has no 30th.'],
    ['feb 30', 'February has no 30th.'],
    ['2026-02-30', 'February has no 30th.'],
    ['february 29', 'In 2026 February has no 29th.'],
    ['2026-02-29', 'In 2026 February has no 29th.'],
    ['29 february 2025', 'In 2025 February has no 29th.'],
    ['31 april', 'April has no 31st.'],
    ['june 0', 'June has no 0th.'],
    ['2026-13-01', "There's no month 13."],
    ['0000-01-01', 'The year 0 is too long ago.'],
    ['monday 13 november', 'November 13 is a Friday.'],
    ['3/4', '"3/4" could mean April 3 or March 4.'],
    ['31/31', '"31/31" couldn\'t be read as a day.'],
    ['first monday of march', '"first monday of march" couldn\'t be read as a day.'],
    ['last 14 days', '"last 14 days" couldn\'t be read as a day.'],
    ['the past 3 weeks', '"the past 3 weeks" couldn\'t be read as a day.'],
    ['a few days ago', '"a few days ago" couldn\'t be read as a day.'],
    ['the other day', '"the other day" couldn\'t be read as a day.'],
    ['half a week ago', '"half a week ago" couldn\'t be read as a day.'],
    ['at thanksgiving', '"at thanksgiving" couldn\'t be read as a day.'],
    ['5 6 2026', '"5 6 2026" could mean June 5 or May 6.'],
    ['march', '"march" couldn\'t be read as a day.'],
    ['may', '"may" couldn\'t be read as a day.'],
    ['last month', '"last month" couldn\'t be read as a day.'],
    ['1.5 days ago', '"1.5 days ago" couldn\'t be read as a day.'],
    ['mar 3 - mar 5', '"mar 3 - mar 5" couldn\'t be read as a day.'],
    ['a week ago yesterday', '"a week ago yesterday" couldn\'t be read as a day.'],
    ['an hour ago', '"an hour ago" couldn\'t be read as a day.'],
    ['99999999999999999 days ago', '"99999999999999999 days ago" couldn\'t be read as a day.'],
    ['yesterday and something', '"yesterday and something" couldn\'t be read as a day.'],
    ['constructor', '"constructor" couldn\'t be read as a day.'],
    ['blue', '"blue" couldn\'t be read as a day.'],
    [' ', 'You left out the day.'],
    ['x'.repeat(500), `"${'x'.repeat(60)}..." couldn't be read as a day.`],
  ])('%s', async (text, problem) => {
    expect(await parseDay(text, past)).toEqual({ problem, future: null });
  });
});

describe('a date without a year, more than half a year ago', () => {
  test.each([
    ['mar 3', '2026-03-03', '2027-03-03'],
    ['dec 3', '2025-12-03', '2026-12-03'],
    ['nov 27', '2025-11-27', '2026-11-27'],
    ['3.12.', '2025-12-03', '2026-12-03'],
  ])('%s is asked about', async (text, before, next) => {
    expect(parseDay(text, past)).toMatchObject({ past: before, future: next });
  });

  test('is the next one in a plan', () => {
    expect(parseDay('mar 3', future)).toEqual({ day: '2027-03-03' });
  });
});

describe('what has not happened yet', () => {
  test.each([
    ['tomorrow', 'Tomorrow', '2026-11-21'],
    ['next friday', 'Friday, November 27', '2026-11-27'],
    ['2027-01-02', 'Saturday, January 2, 2027', '2027-01-02'],
    ['in 3 days', 'Monday, November 23', '2026-11-23'],
  ])('%s cannot be logged', async (text, name, day) => {
    expect(await parseDay(text, past)).toEqual({
      problem: `${name} hasn't happened yet, so it can't be logged.`,
      future: day,
    });
  });
});

describe('around the changes of the clocks, and at the ends of years', () => {
  const days = [
    '2026-03-08',
    '2026-03-09',
    '2026-11-01',
    '2026-11-02',
    '2026-12-31',
    '2027-01-01',
    '2028-02-29',
    '2028-03-01',
  ];
  test.each(days)('on %s', async (day) => {
    const context = { ...inUs(day), direction: 'past' } as const;
    expect(await parseDay('yesterday', context)).toEqual({ day: addDays(day, -1) });
    expect(await parseDay('3 days ago', context)).toEqual({ day: addDays(day, -3) });
    expect(await parseDay('two weeks ago', context)).toEqual({ day: addDays(day, -14) });
    expect(await parseDay(`last ${weekdayOf(day)}`, context)).toEqual({ day: addDays(day, -7) });
  });
});

const someDay = fc.integer({ min: -5000, max: 0 }).map((days) => addDays(today, days));

test('a day written out in words is read back', async () => {
  await fc.assert(
    fc.asyncProperty(someDay, async (day) => {
      expect(await parseDay(dayInWords(day, inUs('1900-01-01')), past)).toEqual({ day });
      expect(await parseDay(day, past)).toEqual({ day });
    }),
  );
});

test('a bare weekday is within the last seven days, or the next', () => {
  fc.assert(
    fc.property(someDay, fc.constantFrom('monday', 'tue', 'Sunday', 'friday'), (day, weekday) => {
      const before = parseDay(weekday, { ...inUs(day), direction: 'past' });
      const after = parseDay(weekday, { ...inUs(day), direction: 'future' });
      expect(before !== null && 'day' in before && before.day > addDays(day, -7) && before.day <= day).toBe(
        true,
      );
      expect(after !== null && 'day' in after && after.day >= day && after.day < addDays(day, 7)).toBe(true);
    }),
  );
});

const anything = fc.oneof(
  anyText({ maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        'last',
        'next',
        'friday',
        'mar',
        '3',
        'ago',
        'of',
        'the',
        'week',
        '2026',
        'days',
        '-',
        '/',
        '29',
        'feb',
        'at',
        'now',
      ),
      { maxLength: 6 },
    )
    .map((words) => words.join(' ')),
);

test('whatever is typed, the answer is a day that was or a problem', async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (text) => {
      const reading = await parseDay(text, past);
      if ('day' in reading) expect(isDay(reading.day) && reading.day <= today).toBe(true);
      else expect(reading.problem).toMatch(/\.$/);
    }),
  );
});

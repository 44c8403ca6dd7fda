import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isOnce,
  meetsInWords,
  nextMeeting,
  nextMeetings,
  readMeets,
  whenInName,
} from '../../../src/domain/place/meets.ts';
import { dateFormOf } from '../../../src/domain/time/date-words.ts';
import { addDays, type Day, dayFromNumber, dayNumber, weekdayOf } from '../../../src/domain/time/day.ts';

/** A Friday. */
const today: Day = '2026-11-20';
const read = (text: string): string | null => readMeets(text, today);

/** Asked in no year of the cases, so that the year is said. */
const us = dateFormOf('2000-01-01', 'US', null);

describe('a rule', () => {
  test.each([
    ['thu', 'thu', 'every Thursday'],
    ['Thursdays', 'thu', 'every Thursday'],
    ['every thurs', 'thu', 'every Thursday'],
    ['weekly on Wednesday', 'wed', 'every Wednesday'],
    ['thursday every week', 'thu', 'every Thursday'],
    ['tue, thu', 'tue, thu', 'every Tuesday and Thursday'],
    ['thu + tue', 'tue, thu', 'every Tuesday and Thursday'],
    ['Tuesdays and Thursdays and sat', 'tue, thu, sat', 'every Tuesday, Thursday and Saturday'],
    ['tue thu', 'tue, thu', 'every Tuesday and Thursday'],
    ['sun mon', 'mon, sun', 'every Monday and Sunday'],
    ['weekdays', 'weekdays', 'on weekdays'],
    ['mon, tue, wed, thu, fri', 'weekdays', 'on weekdays'],
    ['weekends', 'sat, sun', 'every Saturday and Sunday'],
    ['day', 'day', 'every day'],
    ['every day', 'day', 'every day'],
    ['daily', 'day', 'every day'],
    ['other thu', 'other thu from 2026-11-26', 'every other Thursday'],
    ['every other friday', 'other fri from 2026-11-20', 'every other Friday'],
    ['every two weeks on thu', 'other thu from 2026-11-26', 'every other Thursday'],
    ['fortnightly sat', 'other sat from 2026-11-21', 'every other Saturday'],
    ['other thu from 2026-12-01', 'other thu from 2026-12-03', 'every other Thursday'],
    ['1st sat', '1st sat', 'on the first Saturday of the month'],
    ['the first Saturday of the month', '1st sat', 'on the first Saturday of the month'],
    ['every 2nd and 4th tue', '2nd and 4th tue', 'on the second and fourth Tuesday of the month'],
    ['4th & 2nd Tuesdays', '2nd and 4th tue', 'on the second and fourth Tuesday of the month'],
    ['last fri of each month', 'last fri', 'on the last Friday of the month'],
    ['last and 1st mon', '1st and last mon', 'on the first and last Monday of the month'],
    ['2026-12-05', '2026-12-05', 'on Saturday, December 5, 2026'],
  ])('"%s" is kept as "%s" and said as "%s"', (input, meets, words) => {
    expect(read(input)).toBe(meets);
    expect(meetsInWords(meets, us)).toBe(words);
  });

  test.each([
    '',
    '  ',
    'someday',
    'every',
    'weekly',
    'th',
    'sa',
    '1st',
    'other',
    'other day',
    'thu at 10',
    '1st sat and thu',
    '6th mon',
    'other thu from someday',
    '2026-02-30',
    'constructor',
    'toString thu',
    'x'.repeat(300),
  ])('"%s" names no days', (input) => {
    expect(read(input)).toBeNull();
  });

  test('a single day leaves out the year when it is this one', () => {
    expect(meetsInWords('2026-12-05', { ...us, today })).toBe('on Saturday, December 5');
    expect([isOnce('2026-12-05'), isOnce('thu'), isOnce(null)]).toEqual([true, false, false]);
  });

  test('what cannot be read stands as it is, and has no days', () => {
    expect(meetsInWords('when the moon is full', us)).toBe('when the moon is full');
    expect(nextMeetings('when the moon is full', today, '2027-01-01')).toEqual([]);
    expect(nextMeetings('other thu', today, '2027-01-01')).toEqual([]);
    expect(nextMeetings(null, today, '2027-01-01')).toEqual([]);
    expect(nextMeeting(null, today)).toBeNull();
  });
});

describe('its days', () => {
  test.each<readonly [string, Day, Day, readonly Day[]]>([
    ['thu', '2026-11-20', '2026-12-03', ['2026-11-26', '2026-12-03']],
    ['fri', '2026-11-20', '2026-11-20', ['2026-11-20']],
    ['sat, sun', '2026-11-20', '2026-11-26', ['2026-11-21', '2026-11-22']],
    ['other thu from 2026-11-26', '2026-11-20', '2026-12-24', ['2026-11-26', '2026-12-10', '2026-12-24']],
    ['other thu from 2026-11-26', '2026-10-25', '2026-11-13', ['2026-10-29', '2026-11-12']],
    ['1st sat', '2026-11-20', '2027-01-31', ['2026-12-05', '2027-01-02']],
    ['2nd and 4th tue', '2026-11-20', '2026-12-31', ['2026-11-24', '2026-12-08', '2026-12-22']],
    ['last fri', '2026-11-20', '2026-12-31', ['2026-11-27', '2026-12-25']],
    ['last fri', '2028-02-01', '2028-02-29', ['2028-02-25']],
    ['5th mon', '2026-11-20', '2027-03-31', ['2026-11-30', '2027-03-29']],
    ['2026-12-05', '2026-11-20', '2026-12-31', ['2026-12-05']],
    ['2026-12-05', '2026-12-06', '2026-12-31', []],
    ['day', '2026-11-20', '2026-11-19', []],
  ])('of "%s" from %s to %s', (meets, from, until, days) => {
    expect(nextMeetings(meets, from, until)).toEqual(days);
  });

  test.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-11-19', null],
    ['2030-01-01', '2030-01-01'],
    ['5th mon', '2026-11-30'],
  ])('the first of "%s" from 20 November on is %s', (meets, day) => {
    expect(nextMeeting(meets, today)).toBe(day);
  });
});

describe('whatever the rule', () => {
  const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const weeks = ['1st', '2nd', '3rd', '4th', '5th', 'last'];
  const anyDay = fc
    .integer({ min: dayNumber('2000-01-01'), max: dayNumber('2060-01-01') })
    .map(dayFromNumber);
  const weekday = fc.constantFrom(...names);
  const anyRule = fc.oneof(
    fc.subarray(names, { minLength: 1 }).map((days) => days.join(', ')),
    fc.constantFrom('day', 'weekdays', 'weekends'),
    fc.tuple(weekday, anyDay).map(([day, from]) => `other ${day} from ${from}`),
    fc
      .tuple(fc.subarray(weeks, { minLength: 1 }), weekday)
      .map(([some, day]) => `${some.join(' and ')} ${day}`),
    anyDay,
  );

  test('what is kept reads as itself', () => {
    fc.assert(
      fc.property(anyRule, anyDay, (text, on) => {
        const meets = readMeets(text, on);
        if (meets === null) throw new Error(text);
        expect(readMeets(meets, '1999-01-01')).toBe(meets);
      }),
    );
  });

  test('days are in order, within the span, each once, and the same however the span is cut', () => {
    fc.assert(
      fc.property(anyRule, anyDay, fc.nat(200), fc.nat(200), (text, from, length, cut) => {
        const meets = readMeets(text, from);
        const until = addDays(from, length);
        const days = nextMeetings(meets, from, until);
        expect([...new Set(days)].sort()).toEqual(days);
        for (const day of days) expect(day >= from && day <= until).toBe(true);
        const middle = addDays(from, Math.min(cut, length));
        const halves = [
          ...nextMeetings(meets, from, middle),
          ...nextMeetings(meets, addDays(middle, 1), until),
        ];
        expect(halves).toEqual(days);
        if (days.length > 0) expect(nextMeeting(meets, from)).toBe(days[0]);
      }),
    );
  });

  test('a rule that repeats always has a next day, of a weekday it names', () => {
    fc.assert(
      fc.property(anyRule, anyDay, (text, from) => {
        const meets = readMeets(text, from);
        if (meets === null || isOnce(meets)) return;
        const next = nextMeeting(meets, from) ?? '';
        const words = meetsInWords(meets, us);
        expect(next >= from).toBe(true);
        expect(words === 'every day' || words === 'on weekdays' || words.includes(weekdayOf(next))).toBe(
          true,
        );
      }),
    );
  });

  test('nothing typed makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(() => readMeets(text, today)).not.toThrow();
        expect(nextMeetings(text, today, addDays(today, 10))).toBeInstanceOf(Array);
        expect(meetsInWords(text, us)).toBeTypeOf('string');
      }),
    );
  });
});

describe('the day and the time in a name', () => {
  test.each([
    ['library story time, tuesdays at 10', 'tue', '10:00'],
    ['Park walk every other Thursday 9:30am', 'other thu', '09:30'],
    ['1st Saturday swap', '1st sat', null],
    ['Gym, Mondays and Wednesdays at 5:15', 'mon, wed', '17:15'],
    ['Tuesday Tots @ noon', 'tue', null],
    ['Tuesday Tots at 12', 'tue', '12:00'],
    ['Sunday coffee at 8', 'sun', null],
    ['fridays 10-11am', 'fri', null],
    ['fridays at 10-11', 'fri', null],
    ['Toy swap', null, null],
    ['Sunshine playgroup, door 10', null, null],
    ['Wed. knitting', null, null],
  ])('%s: %s, %s', (name, every, at) => {
    expect(whenInName(name, today)).toEqual({ every, at });
  });
});

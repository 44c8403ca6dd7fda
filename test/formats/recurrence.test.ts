import { expect, test } from 'vitest';
import { readMeets, readRule } from '../../src/domain/place/meets.ts';
import { everyYear, recurrenceOf } from '../../src/formats/recurrence.ts';

test.each([
  ['every thursday', 'FREQ=WEEKLY;BYDAY=TH'],
  ['tue, thu', 'FREQ=WEEKLY;BYDAY=TU,TH'],
  ['weekdays', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  ['daily', 'FREQ=DAILY'],
  ['every other thursday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'],
  ['1st sat', 'FREQ=MONTHLY;BYDAY=1SA'],
  ['2nd and 4th tue', 'FREQ=MONTHLY;BYDAY=2TU,4TU'],
  ['last friday of the month', 'FREQ=MONTHLY;BYDAY=-1FR'],
])('%s is %s', (input, rule) => {
  const meets = readRule(readMeets(input, '2026-11-20') ?? '');
  expect(meets === null ? null : recurrenceOf(meets)).toBe(rule);
});

test('a single day has no rule', () => {
  expect(readRule('2026-12-05')).toBeNull();
});

test.each([
  ['--04-12', 'FREQ=YEARLY;COUNT=10'],
  ['1990-04-12', 'FREQ=YEARLY;COUNT=10'],
  ['--02-29', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;COUNT=10'],
])('%s every year', (day, rule) => {
  expect(everyYear(day, 10)).toBe(rule);
});

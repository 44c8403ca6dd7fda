import { expect, test } from 'vitest';
import { startsOf } from '../../../src/domain/call/agenda.ts';
import { instantOf } from '../../../src/domain/time/zoned-time.ts';

const parts = [30, 45, 15].map((minutes) => ({ minutes }));

test.each([
  ['an evening', '2026-12-03T23:30', ['23:30', '00:00', '00:45']],
  ['a night in which clocks go forward', '2026-03-08T01:30', ['01:30', '03:00', '03:45']],
  ['a night in which clocks go back', '2026-11-01T01:15', ['01:15', '01:45', '01:30']],
])('parts begin on the clock of %s', (_, at, expected) => {
  const zone = 'America/Chicago';
  expect(startsOf(parts, { instant: instantOf({ at, zone }), zone })).toEqual(expected);
});

test('while the time is open minutes are counted', () => {
  expect(startsOf(parts, null)).toEqual(['minute 0', 'minute 30', 'minute 75']);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterUse,
  isFreshStartDue,
  mayComeByItself,
  noVisits,
  type Visits,
} from '../../../src/domain/suggest/visits.ts';
import { addDays, type Day } from '../../../src/domain/time/day.ts';

const today = '2026-11-20';
const used = (day: Day, more: Partial<Visits> = {}): Visits => ({ ...noVisits, used: day, ...more });

describe('a fresh start is due', () => {
  test.each<[string, Visits, boolean]>([
    ['after 13 days away: no', used('2026-11-07'), false],
    ['after 14 days away: yes', used('2026-11-06'), true],
    ['when nothing is known: no', noVisits, false],
    ['when it was offered 29 days ago: no', used('2026-11-01', { offered: '2026-10-22' }), false],
    ['when it was offered 30 days ago: yes', used('2026-11-01', { offered: '2026-10-21' }), true],
    ['a week after she came back: no', used(today, { back: '2026-11-13' }), false],
    ['six days after she came back by another command: yes', used(today, { back: '2026-11-14' }), true],
  ])('%s', (_, visits, isDue) => {
    expect(isFreshStartDue(visits, today)).toBe(isDue);
  });

  test('in the week after a pause ended', () => {
    expect(isFreshStartDue(used(today), today, '2026-11-18')).toBe(true);
    expect(isFreshStartDue(used(today), today, '2026-11-10')).toBe(false);
    expect(isFreshStartDue(used(today), today, '2026-11-25')).toBe(false);
  });
});

describe('a use', () => {
  test.each<[string, Day | null, Day, Day, Day]>([
    ['is the first', null, today, today, today],
    ['moves the day on', '2026-11-19', today, today, today],
    ['of a day in the past moves nothing back', today, '2026-03-01', today, today],
    ['brings a day of a wrong clock back', '2031-01-01', today, today, today],
  ])('%s', (_, before, on, latest, after) => {
    expect(afterUse({ ...noVisits, used: before }, on, latest).used).toBe(after);
  });

  test('after two weeks is a return', () => {
    expect(afterUse(used('2026-11-06'), today, today).back).toBe(today);
    expect(afterUse(used('2026-11-07'), today, today).back).toBe(null);
  });
});

test('whatever she does in two years, no day has two lines, and none follows one that nothing followed', () => {
  const hour = fc.constantFrom('use', 'line', 'nothing');
  fc.assert(
    fc.property(fc.array(fc.array(hour, { maxLength: 6 }), { minLength: 730, maxLength: 730 }), (days) => {
      let visits = noVisits;
      let isWaiting = false;
      days.forEach((hours, at) => {
        const day = addDays('2026-01-01', at);
        let lines = 0;
        for (const each of hours) {
          if (each === 'use') {
            visits = afterUse(visits, day, day);
            isWaiting = false;
          } else if (each === 'line' && mayComeByItself(visits, day)) {
            expect(isWaiting).toBe(false);
            visits = { ...visits, line: day, isLineFollowed: false };
            isWaiting = true;
            lines += 1;
          }
        }
        expect(lines).toBeLessThanOrEqual(1);
      });
    }),
    { numRuns: 20 },
  );
});

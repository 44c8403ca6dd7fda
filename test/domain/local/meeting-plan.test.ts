import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockAfter, reviewDay, startsOf } from '../../../src/domain/local/meeting-plan.ts';

describe('later the same day', () => {
  test.each([
    ['10:00', 15, '10:15'],
    ['10:50', 25, '11:15'],
    ['23:30', 90, '01:00'],
    ['00:00', 0, '00:00'],
  ])('%s and %i minutes', (time, minutes, expected) => {
    expect(clockAfter(time, minutes)).toBe(expected);
  });

  test('parts follow on each other, and the last ends where all of them together do', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), parts, (hour, minutes) => {
        const time = `${String(hour).padStart(2, '0')}:05`;
        const starts = startsOf(time, minutes);
        expect(starts[0]).toBe(time);
        const end = clockAfter(starts.at(-1) as string, minutes.at(-1) as number);
        expect(end).toBe(
          clockAfter(
            time,
            minutes.reduce((sum, each) => sum + each, 0),
          ),
        );
      }),
    );
  });

  test('without a first time there are none', () => {
    expect(startsOf(null, [15, 20])).toEqual([null, null]);
  });
});

describe('four weeks', () => {
  const visit = (on: string) => ({ on, felt: null, note: null });
  test.each([
    ['after it was started', [], '2026-12-18'],
    ['after the first visit, in whatever order visits were kept', ['2026-12-08', '2026-12-01'], '2026-12-29'],
  ])('%s', (_, days, expected) => {
    expect(reviewDay({ on: '2026-11-20', visits: days.map(visit) })).toBe(expected);
  });
});

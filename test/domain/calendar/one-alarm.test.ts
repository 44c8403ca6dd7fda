import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AlarmWish, oneAlarmADay } from '../../../src/domain/calendar/one-alarm.ts';
import { dayFromNumber } from '../../../src/domain/time/day.ts';

const minutesInDay = 24 * 60;
const at = (day: number, minutes = 0) => day * minutesInDay + minutes;
const daysOf = (times: readonly number[], before: number) =>
  times.map((time) => Math.floor((time - before) / minutesInDay));

const wish = (times: readonly number[], ...before: readonly number[][]): AlarmWish => ({ times, before });
const text = (...days: number[]): AlarmWish => ({
  times: days.map((day) => at(day, 1200)),
  before: [[0]],
  givesWay: true,
});

describe('one alarm a day', () => {
  test('what comes first has the day', () => {
    expect(oneAlarmADay([wish([at(5, 600)], [60]), wish([at(5, 900)], [60])])).toEqual([
      { alarms: [60], except: [] },
      { alarms: [], except: [] },
    ]);
  });

  test('an alarm in the evening before belongs to that day', () => {
    const given = oneAlarmADay([wish([at(6, 10)], [30]), wish([at(5, 600)], [0]), wish([at(6, 600)], [0])]);
    expect(given.map(({ alarms }) => alarms)).toEqual([[30], [], [0]]);
  });

  test('a second alarm waits for everyone’s first, and goes to another day then', () => {
    const lead = [7, 6].map((days) => days * minutesInDay);
    const given = oneAlarmADay([wish([at(20)], [0], lead), wish([at(13)], [0])]);
    expect(given.map(({ alarms }) => alarms)).toEqual([[0, 6 * minutesInDay], [0]]);
  });

  test('a series has its alarm only if all its days are free', () => {
    const series = wish([at(1, 600), at(8, 600), at(15, 600)], [60]);
    expect(oneAlarmADay([wish([at(8)], [0]), series])[1]?.alarms).toEqual([]);
    expect(oneAlarmADay([wish([at(9)], [0]), series])[1]?.alarms).toEqual([60]);
  });

  test('a text a day leaves out the days of others, and a second one is silent', () => {
    const [, first, second] = oneAlarmADay([wish([at(8)], [0]), text(7, 8, 9), text(7, 8, 9)]);
    expect(first).toEqual({ alarms: [0], except: [dayFromNumber(8)] });
    expect(second).toEqual({ alarms: [], except: [] });
  });
});

test('never two alarms on a day, whatever is wished', () => {
  const minutes = fc.integer({ min: 0, max: 6 * minutesInDay });
  const before = fc.integer({ min: -1000, max: 2 * minutesInDay });
  const anyWish = fc.record(
    {
      times: fc.uniqueArray(minutes, {
        minLength: 1,
        maxLength: 6,
        selector: (time) => Math.floor(time / minutesInDay),
      }),
      before: fc.array(fc.array(before, { maxLength: 3 }), { maxLength: 3 }),
      givesWay: fc.constant(true as const),
    },
    { requiredKeys: ['times', 'before'] },
  );
  fc.assert(
    fc.property(fc.array(anyWish, { maxLength: 8 }), (wishes) => {
      const given = oneAlarmADay(wishes);
      const days = given.flatMap(({ alarms, except }, index) => {
        const times = wishes[index]?.times ?? [];
        const left = times.filter((time) => !except.includes(dayFromNumber(daysOf([time], 0)[0] as number)));
        return alarms.flatMap((each) => daysOf(left, each));
      });
      expect(new Set(days).size).toBe(days.length);
      for (const [index, { alarms, except }] of given.entries())
        if (except.length > 0) expect([alarms.length, wishes[index]?.givesWay]).toEqual([1, true]);
    }),
  );
});

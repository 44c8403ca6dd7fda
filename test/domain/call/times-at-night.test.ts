import { describe, expect, test } from 'vitest';
import { nightRemarks } from '../../../src/domain/call/times.ts';
import { dateFormOf } from '../../../src/domain/time/date-words.ts';

const us = dateFormOf('2026-11-20', 'US', null);
const ownZone = 'America/Chicago';
const person = (name: string, zone: string | null, city: string | null = null) => ({ name, zone, city });
const ana = person('Ana', 'Europe/London');
const bea = person('Bea', 'Asia/Kolkata');
const dana = person('Dana', 'America/New_York', 'Boston');
const at = (time: string) => ({ at: time.replace(' ', 'T'), zone: ownZone });

describe('a remark on the night', () => {
  test.each([
    ['2026-12-03 19:30', [ana], ["It's 1:30 am in London then."]],
    ['2026-12-03 19:30', [bea, ana, dana], ["It's 1:30 am in London and 7 am in Kolkata then."]],
    ['2026-12-03 19:59', [dana], []],
    ['2026-12-03 20:00', [dana], ["It's 9 pm in Boston then."]],
    ['2026-12-03 02:00', [ana], []],
    ['2026-12-03 01:59', [ana], ["It's 7:59 am in London then."]],
    ['2026-12-03 23:00', [person('Mo', null)], []],
    ['2026-12-03 19:30', [ana, person('Lin', 'Europe/Lisbon')], ["It's 1:30 am in London then."]],
  ])('at %s: %j', (option, people, expected) => {
    expect(nightRemarks([at(option)], { people, ownZone, dates: us })).toEqual(expected);
  });

  test('before six is worse than late in the evening, and six is not', () => {
    const worstFirst = (...times: string[]) =>
      nightRemarks(
        times.map((time) => at(`2026-12-03 ${time}`)),
        { people: [ana], ownZone, dates: us },
      );
    expect(worstFirst('16:00', '23:59')).toEqual(["In London, it's 5:59 am at time 2, 10 pm at time 1."]);
    expect(worstFirst('16:00', '00:00')).toEqual(["In London, it's 10 pm at time 1, 6 am at time 2."]);
  });

  test('of several times there is one line for each clock, the worst first, and none is silent', () => {
    const times = ['2026-12-03 10:00', '2026-12-03 15:00', '2026-12-03 19:30', '2026-12-04 19:30'].map(at);
    expect(nightRemarks(times, { people: [dana, bea, ana], ownZone, dates: us })).toEqual([
      "In Kolkata, it's 2:30 am at time 2, 9:30 pm at time 1, 7 am at times 3 and 4.",
      "In London, it's 1:30 am at times 3 and 4, 9 pm at time 2.",
    ]);
  });
});

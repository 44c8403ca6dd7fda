import { describe, expect, test } from 'vitest';
import { chooseShown, rankFriends } from '../../../src/domain/suggest/rank.ts';
import { addDays, type Day, daysBetween } from '../../../src/domain/time/day.ts';
import { makeFriend } from './make-friend.ts';

const shownOn = (day: Day, last: Day, everyDays: number) =>
  chooseShown(rankFriends([makeFriend({ everyDays, contacts: [last] })], day), {
    limit: 3,
    circle: null,
    tag: null,
  });

/** The first day on which a friend who is due every ten days comes up. */
function firstDay(last: Day): Day {
  let day = last;
  while (shownOn(day, last, 10).length === 0) day = addDays(day, 1);
  return day;
}

describe('a week is seven days', () => {
  test.each([
    ['when clocks go forward in New York', '2026-03-05', '2026-03-12'],
    ['when clocks go back in New York', '2026-10-29', '2026-11-05'],
    ['when clocks go forward in London', '2026-03-26', '2026-04-02'],
    ['when clocks go back in London', '2026-10-22', '2026-10-29'],
    ['over the turn of the year', '2026-12-29', '2027-01-05'],
    ['in a February of 28 days', '2026-02-24', '2026-03-03'],
    ['in a February of 29 days', '2028-02-24', '2028-03-02'],
    ['from the 29th of February', '2028-02-29', '2028-03-07'],
  ])('%s', (_, last, expected) => {
    expect(firstDay(last)).toBe(expected);
    expect(daysBetween(last, expected)).toBe(7);
  });
});

test('a year after the 29th of February is the 1st of March or the 28th of February, as the days count', () => {
  const [before] = shownOn('2029-02-27', '2028-02-29', 365);
  const [after] = shownOn('2029-02-28', '2028-02-29', 365);
  expect([before?.ratio, after?.ratio]).toEqual([364 / 365, 1]);
});

test('a contact that is tomorrow where she logged it counts as today', () => {
  expect(shownOn('2026-11-20', '2026-11-21', 10)).toEqual([]);
});

/** Birthdays near today. They are lines of their own and change nobody's place. */

import { type Day, dayNumber, makeDay } from '../day.ts';
import type { Birthday, Friend } from '../friend.ts';

const daysAhead = 14;
const daysAfter = 3;

export interface NearDate {
  readonly friend: Friend;
  readonly kind: 'birthday';
  readonly on: Day;
  /** Negative when it has been. */
  readonly inDays: number;
}

/** Of active friends, from 14 days before until three days after; the nearest to come last of those past, then in order. */
export function datesNear(friends: Iterable<Friend>, today: Day): readonly NearDate[] {
  const near: NearDate[] = [];
  for (const friend of friends) {
    if (friend.state !== 'active' || friend.isRemoved || friend.birthday === null) continue;
    const date = nearBirthday(friend.birthday, today);
    if (date !== null) near.push({ friend, kind: 'birthday', ...date });
  }
  return near.sort((a, b) => a.inDays - b.inDays || (a.friend.id < b.friend.id ? -1 : 1));
}

/** Looks into the years on both sides too: on 30 December a birthday of 2 January is near. */
function nearBirthday(birthday: Birthday, today: Day): Pick<NearDate, 'on' | 'inDays'> | null {
  const year = +today.slice(0, 4);
  for (const each of [year - 1, year, year + 1]) {
    const on = birthdayIn(each, birthday);
    const inDays = dayNumber(on) - dayNumber(today);
    if (inDays <= daysAhead && inDays >= -daysAfter) return { on, inDays };
  }
  return null;
}

/** @param birthday `--04-12` or `1990-04-12`; 29 February is kept on the 28th in other years */
export function birthdayIn(year: number, birthday: Birthday): Day {
  const month = +birthday.slice(-5, -3);
  const date = +birthday.slice(-2);
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return makeDay(year, month, month === 2 && date === 29 && !isLeapYear ? 28 : date);
}

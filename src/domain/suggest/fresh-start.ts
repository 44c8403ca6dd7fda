/** Spreads everyone who is due over the coming weeks, so that nobody has to be caught up with at once. */

import { circles, type Friend } from '../friend/friend.ts';
import { birthdayIn } from '../time/birthday-in.ts';
import { addDays, type Day } from '../time/day.ts';
import { chooseShown, rankFriends } from './rank.ts';

export interface PlannedFriend {
  readonly friend: Friend;
  /** The first day the friend comes up. */
  readonly on: Day;
}

const fewestAWeek = 3;
/** With a longer list, more friends share a week. */
const mostWeeks = 8;

/** The closest first, and of one circle those who are due longest. Deterministic, as the ranking is. */
export function planFreshStart(friends: readonly Friend[], today: Day): readonly PlannedFriend[] {
  const ranking = rankFriends(friends, today);
  if (ranking.isNobodyDue) return [];
  const due = chooseShown(ranking, { limit: ranking.candidates.length, circle: null, tag: null });
  const closeness = ({ circle }: Friend) => circles.indexOf(circle);
  const inOrder = due.map(({ friend }) => friend).sort((a, b) => closeness(a) - closeness(b));
  const aWeek = Math.max(fewestAWeek, Math.ceil(inOrder.length / mostWeeks));
  return inOrder
    .map((friend, index) => ({
      friend,
      on: unlessBirthday(friend, today, addDays(today, Math.floor((index * 7) / aWeek))),
    }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** A birthday before the day comes first. */
function unlessBirthday({ birthday }: Friend, today: Day, on: Day): Day {
  if (birthday === null) return on;
  const year = +today.slice(0, 4);
  const next = [year, year + 1].map((each) => birthdayIn(each, birthday)).find((day) => day >= today);
  return next !== undefined && next < on ? next : on;
}

/** The rules: each answers at most three names for a day. Ours is the code that `suggest` runs. */

import type { Friend } from '../../src/domain/friend/friend.ts';
import { chooseShown, rankFriends } from '../../src/domain/suggest/rank.ts';
import type { Day } from '../../src/domain/time/day.ts';
import type { Person } from './trace.ts';

/** Someone on the list, as the rules see her. */
export interface Known {
  readonly person: Person;
  /** In the trace's list of people. */
  readonly place: number;
  /** The day of the last contact, or of her first day on the list. */
  readonly since: number;
  /** Contacts so far. */
  readonly contacts: number;
}

interface Morning {
  readonly day: number;
  readonly today: Day;
  /** Without those she passed over today. */
  readonly list: readonly Known[];
  /** The same people as our own code keeps them. */
  readonly friends: Iterable<Friend>;
  /** Reminders that were acted on, by person: for rules with a calendar of their own. */
  readonly remindersDone: ReadonlyMap<string, number>;
  readonly next: () => number;
}

export interface Rule {
  readonly name: string;
  readonly about: string;
  choose(morning: Morning): readonly string[];
}

const namesShown = 3;
const idsOf = (list: readonly Known[]): string[] => list.slice(0, namesShown).map(({ person }) => person.id);
const waited = ({ since }: Known, day: number): number => day - since;
const isDue = (friend: Known, day: number): boolean => waited(friend, day) >= friend.person.cadence;

function largestFirst(list: readonly Known[], worthOf: (friend: Known) => number): Known[] {
  return list.toSorted((a, b) => worthOf(b) - worthOf(a) || (a.person.id < b.person.id ? -1 : 1));
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  return list
    .map((each) => ({ each, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

export const ours: Rule = {
  name: 'momconnect',
  about: 'from 0.7 of the cadence on, the largest share first, with rests',
  choose: ({ friends, today }) =>
    chooseShown(rankFriends(friends, today), { limit: namesShown, circle: null, tag: null }).map(
      ({ friend }) => friend.id,
    ),
};

export const others: readonly Rule[] = [
  {
    name: 'oldest contact first',
    about: "whoever you haven't heard from the longest",
    choose: ({ list, day }) => idsOf(largestFirst(list, (friend) => waited(friend, day))),
  },
  {
    name: 'most days past due',
    about: 'as lorey/personal-crm sorts',
    choose: ({ list, day }) =>
      idsOf(
        largestFirst(
          list.filter((friend) => isDue(friend, day)),
          (friend) => waited(friend, day) - friend.person.cadence,
        ),
      ),
  },
  {
    name: 'any of the due',
    about: "like frm: everyone who's due, in no particular order",
    choose: ({ list, day, next }) =>
      idsOf(
        shuffled(
          list.filter((friend) => isDue(friend, day)),
          next,
        ),
      ),
  },
  {
    name: 'days past due by cadence',
    about: 'as Bonds weighs them',
    choose: ({ list, day }) =>
      idsOf(
        largestFirst(
          list.filter((friend) => isDue(friend, day)),
          (friend) => waited(friend, day) / friend.person.cadence,
        ),
      ),
  },
  {
    name: 'fixed reminders',
    about: 'as Monica 4 reminds: by the calendar, whatever was logged',
    choose: ({ list, day, remindersDone }) =>
      idsOf(
        largestFirst(
          list.filter(({ person }) => pendingSince(person, day, remindersDone) !== null),
          ({ person }) => day - (pendingSince(person, day, remindersDone) ?? day),
        ),
      ),
  },
  {
    name: 'random of three tiers',
    about: 'as friends picks: one of those seen often, one seen sometimes, one seen rarely',
    choose: ({ list, next }) => {
      const byContacts = largestFirst(list, ({ contacts }) => contacts);
      const third = Math.ceil(byContacts.length / 3);
      return [0, 1, 2].flatMap((tier) => {
        const tiers = byContacts.slice(tier * third, (tier + 1) * third);
        return tiers[Math.floor(next() * tiers.length)]?.person.id ?? [];
      });
    },
  },
  {
    name: 'random',
    about: 'any three names',
    choose: ({ list, next }) => idsOf(shuffled(list, next)),
  },
];

/** The day of the newest reminder if it was not acted on yet. */
export function pendingSince(
  { id, from, cadence }: Person,
  day: number,
  done: ReadonlyMap<string, number>,
): number | null {
  const newest = from + Math.floor((day - from) / cadence) * cadence;
  return newest > from && (done.get(id) ?? -1) < newest ? newest : null;
}

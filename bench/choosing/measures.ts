/** What a course of two years comes to, in numbers that mean something to a person. */

import { circles } from '../../src/domain/friend/friend.ts';
import { countedFrom, days, type Scenario } from './scenarios.ts';
import type { Course } from './simulate.ts';
import type { Person, Trace } from './trace.ts';

export interface Measure {
  readonly key: keyof Figures;
  readonly name: string;
  readonly means: string;
  readonly digits: number;
}

export interface Figures {
  readonly missed: number;
  readonly worstCircle: number;
  readonly longestWait: number;
  readonly tooSoon: number;
  readonly contacts: number;
  /** null where there is no gap. */
  readonly recovery: number | null;
  readonly fourTimes: number;
}

export const measures: readonly Measure[] = [
  {
    key: 'missed',
    name: 'time missed',
    means: "Of the days you wanted someone's last contact to be recent enough, the share when it wasn't.",
    digits: 3,
  },
  {
    key: 'worstCircle',
    name: 'worst circle',
    means: 'The same for the one of the four circles that waits most.',
    digits: 3,
  },
  {
    key: 'longestWait',
    name: 'longest wait',
    means: "The longest anyone waited, in multiples of how often you'd like to be in touch.",
    digits: 1,
  },
  {
    key: 'tooSoon',
    name: 'too soon',
    means:
      "Of the names shown, the share you'd been in touch with too recently: in less than half the time you'd like between contacts.",
    digits: 3,
  },
  {
    key: 'contacts',
    name: 'contacts',
    means: 'Contacts you made for each one you planned.',
    digits: 2,
  },
  {
    key: 'recovery',
    name: 'days to recover',
    means: 'Days after five weeks of nothing until no more people wait than before.',
    digits: 0,
  },
  {
    key: 'fourTimes',
    name: 'four times',
    means: 'Of the names shown, the share that came up on four days or more before a contact.',
    digits: 3,
  },
];

export function measure(scenario: Scenario, { people }: Trace, course: Course): Figures {
  const past = people.map((person, place) => pastDue(person, course.contacts[place] as readonly number[]));
  const shareOf = (places: readonly number[]) => {
    const late = places.reduce((sum, place) => sum + (past[place]?.filter(Boolean).length ?? 0), 0);
    const all = places.reduce((sum, place) => sum + lengthOf(people[place] as Person), 0);
    return all === 0 ? 0 : late / all;
  };
  // Whom she never acts on waits under every rule.
  const places = people.flatMap(({ isStuck }, place) => (isStuck ? [] : [place]));
  const inCircle = (circle: string) => places.filter((place) => people[place]?.circle === circle);
  return {
    missed: shareOf(places),
    worstCircle: Math.max(...circles.map((circle) => shareOf(inCircle(circle)))),
    longestWait: Math.max(
      ...places.map((place) => longestWait(people[place] as Person, course.contacts[place] as number[])),
    ),
    tooSoon: tooSoon(people, course),
    contacts: contactsMade(people, places, course),
    recovery: recovery(scenario, past, places),
    fourTimes: fourTimes(course),
  };
}

const startOf = ({ from }: Person): number => Math.max(from, countedFrom);
const lengthOf = (person: Person): number => days - startOf(person);

/** For each counted day whether the last contact was longer ago than she likes. */
function pastDue(person: Person, contacts: readonly number[]): boolean[] {
  const late: boolean[] = [];
  let at = 0;
  for (let day = startOf(person); day < days; day += 1) {
    while ((contacts[at + 1] ?? Number.POSITIVE_INFINITY) <= day) at += 1;
    late.push(day - (contacts[at] as number) > person.cadence);
  }
  return late;
}

function longestWait(person: Person, contacts: readonly number[]): number {
  const ends = [...contacts, days];
  const waits = ends
    .slice(1)
    .flatMap((end, place) => (end >= countedFrom ? [end - (ends[place] as number)] : []));
  return Math.max(0, ...waits) / person.cadence;
}

function tooSoon(people: readonly Person[], { shown }: Course): number {
  const counted = shown.filter(({ day }) => day >= countedFrom);
  const soon = counted.filter(({ place, day, since }) => day - since < (people[place] as Person).cadence / 2);
  return counted.length === 0 ? 0 : soon.length / counted.length;
}

function contactsMade(people: readonly Person[], places: readonly number[], { contacts }: Course): number {
  let made = 0;
  let intended = 0;
  for (const place of places) {
    const person = people[place] as Person;
    made += (contacts[place] as number[]).slice(1).filter((day) => day >= countedFrom).length;
    intended += lengthOf(person) / person.cadence;
  }
  return made / intended;
}

const before = 60;

/** From the end of the last gap until no more wait than on average before it. */
function recovery({ gaps }: Scenario, past: readonly boolean[][], places: readonly number[]): number | null {
  const gap = gaps?.at(-1);
  if (gap === undefined) return null;
  const [from, length] = gap;
  const waiting = (day: number) => places.filter((place) => past[place]?.[day - countedFrom]).length;
  let usual = 0;
  for (let day = from - before; day < from; day += 1) usual += waiting(day) / before;
  let day = from + length;
  while (day < days && waiting(day) > usual) day += 1;
  return day - from - length;
}

function fourTimes({ shown }: Course): number {
  const times = new Map<string, number>();
  for (const { place, day, since } of shown) {
    const turn = `${place} ${since}`;
    if (day >= countedFrom) times.set(turn, (times.get(turn) ?? 0) + 1);
  }
  const often = [...times.values()].filter((count) => count >= 4).length;
  return times.size === 0 ? 0 : often / times.size;
}

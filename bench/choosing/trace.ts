/** Two years of one life as it happens whatever rule is followed: energy, chance meetings, moods. The same for every rule. */

import { type Circle, circles } from '../../src/domain/friend/friend.ts';
import { seededNumbers } from '../../src/domain/text/seeded-numbers.ts';
import { stableHash } from '../../src/domain/text/stable-hash.ts';
import { byThemselves, days, type Scenario } from './scenarios.ts';

export interface Person {
  readonly id: string;
  readonly circle: Circle;
  readonly cadence: number;
  /** Day of the simulation on which she comes onto the list. */
  readonly from: number;
  /** Days before `from` of the last contact; null when there was none. */
  readonly lastBefore: number | null;
  readonly isStuck: boolean;
}

export interface Trace {
  readonly people: readonly Person[];
  /** For each day, how many contacts she has the energy for. */
  readonly energy: readonly number[];
  /** For each day, whom she meets anyway, as places in `people`. */
  readonly meetings: readonly (readonly number[])[];
  /** Does she pass over this name on this day? */
  isSkipped(day: number, person: Person): boolean;
}

const cadences: Readonly<Record<Circle, number>> = { inner: 7, close: 30, friends: 180, wider: 365 };

export function makeTrace(scenario: Scenario, seed: number): Trace {
  const next = seededNumbers(seed);
  const people = makePeople(scenario, next);
  const meetings = makeMeetings(scenario, people, next);
  return {
    people,
    meetings,
    energy: makeEnergy(scenario, people, next),
    isSkipped: (day, { id, isStuck }) =>
      isStuck || stableHash(`${seed} ${day} ${id}`) / 2 ** 32 < scenario.skips,
  };
}

function makePeople({ sizes, strangers, stuck = 0 }: Scenario, next: () => number): Person[] {
  const people = circles.flatMap((circle, place) =>
    Array.from({ length: sizes[place] ?? 0 }, (_, index): Person => {
      const cadence = cadences[circle];
      // Every second one of the inner and close circles in turn, until there are enough.
      const isStuck = place < 2 && index % 2 === 1 && Math.floor(index / 2) * 2 + place < stuck;
      return {
        id: `${circle}-${index}`,
        circle,
        cadence,
        from: 0,
        lastBefore: Math.floor(next() * cadence),
        isStuck,
      };
    }),
  );
  const [on = 0, count = 0] = strangers ?? [];
  const unknown = Array.from({ length: count }, (_, index): Person => {
    return {
      id: `stranger-${index}`,
      circle: 'wider',
      cadence: cadences.wider,
      from: on,
      lastBefore: null,
      isStuck: false,
    };
  });
  return [...people, ...unknown];
}

function isInGap({ gaps = [] }: Scenario, day: number): boolean {
  return gaps.some(([from, length]) => day >= from && day < from + length);
}

function makeMeetings(scenario: Scenario, people: readonly Person[], next: () => number): number[][] {
  return Array.from({ length: days }, (_, day) =>
    people.flatMap(({ cadence, from }, index) =>
      next() < byThemselves / cadence && day >= from && !isInGap(scenario, day) ? [index] : [],
    ),
  );
}

/** Evenings differ: on some she has energy for nobody, on some for twice as many. What a day leaves over is carried on. */
function makeEnergy(scenario: Scenario, people: readonly Person[], next: () => number): number[] {
  let left = 0;
  return Array.from({ length: days }, (_, day) => {
    const there = people.filter(({ from, isStuck }) => day >= from && !isStuck);
    const intended = sum(there, ({ cadence }) => 1 / cadence);
    left += (scenario.energy - byThemselves) * intended * 2 * next();
    if (isInGap(scenario, day)) left = 0;
    if (left < 1 || (scenario.oneEvening && day % 7 !== 3)) return 0;
    const today = Math.floor(left);
    left -= today;
    return today;
  });
}

function sum<T>(list: readonly T[], sizeOf: (each: T) => number): number {
  return list.reduce((total, each) => total + sizeOf(each), 0);
}

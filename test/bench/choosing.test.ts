import { expect, test } from 'vitest';
import { measure } from '../../bench/choosing/measures.ts';
import { rangeOf, rules } from '../../bench/choosing/results.ts';
import { ours, pendingSince } from '../../bench/choosing/rules.ts';
import { days, type Scenario, scenarios } from '../../bench/choosing/scenarios.ts';
import { simulate } from '../../bench/choosing/simulate.ts';
import { makeTrace, type Person, type Trace } from '../../bench/choosing/trace.ts';

const few = scenarios[0] as Scenario;
const person: Person = { id: 'ana', circle: 'inner', cadence: 10, from: 0, lastBefore: 0, isStuck: false };
const trace = (people: readonly Person[], energy: number): Trace => ({
  people,
  energy: Array.from({ length: days }, () => energy),
  meetings: Array.from({ length: days }, () => []),
  isSkipped: () => false,
});

test('a life is the same every time, and another one for another seed', () => {
  const pictureOf = (seed: number) => {
    const { people, energy, meetings } = makeTrace(few, seed);
    return JSON.stringify({ people, energy, meetings });
  };
  expect(pictureOf(7)).toBe(pictureOf(7));
  expect(pictureOf(7)).not.toBe(pictureOf(8));
});

test('a scenario brings the energy that it says', () => {
  const { people, energy, meetings } = makeTrace(few, 7);
  const intended = people.reduce((sum, { cadence }) => sum + days / cadence, 0);
  const possible = [...energy, ...meetings.map(({ length }) => length)].reduce(
    (sum, count) => sum + count,
    0,
  );
  expect(possible / intended).toBeGreaterThan(few.energy - 0.1);
  expect(possible / intended).toBeLessThan(few.energy + 0.1);
});

test.each(rules.map((rule) => [rule.name, rule] as const))(
  '%s names three people at most, and each once',
  (_, rule) => {
    const life = makeTrace(few, 7);
    const names: (readonly string[])[] = [];
    const spy = {
      ...rule,
      choose: (morning: Parameters<typeof rule.choose>[0]) => keep(rule.choose(morning)),
    };
    const keep = (chosen: readonly string[]) => {
      names.push(chosen);
      return chosen;
    };
    simulate(spy, life, 7);
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((chosen) => chosen.length > 3 || new Set(chosen).size < chosen.length)).toEqual([]);
  },
);

test('with all the energy there is, ours is in touch from 0.7 of a cadence on', () => {
  const { contacts } = simulate(ours, trace([person], 5), 7);
  expect(contacts[0]?.slice(0, 4)).toEqual([0, 7, 14, 21]);
});

test('a friend who is never reached is missed on every day but the first of them', () => {
  const figures = measure(few, trace([person], 0), simulate(ours, trace([person], 0), 7));
  expect(figures).toMatchObject({
    missed: 1,
    worstCircle: 1,
    longestWait: days / 10,
    contacts: 0,
    recovery: null,
  });
});

test.each([
  ['before the first one', 9, null, null],
  ['on its day', 10, null, 10],
  ['until it was acted on', 19, null, 10],
  ['after that', 19, 12, null],
  ['until the next one', 20, 12, 20],
])('a fixed reminder stands %s', (_, day, done, expected) => {
  expect(pendingSince(person, day, new Map(done === null ? [] : [['ana', done]]))).toBe(expected);
});

test.each([
  [[3, 1, 2], { median: 2, least: 1, most: 3 }],
  [[4, 1, 2, 3], { median: 2.5, least: 1, most: 4 }],
])('the range of %j', (values, expected) => {
  expect(rangeOf(values)).toEqual(expected);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import { circles } from '../../../src/domain/friend/friend.ts';
import { planFreshStart } from '../../../src/domain/suggest/fresh-start.ts';
import { addDays, daysBetween } from '../../../src/domain/time/day.ts';
import { type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { times } from '../../support/long-run.ts';
import { runMain } from '../../support/run-main.ts';
import { added, ago, circle, logged, today } from './suggest-journal.ts';

const at = (options: FakeOptions = {}) => fakeDeps({ today, journal: circle, ...options });
const plan = `Welcome back. There's nothing to catch up on: here's an easy plan, closest
people first.

From today: Ana Sample, Bea Example and Cleo Example

A few people come up each week, so there's no rush.
`;
const crowd = (count: number): Change[][] =>
  Array.from({ length: count }, (_, each) => [
    added(`f${each}`, `Friend ${each}`, { circle: circles[each % 4] as 'inner', everyDays: 7 }),
    logged(`f${each}`, ago(100 + each)),
  ]);

describe('fresh-start', () => {
  test('at a terminal shows the plan, asks, and saves one line that undo takes back', async () => {
    const deps = at({ answers: [''] });
    const { out } = await runMain(['fresh-start'], deps);
    expect(deps.questions).toEqual(['Use this plan?  yes, no']);
    expect(out).toBe(`${plan}\nSaved. To take it back: momconnect undo\nFor today: momconnect`);
    expect(deps.lines.at(-1)?.changes).toEqual([
      { type: 'friend.snoozed', friend: 'bea-example', on: today, until: addDays(today, 2) },
      { type: 'friend.snoozed', friend: 'cleo-example', on: today, until: addDays(today, 4) },
    ]);
    expect((await runMain(['suggest'], deps)).out).not.toContain('2  ');
    expect((await runMain(['undo'], deps)).out).toContain('Taken back: your fresh-start plan.');
    expect((await runMain(['suggest'], deps)).out).toContain('2  Bea');
  });

  test.each<[string, readonly string[], FakeOptions]>([
    ['no', [], { answers: ['no'] }],
    ['a dry run', ['--dry-run'], { answers: [] }],
    ['no terminal', [], {}],
    ['a dry run with --yes', ['--dry-run', '--yes'], {}],
  ])('%s saves nothing, and says how to use it', async (_, words, options) => {
    const deps = at(options);
    const before = deps.lines.length;
    const { out, code } = await runMain(['fresh-start', ...words], deps);
    expect([code, deps.lines.length]).toEqual([0, before]);
    expect(out).toContain('From today: Ana Sample');
    expect(out).toContain('To use this plan: momconnect fresh-start --yes');
  });

  test('--yes saves without a question', async () => {
    const deps = at();
    await runMain(['fresh-start', '--yes'], deps);
    expect(deps.lines.at(-1)?.command).toBe('fresh-start');
  });

  test('with nobody due has no plan, and that is fine', async () => {
    const deps = at({ journal: [[added('ana', 'Ana Sample'), logged('ana', today)]] });
    expect((await runMain(['fresh-start', '--yes'], deps)).out).toContain("You don't need a plan right now");
    expect(deps.lines).toHaveLength(1);
  });

  test.each<[string, readonly string[], FakeOptions]>([
    ['--yes', ['--yes'], {}],
    ['a dry run', ['--dry-run'], {}],
    ['a terminal', [], { answers: [] }],
  ])('with one friend, who comes up today, there is nothing to save or ask: %s', async (_, words, more) => {
    const journal = [[added('ana', 'Ana Sample', { everyDays: 7 }), logged('ana', ago(100))]];
    const { code, out, deps } = await runMain(['fresh-start', ...words], at({ journal, ...more }));
    expect([code, deps.questions, deps.lines.length]).toEqual([0, [], 1]);
    expect(out).toContain('From today: Ana Sample\n');
    expect(out).toMatch(/\n\nThere's no rush\.\n\nFor today: momconnect$/);
  });

  test('ends a break, and says so in the plan', async () => {
    const deps = at();
    await runMain(['pause', '--for', '3w'], deps);
    expect((await runMain(['fresh-start', '--dry-run'], deps)).out).toContain('The plan ends your break.');
    await runMain(['fresh-start', '--yes'], deps);
    expect((await runMain(['fresh-start', '--dry-run'], deps)).out).not.toContain('your break');
    expect((await runMain(['suggest'], deps)).out).toContain('Ana Sample');
  });

  test('with nobody due in a break says how to end the break', async () => {
    const deps = at({ journal: [[added('ana', 'Ana Sample'), logged('ana', today)]] });
    await runMain(['pause', '--for', '3w'], deps);
    const { out } = await runMain(['fresh-start', '--yes'], deps);
    expect(out).toContain("You're on a break until Friday, December 11, so nobody comes up.");
    expect(out).toContain('momconnect resume');
    expect(out).not.toContain('momconnect suggest');
    expect(deps.lines).toHaveLength(2);
  });

  test('two hundred people fit one screen and one undo', async () => {
    const deps = at({ journal: crowd(200) });
    const { out } = await runMain(['fresh-start', '--yes'], deps);
    expect(out.split('\n').length).toBeLessThan(24);
    await runMain(['undo'], deps);
    expect([...deps.store.read().friends.values()].every(({ snooze }) => snooze === null)).toBe(true);
  });

  test('is offered once, after two weeks away', async () => {
    const deps = at();
    deps.store.rememberVisit({ used: ago(14) });
    expect((await runMain(['today'], deps)).out).toMatch(
      /^Welcome back\. It's Friday, November 20\.\nTo start again with an easy plan: momconnect fresh-start\n/,
    );
    expect((await runMain(['today'], deps)).out).not.toContain('fresh-start');
  });
});

test('a plan has everyone who is due once, closest first, a few a week, and some today', () => {
  const count = fc.integer({ min: 1, max: 120 });
  fc.assert(
    fc.property(count, (people) => {
      const { store } = fakeDeps({ today, journal: crowd(people) });
      const planned = planFreshStart([...store.read().friends.values()], today);
      expect(new Set(planned.map(({ friend }) => friend.id)).size).toBe(people);
      expect(planned[0]?.on).toBe(today);
      const closeness = planned.map(({ friend }) => circles.indexOf(friend.circle));
      expect(closeness).toEqual(closeness.toSorted((a, b) => a - b));
      const days = planned.map(({ on }) => daysBetween(today, on));
      expect(Math.max(...days)).toBeLessThan(8 * 7);
      for (let week = 0; week < 8; week += 1)
        expect(days.filter((day) => Math.floor(day / 7) === week).length).toBeLessThanOrEqual(
          Math.max(3, Math.ceil(people / 8)),
        );
    }),
    { numRuns: times(12, 100) },
  );
});

test('a birthday before its day comes first', () => {
  const journal = [
    ...crowd(10),
    [
      added('zoe', 'Zoe Sample', { circle: 'wider', everyDays: 7, birthday: '--11-23' }),
      logged('zoe', ago(50)),
    ],
  ];
  const { store } = fakeDeps({ today, journal });
  expect(
    planFreshStart([...store.read().friends.values()], today).find(({ friend }) => friend.id === 'zoe')?.on,
  ).toBe('2026-11-23');
});

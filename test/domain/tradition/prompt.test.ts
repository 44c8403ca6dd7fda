import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayFromNumber, dayNumber } from '../../../src/domain/time/day.ts';
import { daysApart, promptFor, todaysPrompts } from '../../../src/domain/tradition/prompt.ts';
import { type Theme, type Tradition, themes } from '../../../src/domain/tradition/tradition.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { ana, bea } from '../../support/fixtures-people.ts';
import { isLong, times } from '../../support/long-run.ts';
import { prompts } from './prompt-words.ts';

type Given = Pick<Tradition, 'id' | 'on' | 'theme' | 'prompts'>;
const made = (more: Partial<Given>): Given => ({
  id: 't1',
  on: '2026-11-01',
  theme: 'mixed',
  prompts: [],
  ...more,
});
const ownPrompts = (count: number) => Array.from({ length: count }, (_, index) => `Hers ${index + 1}?`);
/** So many days in a row. */
const walk = (tradition: Given, first: string, days: number): string[] =>
  Array.from({ length: days }, (_, after) => promptFor(tradition, addDays(first, after), prompts));

/** The shortest way from a prompt to its return. */
function closest(prompts: readonly string[]): number {
  const lastAt = new Map<string, number>();
  let shortest = Infinity;
  for (const [at, prompt] of prompts.entries()) {
    const before = lastAt.get(prompt);
    if (before !== undefined) shortest = Math.min(shortest, at - before);
    lastAt.set(prompt, at);
  }
  return shortest;
}

const given = fc.record({
  id: fc.string({ minLength: 1, maxLength: 12 }),
  on: fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2035-12-31') }).map(dayFromNumber),
});

describe('the prompt of a day', () => {
  test.each(themes.filter((theme) => theme !== 'own'))(
    '%s: over four years none comes back within thirty days, and each gets its turn',
    (theme) => {
      fc.assert(
        fc.property(given, fc.integer({ min: -400, max: 400 }), (tradition, from) => {
          const said = walk({ ...tradition, theme, prompts: [] }, addDays(tradition.on, from), 4 * 365);
          expect(closest(said)).toBeGreaterThanOrEqual(daysApart);
          const all = theme === 'mixed' ? Object.values(prompts).flat() : prompts[theme];
          expect(new Set(said)).toEqual(new Set(all));
        }),
        { numRuns: times(1, 8) },
      );
    },
  );

  test.each([
    1,
    2,
    3,
    7,
    8,
    20,
    30,
    31,
    ...(isLong ? Array.from({ length: 40 }, (_, index) => index + 1) : [40]),
  ])(
    'own, with %i of hers: hers first and in her order, all of them, none back within thirty days',
    (count) => {
      const own = ownPrompts(count);
      fc.assert(
        fc.property(given, fc.integer({ min: -100, max: 100 }), (tradition, from) => {
          const mine: Given = { ...tradition, theme: 'own', prompts: own };
          const prompts = walk(mine, addDays(tradition.on, from), times(1, 2) * 365);
          expect(closest(prompts)).toBeGreaterThanOrEqual(daysApart);
          const first = walk(mine, tradition.on, Math.max(count, daysApart));
          expect(first[0]).toBe(own[0]);
          expect(first.filter((prompt) => own.includes(prompt))).toEqual(own);
        }),
        { numRuns: 1 },
      );
    },
  );

  test('own: hers are spread evenly, and the days between go through all the others in time', () => {
    const mine = made({ theme: 'own', prompts: ownPrompts(4) });
    const first = walk(mine, mine.on, daysApart);
    const places = first.flatMap((prompt, at) => (prompt.startsWith('Hers') ? [at] : []));
    expect(places).toEqual([0, 7, 15, 23]);
    const others = walk(mine, mine.on, 6 * daysApart).filter((prompt) => !prompt.startsWith('Hers'));
    expect(new Set(others)).toEqual(new Set(Object.values(prompts).flat()));
  });

  test('own: one that she wrote herself does not come from the program as well', () => {
    const taken = (prompts.grateful[0] ?? '').toUpperCase();
    const said = walk(made({ theme: 'own', prompts: [taken] }), '2026-11-01', 365);
    expect(said).toContain(taken);
    expect(said).not.toContain(prompts.grateful[0]);
  });

  test('own without any of hers is as mixed', () => {
    expect(walk(made({ theme: 'own' }), '2026-11-01', 40)).toEqual(walk(made({}), '2026-11-01', 40));
  });

  test('prompts of hers wait where the theme is another', () => {
    expect(walk(made({ prompts: ownPrompts(3) }), '2026-11-01', 40)).toEqual(
      walk(made({}), '2026-11-01', 40),
    );
  });

  test('hers come before those of the program', () => {
    const own = made({ theme: 'own', prompts: ownPrompts(1) });
    expect(promptFor(own, '2026-11-01', prompts)).toBe('Hers 1?');
    expect(Object.values(prompts).flat()).toContain(promptFor(own, '2026-11-02', prompts));
  });

  test.each(themes.map((theme) => [theme] as const))('%s: the same day always gives the same', (theme) => {
    const tradition = made({ theme, prompts: ownPrompts(2) });
    expect(promptFor(tradition, '2027-02-28', prompts)).toEqual(
      promptFor({ ...tradition }, '2027-02-28', prompts),
    );
  });

  test('two traditions have orders of their own', () => {
    const orders = Array.from({ length: 20 }, (_, at) =>
      walk(made({ id: `t${at}` }), '2026-11-01', 10).join(),
    );
    expect(new Set(orders).size).toBe(20);
  });
});

describe("today's prompts", () => {
  const started = (tradition: string, friends: readonly string[], more: object = {}) => [
    {
      type: 'tradition.started',
      tradition,
      on: '2026-11-01',
      theme: 'grateful' as Theme,
      friends,
      ...more,
    } as const,
  ];

  test('are those of active traditions in which somebody is left, in order', () => {
    const journal = [
      ana,
      bea,
      started('t1', ['ana-sample']),
      started('t2', ['bea-example'], { state: 'paused' }),
      started('t3', ['bea-example'], { state: 'ended' }),
      started('t4', ['nobody-known']),
      started('t5', ['ana-sample', 'bea-example']),
      [{ type: 'friend.edited', friend: 'bea-example', on: '2026-11-02', set: { state: 'hidden' } } as const],
      started('t6', ['bea-example']),
    ];
    const state = fakeDeps({ journal }).store.read();
    const today = todaysPrompts(state, prompts, '2026-11-20');
    expect(today.map(({ number, friends }) => [number, friends.map(({ id }) => id)])).toEqual([
      [1, ['ana-sample']],
      [5, ['ana-sample']],
    ]);
    expect(today.every(({ prompt }) => prompts.grateful.includes(prompt))).toBe(true);
  });
});

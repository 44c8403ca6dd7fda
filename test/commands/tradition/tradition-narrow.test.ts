import { expect, test } from 'vitest';
import { runMain } from '../../support/run-main.ts';
import { shared, started, traditionDeps, withAna, withTwo } from './tradition-deps.ts';

const own = started('own', ['dana-example'], {
  theme: 'own',
  prompts: ['Which song is in your head just now, and why?'],
});

test.each([
  ['today'],
  ['list'],
  ['show 3'],
  ['recap 1'],
  ['recap 2'],
  ['ics 2 --out day.ics'],
  ['done 2 --note a-long-walk-by-the-water'],
  ['pause 2'],
  ['end 1'],
])('tradition %s fits forty columns, but for commands that must stay whole', async (words) => {
  const deps = traditionDeps({ width: 40, journal: [withAna, withTwo, own, shared('one', '2026-11-19')] });
  const { code, out } = await runMain(['tradition', ...words.split(' ')], deps);
  expect(code).toBe(0);
  const lines = out.split('\n');
  expect(lines.filter((line) => line.length > 40 && !line.startsWith('momconnect '))).toEqual([]);
  expect(lines.length).toBeLessThanOrEqual(24);
});

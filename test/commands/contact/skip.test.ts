import { expect, test } from 'vitest';
import { skipCommand } from '../../../src/commands/contact/skip.ts';
import { suggestCommand } from '../../../src/commands/suggest/suggest.ts';
import type { FakeOptions } from '../../support/fake-deps.ts';
import { dataOf, json, linesOf, runWords } from '../run-words.ts';
import { circle, today } from '../suggest/suggest-journal.ts';

const skip = (words: readonly string[], options: FakeOptions = {}) =>
  runWords(skipCommand, words, { today, journal: circle, ...options });

test('is a snooze until tomorrow', async () => {
  const deps = await skip(['ana'], json);
  expect(dataOf(deps)).toMatchObject({ friend: { id: 'ana-sample' }, until: '2026-11-21' });
  expect(deps.lines.at(-1)).toMatchObject({
    command: 'skip',
    changes: [{ type: 'friend.snoozed', friend: 'ana-sample', on: today, until: '2026-11-21' }],
  });
});

test('says it kindly', async () => {
  expect(linesOf(await skip(['bea']))).toEqual([
    "Skipped for today, and that's fine. Bea will come up again. To take it back:",
    'momconnect undo',
  ]);
});

test('does not shorten a longer snooze', async () => {
  const snoozed = [{ type: 'friend.snoozed' as const, friend: 'ana-sample', on: today, until: '2026-12-04' }];
  expect(dataOf(await skip(['ana'], { journal: [...circle, snoozed], ...json })).until).toBe('2026-12-04');
});

test('by the number shown last, and the next ones move up', async () => {
  const deps = await runWords(suggestCommand, ['--limit', '2'], { today, journal: circle });
  await runWords(skipCommand, ['1'], {}, () => deps);
  await runWords(suggestCommand, ['--limit', '2'], {}, () => deps);
  expect(deps.store.shown()).toEqual(['bea-example', 'cleo-example']);
});

test('a number that was not shown', async () => {
  await expect(skip(['9'])).rejects.toMatchObject({ code: 'not_found' });
});

test.each([
  [['ana', '--for', '2w'], '2026-12-04'],
  [['ana', '--until', 'tomorrow'], '2026-11-21'],
])('for a while: %j, also where she had set longer', async (words, until) => {
  const snoozed = [{ type: 'friend.snoozed' as const, friend: 'ana-sample', on: today, until: '2026-12-24' }];
  expect(dataOf(await skip(words, { journal: [...circle, snoozed], ...json })).until).toBe(until);
});

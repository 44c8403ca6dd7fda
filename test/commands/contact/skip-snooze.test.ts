import { describe, expect, test } from 'vitest';
import { snoozeCommand } from '../../../src/commands/contact/skip.ts';
import { suggestCommand } from '../../../src/commands/suggest/suggest.ts';
import type { FakeOptions } from '../../support/fake-deps.ts';
import { dataOf, json, linesOf, runWords } from '../run-words.ts';
import { circle, today } from '../suggest/suggest-journal.ts';

const snooze = (words: readonly string[], options: FakeOptions = {}) =>
  runWords(snoozeCommand, words, { today, journal: circle, ...options });

describe('how long', () => {
  test.each([
    [['ana'], '2026-11-27'],
    [['ana', '--for', '2w'], '2026-12-04'],
    [['ana', '--for', '1m'], '2026-12-20'],
    [['ana', '--until', '2026-12-01'], '2026-12-01'],
    [['ana', '--until', 'tomorrow'], '2026-11-21'],
    [['ana', 'sample', '--for', '3d'], '2026-11-23'],
    [['ana', 'for', '2', 'weeks'], '2026-12-04'],
    [['ana sample until tomorrow'], '2026-11-21'],
  ])('%j', async (words, until) => {
    const deps = await snooze(words, json);
    expect(dataOf(deps)).toMatchObject({ friend: { id: 'ana-sample', name: 'Ana Sample' }, until });
    expect(deps.lines.at(-1)?.changes).toEqual([
      { type: 'friend.snoozed', friend: 'ana-sample', on: today, until },
    ]);
  });

  test.each([
    [['ana', '--for', 'a bit']],
    [['ana', '--for', '0d']],
    [['ana', 'for', 'ages']],
    [['ana', 'for', '2w', '--until', 'friday']],
    [['for', '2w']],
    [['ana', '--until', 'today']],
    [['ana', '--until', '2026-11-19']],
    [['ana', '--until', '30 february']],
    [['ana', '--for', '2w', '--until', 'friday']],
    [['']],
  ])('%j is refused, and nothing is saved', async (words) => {
    await expect(snooze(words)).rejects.toMatchObject({ code: 'usage' });
  });
});

test('a span that cannot be is answered with spans', async () => {
  await expect(snooze(['ana', '--for', 'ages'])).rejects.toMatchObject({
    message: '"ages" couldn\'t be read as a number of days, weeks or months. It can be: 3d, 2w, 1m',
  });
});

test('says when, and how to take it back', async () => {
  expect(linesOf(await snooze(['bea']))).toEqual([
    'Bea Example can come up again on Friday, November 27. To take it back:',
    'momconnect undo',
  ]);
});

test('by the number shown last; the one snoozed does not come up', async () => {
  const deps = await runWords(suggestCommand, [], { today, journal: circle });
  await runWords(snoozeCommand, ['2'], {}, () => deps);
  await runWords(suggestCommand, [], {}, () => deps);
  expect(deps.store.shown()).toEqual(['ana-sample', 'cleo-example']);
});

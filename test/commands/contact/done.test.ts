import { expect, test } from 'vitest';
import { doneCommand } from '../../../src/commands/contact/done.ts';
import { suggestCommand } from '../../../src/commands/suggest/suggest.ts';
import type { FakeOptions } from '../../support/fake-deps.ts';
import { dataOf, json, runWords } from '../run-words.ts';
import { circle, today } from '../suggest/suggest-journal.ts';

const done = (words: readonly string[], options: FakeOptions = {}) =>
  runWords(doneCommand, words, { today, journal: circle, ...options });

test.each([
  [['ana'], { way: null, note: null, friends: [{ id: 'ana-sample', name: 'Ana Sample' }] }],
  [['ana', '--via', 'call'], { way: 'call' }],
  [['ana', '--note', 'the job starts in May'], { note: 'the job starts in May' }],
  [['ana', 'sample'], { friends: [{ id: 'ana-sample', name: 'Ana Sample' }] }],
])('%j is logged today', async (words, logged) => {
  expect(dataOf(await done(words, json)).interactions).toMatchObject([
    { on: today, outcome: 'connected', ...logged },
  ]);
});

test('by the number shown last; who was reached does not come up again', async () => {
  const deps = await runWords(suggestCommand, [], { today, journal: circle });
  await runWords(doneCommand, ['1'], {}, () => deps);
  await runWords(suggestCommand, [], {}, () => deps);
  expect(deps.store.shown()).toEqual(['bea-example', 'cleo-example']);
});

test('several numbers are several people', async () => {
  const deps = await runWords(suggestCommand, [], { today, journal: circle });
  await runWords(doneCommand, ['1', '3'], {}, () => deps);
  expect(deps.lines.at(-1)?.changes[0]).toMatchObject({ friends: ['ana-sample', 'cleo-example'] });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { registry } from '../../../src/domain/changes.ts';
import { initiators, outcomes, ways } from '../../../src/domain/contact/interaction.ts';
import { readQuickly } from '../../../src/domain/contact/quick-line.ts';
import type { JournalLine } from '../../../src/domain/journal/line.ts';
import { parseJournalLine } from '../../../src/domain/journal/line.ts';
import { anyText } from '../../support/any-text.ts';
import { line, logged } from '../journal/lines.ts';

const read = (text: string, start = 0) => readQuickly(text, start);

/** Texts with all that could mislead a pattern. */
const plain = fc.stringMatching(/^[a-z \u00e4-]{1,9}$/);
const words = fc.oneof(
  { weight: 12, arbitrary: plain },
  anyText({ maxLength: 5 }),
  fc.constantFrom(
    '',
    'she said "yes"',
    'back\\slash',
    '\\"',
    'two\nlines',
    '\u0000',
    '","',
    '"}]}',
    '\u{1F469}\u200D\u{1F467}',
    '\u2028',
  ),
);
const mostly = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));

const anyLog: fc.Arbitrary<JournalLine> = fc
  .record({
    id: words,
    command: words,
    at: mostly('2026-03-02T01:22:05.123Z', '2026-03-02T01:22:05Z', '2026-03-02T25:22:05.123Z'),
    change: fc.record(
      {
        interaction: words,
        on: mostly('2026-02-28', '2026-02-30', '2026-13-01', '0000-01-01'),
        friends: fc.array(words, { maxLength: 3 }),
        way: fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...ways, null) }, fc.constant('pigeon')),
        what: words,
        note: words,
        outcome: fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...outcomes) }, fc.constant('failed')),
        by: fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...initiators) }, fc.constant('her')),
        isPrivate: mostly<unknown>(true, false, 'yes'),
      },
      { requiredKeys: ['interaction', 'on', 'friends'] },
    ),
  })
  .map(
    ({ id, command, change, at }) =>
      ({ v: 1, id, at, command, changes: [{ type: 'interaction.logged', ...change }] }) as JournalLine,
  );

test('what is read quickly is what JSON and the check answer, to the last key', () => {
  let hits = 0;
  fc.assert(
    fc.property(anyLog, (written) => {
      const text = JSON.stringify(written);
      const quick = read(`${text}\n`);
      if (quick === null) return;
      hits += 1;
      expect(parseJournalLine(JSON.parse(text), registry).kind).toBe('line');
      expect(JSON.stringify(quick.line)).toBe(JSON.stringify(JSON.parse(text)));
      expect(quick.end).toBe(text.length + 1);
    }),
    { numRuns: 2000 },
  );
  expect(hits).toBeGreaterThan(200);
});

test('an ordinary line is read quickly, from where it begins to where the next one does', () => {
  const written = line(
    1,
    logged(['ana', 'bea'], '2026-02-01', {
      way: 'text',
      what: 'coffee',
      note: 'Zo\u00eb',
      outcome: 'attempt',
    }),
  );
  const text = `\n${JSON.stringify(written)}\n`;
  const summed = text.trim().slice(0, -1);
  expect(read(text)).toEqual({ line: written, end: text.length, summed, sum: undefined });
  expect(read(`${text}${text}`, text.length)).toMatchObject({ line: written, end: 2 * text.length });
  expect(read(text.trimEnd())).toMatchObject({ line: written, end: text.length - 1 });
  const withSum = `${summed},"sum":"01234abc"}\n`;
  expect(read(withSum)).toEqual({ line: written, end: withSum.length, summed, sum: '01234abc' });
});

test.each([
  [
    'another kind of line',
    JSON.stringify(line(1, { type: 'friend.removed', friend: 'ana', on: '2026-02-01' })),
  ],
  ['two changes', JSON.stringify(line(1, logged(['ana'], '2026-02-01'), logged(['bea'], '2026-02-01')))],
  ['a batch', JSON.stringify({ ...line(1, logged(['ana'], '2026-02-01')), batch: 'b' })],
  ['spaces', JSON.stringify(line(1, logged(['ana'], '2026-02-01')), null, 1)],
  ['a day there never was', JSON.stringify(line(1, logged(['ana'], '2026-02-30')))],
  ['nobody', JSON.stringify(line(1, logged([], '2026-02-01')))],
  ['something escaped in an id', JSON.stringify(line(1, logged(['a"na'], '2026-02-01')))],
  [
    'an escape that JSON does not know',
    JSON.stringify(line(1, logged(['ana'], '2026-02-01', { note: '"' }))).replace('\\"', '\\x'),
  ],
  [
    'a tab in a note',
    JSON.stringify(line(1, logged(['ana'], '2026-02-01', { note: '*' }))).replace('*', '\t'),
  ],
  ['something behind it', `${JSON.stringify(line(1, logged(['ana'], '2026-02-01')))} x\n`],
  ['half of it', JSON.stringify(line(1, logged(['ana'], '2026-02-01'))).slice(0, -1)],
  ['a Windows line end', `${JSON.stringify(line(1, logged(['ana'], '2026-02-01')))}\r\n`],
  [
    'a sum that is none',
    JSON.stringify(line(1, logged(['ana'], '2026-02-01'))).replace(/\}$/, ',"sum":"01234ABC"}'),
  ],
  ['nothing', ''],
])('a line with %s is left to JSON', (_, text) => {
  expect(read(text)).toBeNull();
});

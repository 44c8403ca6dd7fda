/** Lines that are found by searching, against those found by reading every line. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOnlyLogged } from '../../src/domain/contact/quick-line.ts';
import type { JournalLine } from '../../src/domain/journal/line.ts';
import { readControlLines } from '../../src/store/control-lines.ts';
import { readEverything } from '../../src/store/every-line.ts';
import { linesHolding } from '../../src/store/find-lines.ts';
import { textOfLine } from '../../src/store/sums.ts';
import { anyJournal } from '../domain/journal/arbitrary-journal.ts';
import { line, logged } from '../domain/journal/lines.ts';
import { times } from '../support/long-run.ts';
import { temporaryFolder } from './temporary-home.ts';

/** All the ways to spell one line that JSON allows and somebody's program may use. */
const spellings: readonly ((line: JournalLine) => string)[] = [
  textOfLine,
  (each) => JSON.stringify(each),
  (each) => JSON.stringify(each, null, 1).replaceAll('\n', ' '),
  (each) => JSON.stringify(each).replaceAll('"type":', '"type" :\t'),
  (each) => JSON.stringify(each).replaceAll('"type"', '"\\u0074ype"'),
  (each) => JSON.stringify(each).replaceAll('"interaction.logged"', '"interaction\\u002elogged"'),
  // The first kind doesn't count: JSON takes the last.
  (each) => JSON.stringify(each).replaceAll('{"type"', '{"type":"interaction.logged","type"'),
  (each) => JSON.stringify(each).replaceAll('{"type"', '{"type":"line.undone","type"'),
  (each) => JSON.stringify(each).slice(0, -1),
  (each) => `${JSON.stringify(each)}\r`,
];
const notes = ['{"type":"line.undone"', '"type":"', '\u0001', 'Zo\u00eb', '\\u00', 'type'];

const anyText = fc
  .tuple(anyJournal, fc.array(fc.tuple(fc.constantFrom(...notes), fc.constantFrom('ana', 'bea'))))
  .chain(([lines, extra]) => {
    const logs = extra.map(([note, friend], at) => line(5000 + at, logged([friend], '2026-02-01', { note })));
    const spelled = [...lines, ...logs].map((each) =>
      fc.constantFrom(...spellings).map((spell) => `${spell(each)}\n`),
    );
    return fc.tuple(...spelled).map((texts) => texts.join('\n'));
  });

function journalWith(text: string): string {
  const folder = join(temporaryFolder(), 'journal');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.jsonl'), text);
  return folder;
}

test('searching finds every line that does more than log interactions, however it is spelled', () => {
  let found = 0;
  fc.assert(
    fc.property(anyText, (text) => {
      const journal = journalWith(text);
      const control = readControlLines(journal);
      found += control.length;
      expect(control).toEqual(readEverything(journal).lines.filter((each) => !isOnlyLogged(each)));
    }),
    { numRuns: times(60, 600) },
  );
  expect(found).toBeGreaterThan(60);
});

test('a search for texts finds each line with one of them once, in order', () => {
  fc.assert(
    fc.property(anyText, fc.subarray(['ana', 'bea', 'line.undone', 'type']), (text, words) => {
      const journal = journalWith(text);
      const texts = words.map((word) => JSON.stringify(word));
      const isFound = (each: string) => texts.some((word) => each.includes(word));
      const expected = readEverything(journalWith(text.split('\n').filter(isFound).join('\n'))).lines;
      expect(linesHolding(journal, texts)).toEqual(expected);
    }),
    { numRuns: times(60, 600) },
  );
});

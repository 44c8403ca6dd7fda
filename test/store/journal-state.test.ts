/** Reading from the start, in parts and with a snapshot, against the fold of all lines at once. */

import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FoldState, trimDays } from '../../src/domain/fold-state.ts';
import { foldLines } from '../../src/domain/journal/fold.ts';
import type { JournalLine } from '../../src/domain/journal/line.ts';
import { beforeAll } from '../../src/domain/journal/order.ts';
import { readEverything } from '../../src/store/every-line.ts';
import { foldOptions } from '../../src/store/fold-options.ts';
import { foldFully } from '../../src/store/full-fold.ts';
import {
  type JournalState,
  type JournalStateOptions,
  loadJournalState,
  refreshJournalState,
  saveJournalState,
} from '../../src/store/journal-state.ts';
import { anyJournal, lastDay } from '../domain/journal/arbitrary-journal.ts';
import { line, logged } from '../domain/journal/lines.ts';
import { times } from '../support/long-run.ts';
import { temporaryFolder } from './temporary-home.ts';

const textOf = (lines: readonly JournalLine[]) => lines.map((each) => `\n${JSON.stringify(each)}\n`).join('');

/** A journal folder with these files. */
function journal(folder: string, files: Readonly<Record<string, string>>): JournalStateOptions {
  mkdirSync(join(folder, 'journal'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'journal', name), text);
  return { journal: join(folder, 'journal'), cache: folder, version: '1', today: lastDay };
}

function look(foldState: FoldState, undone: ReadonlySet<string>): string {
  trimDays(foldState, lastDay);
  return JSON.stringify([foldState, [...undone].sort()]);
}

const seen = ({ folded }: JournalState) => look(folded.foldState, folded.undone);

function expected(lines: readonly JournalLine[]): string {
  const { foldState, undone } = foldLines(lines, foldOptions);
  return look(foldState, undone);
}

describe('any journal', () => {
  test('of one device comes to what all its lines come to', async () => {
    const folder = temporaryFolder();
    await fc.assert(
      fc.asyncProperty(anyJournal, async (lines) => {
        expect(seen(await loadJournalState(journal(folder, { 'a.jsonl': textOf(lines) })))).toBe(
          expected(lines),
        );
      }),
      { numRuns: times(40, 150) },
    );
  });

  test('of two devices too', async () => {
    const folder = temporaryFolder();
    await fc.assert(
      fc.asyncProperty(anyJournal, async (lines) => {
        const [a, b] = [0, 1].map((half) => textOf(lines.filter((_, at) => at % 2 === half))) as [
          string,
          string,
        ];
        expect(seen(await loadJournalState(journal(folder, { 'a.jsonl': a, 'b.jsonl': b })))).toBe(
          expected(lines),
        );
      }),
      { numRuns: times(40, 150) },
    );
  });

  test('nobody knew comes to what it comes to when an earlier look is known', () => {
    const folder = temporaryFolder();
    fc.assert(
      fc.property(anyJournal, fc.integer({ min: 1, max: 3 }), (lines, devices) => {
        const texts = [0, 1, 2].map((device) => textOf(lines.filter((_, at) => at % devices === device)));
        const files = { 'a.jsonl': texts[0] ?? '', 'b.jsonl': texts[1] ?? '', 'c.jsonl': texts[2] ?? '' };
        const { journal: path } = journal(folder, files);
        expect(foldFully(path, null)).toEqual(foldFully(path, beforeAll));
      }),
      { numRuns: times(40, 400) },
    );
  });

  test('read on from a snapshot or from the run before comes to the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyJournal, fc.nat(), async (lines, at) => {
        const cut = at % (lines.length + 1);
        const options = journal(temporaryFolder(), { 'a.jsonl': textOf(lines.slice(0, cut)) });
        const before = await loadJournalState(options);
        saveJournalState(options, before);
        appendFileSync(join(options.journal, 'a.jsonl'), textOf(lines.slice(cut)));
        expect(seen(await loadJournalState(options))).toBe(expected(lines));
        expect(seen(await refreshJournalState(options, before))).toBe(expected(lines));
      }),
      { numRuns: times(30, 100) },
    );
  });
});

describe('a long file', () => {
  const read = (text: string) => {
    const { lines, bad, newer } = readEverything(journal(temporaryFolder(), { 'a.jsonl': text }).journal);
    return { ids: lines.map(({ id }) => id), bad: bad.length, newer };
  };
  const lineOfLength = (second: number, length: number) =>
    line(second, logged(['ana'], '2026-02-01', { note: '\u00e4'.repeat(length) }));

  test('is read whole, wherever the seams of its blocks fall', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 7900 }), { minLength: 60, maxLength: 90 });
    fc.assert(
      fc.property(lengths, fc.nat(200), (all, shift) => {
        const lines = all.map((length, at) => lineOfLength(at, length));
        expect(read(' '.repeat(shift) + textOf(lines))).toEqual({
          ids: lines.map(({ id }) => id),
          bad: 0,
          newer: 0,
        });
      }),
      { numRuns: 15 },
    );
  });

  test('with a line that is longer than any block counts it and reads on', () => {
    const lines = [lineOfLength(1, 10), lineOfLength(2, 10)];
    const [first, second] = lines.map((each) => textOf([each])) as [string, string];
    const ids = lines.map(({ id }) => id);
    expect(read(`${first}${'x'.repeat(700_000)}\n${second}`)).toEqual({ ids, bad: 1, newer: 0 });
    expect(read(`${first}${second}${'x'.repeat(700_000)}`)).toEqual({ ids, bad: 0, newer: 0 });
    expect(read(`${'\n'.repeat(700_000)}${first}{"v":2}\n${second.trimEnd()}`)).toEqual({
      ids,
      bad: 0,
      newer: 1,
    });
    expect(read('x'.repeat(700_000))).toEqual({ ids: [], bad: 0, newer: 0 });
  });

  test('with an undo near its end takes back what came before', async () => {
    const lines = Array.from({ length: 2000 }, (_, at) => lineOfLength(at, 100));
    const undo = line(2000, { type: 'line.undone', target: 'l7', off: true });
    const options = journal(temporaryFolder(), { 'a.jsonl': textOf([...lines, undo]) });
    expect(seen(await loadJournalState(options))).toBe(expected([...lines, undo]));
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { registry } from '../../../src/domain/changes.ts';
import { type FoldState, packFoldState, trimDays, unpackFoldState } from '../../../src/domain/fold-state.ts';
import { effectiveLines, foldLines, keptLines } from '../../../src/domain/journal/fold.ts';
import { type FoldedJournal, foldAppended } from '../../../src/domain/journal/fold-appended.ts';
import type { JournalLine } from '../../../src/domain/journal/line.ts';
import { isRemoved } from '../../../src/domain/journal/order.ts';
import { times } from '../../support/long-run.ts';
import { anyJournal, journalWithAdditions, lastDay } from './arbitrary-journal.ts';
import { hashing } from './lines.ts';

/** Everything a fold answers, as text: the order of friends and drafts counts, that of a set does not. */
function look({ foldState, undone, newest }: FoldedJournal): string {
  return JSON.stringify({ foldState: packFoldState(foldState), undone: [...undone].sort(), newest });
}

/** As the snapshot does it. */
function throughJson({ foldState, undone, newest, hasForgotten }: FoldedJournal): FoldedJournal {
  const copy = JSON.parse(
    JSON.stringify({ foldState: packFoldState(foldState), undone: [...undone], newest }),
  );
  return {
    foldState: unpackFoldState(copy.foldState),
    undone: new Set(copy.undone),
    newest: copy.newest,
    hasForgotten,
  };
}

function trimmed(folded: FoldedJournal, day: string): FoldedJournal {
  trimDays(folded.foldState as FoldState, day);
  return folded;
}

test('any order of lines, and any of them doubled, gives one state', () => {
  const shuffled = anyJournal.chain((lines) =>
    fc.record({
      lines: fc.constant(lines),
      mixed: fc
        .tuple(fc.shuffledSubarray(lines, { minLength: lines.length }), fc.subarray(lines))
        .map(([all, again]) => [...all, ...again]),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ lines, mixed }) => {
      expect(look(foldLines(mixed, hashing))).toBe(look(foldLines(lines, hashing)));
    }),
    { numRuns: times(75, 300) },
  );
});

test('a snapshot and the lines after it give what all lines give from the start', () => {
  const days = fc.constantFrom('2026-03-01', '2026-07-01', lastDay);
  fc.assert(
    fc.property(journalWithAdditions, days, ({ lines, tail }, snapshotDay) => {
      const cut = lines.length - tail;
      const snapshot = throughJson(trimmed(foldLines(lines.slice(0, cut), hashing), snapshotDay));
      const folded = foldAppended(snapshot, lines.slice(cut), registry);
      fc.pre(folded !== null);
      expect(look(trimmed(folded, lastDay))).toBe(look(trimmed(foldLines(lines, hashing), lastDay)));
    }),
    { numRuns: times(150, 600) },
  );
});

test('cut anywhere, what follows is folded rightly on top or not at all', () => {
  fc.assert(
    fc.property(anyJournal, fc.nat(), (lines, at) => {
      const cut = at % (lines.length + 1);
      const folded = foldAppended(
        throughJson(foldLines(lines.slice(0, cut), hashing)),
        lines.slice(cut),
        registry,
      );
      if (folded !== null) expect(look(folded)).toBe(look(foldLines(lines, hashing)));
    }),
    { numRuns: times(150, 600) },
  );
});

test('additions after a snapshot need no fold from the start, unless they add a friend who was waited for', () => {
  fc.assert(
    fc.property(journalWithAdditions, ({ lines, tail }) => {
      const cut = lines.length - tail;
      const before = foldLines(lines.slice(0, cut), hashing);
      const waited = Object.keys(before.foldState.waiting);
      // Whoever is not there may have been forgotten.
      fc.pre(!before.hasForgotten);
      const after = lines.slice(cut);
      fc.pre(after.every(({ batch }) => batch === undefined || !before.undone.has(batch)));
      fc.pre(
        after.every(({ changes }) =>
          changes.every((each) => !('friend' in each && waited.includes(each.friend ?? ''))),
        ),
      );
      // What was removed before it was logged is left to a fold from the start.
      fc.pre(after.every(({ changes }) => !changes.some((each) => isRemoved(each, before.undone, registry))));
      const named = after.flatMap(({ changes }) => changes).filter(({ type }) => type === 'friend.added');
      fc.pre(named.length === 0);
      expect(foldAppended(before, after, registry)).not.toBeNull();
    }),
    { numRuns: times(50, 200) },
  );
});

const isOrdinary = ({ changes }: JournalLine): boolean =>
  changes.every(({ type }) => !type.startsWith('line.') && type !== 'friend.forgotten');

/** Journals with a line to take back that is on, belongs to no batch, and is not forgotten. */
const journalAndLine = anyJournal
  .map((lines) => lines.filter(({ changes }) => changes.every(({ type }) => !type.endsWith('.forgotten'))))
  .filter((lines) => lines.some((line) => isOrdinary(line) && line.batch === undefined))
  .chain((lines) =>
    fc.record({
      lines: fc.constant(lines),
      target: fc.constantFrom(...lines.filter((line) => isOrdinary(line) && line.batch === undefined)),
    }),
  );

const undoLine = (second: number, target: string, off: boolean): JournalLine => ({
  v: 1,
  id: `u${second}`,
  at: new Date(Date.UTC(2027, 0, 1) + second * 1000).toISOString(),
  command: 'undo',
  changes: [{ type: 'line.undone', target, off }],
});

const unnumbered = <T extends object>(items: readonly T[]) => items.map((item) => ({ ...item, number: 0 }));

/** Numbers stay given when what they name is taken back, so they are not compared. */
const withoutNumbers = (folded: FoldedJournal): string =>
  JSON.stringify({
    ...folded.foldState,
    numbers: null,
    ...Object.fromEntries(
      (['drafts', 'calls', 'traditions', 'locals', 'ideas', 'reminders'] as const).map((kind) => [
        kind,
        unnumbered<object>(folded.foldState[kind]),
      ]),
    ),
  });

test('undoing a line is as if it had never been', () => {
  fc.assert(
    fc.property(journalAndLine, ({ lines, target }) => {
      const without = foldLines(
        lines.filter((line) => line !== target),
        hashing,
      );
      const undone = foldLines([...lines, undoLine(1, target.id, true)], hashing);
      expect(withoutNumbers(undone)).toBe(withoutNumbers(without));
    }),
    { numRuns: times(75, 300) },
  );
});

test('redoing brings back exactly what was', () => {
  fc.assert(
    fc.property(journalAndLine, ({ lines, target }) => {
      const before = foldLines([...lines, undoLine(1, target.id, false)], hashing);
      const again = foldLines(
        [...lines, undoLine(1, target.id, true), undoLine(2, target.id, true), undoLine(3, target.id, false)],
        hashing,
      );
      expect(JSON.stringify(again.foldState)).toBe(JSON.stringify(before.foldState));
    }),
    { numRuns: times(75, 300) },
  );
});

test('really deleting what was forgotten changes nothing of what is seen, and is done after once', () => {
  fc.assert(
    fc.property(anyJournal, (lines) => {
      const remaining = keptLines(lines, lines, hashing).filter((line) => line !== null);
      expect(JSON.stringify(foldLines(remaining, hashing).foldState)).toBe(
        JSON.stringify(foldLines(lines, hashing).foldState),
      );
      expect(effectiveLines(remaining, hashing)).toEqual(effectiveLines(lines, hashing));
      expect(keptLines(remaining, remaining, hashing)).toEqual(remaining);
    }),
    { numRuns: times(75, 300) },
  );
});

test('days that no look-back reaches may be dropped early or late', () => {
  fc.assert(
    fc.property(anyJournal, (lines) => {
      const early = trimmed(trimmed(foldLines(lines, hashing), '2026-06-01'), lastDay);
      expect(look(early)).toBe(look(trimmed(foldLines(lines, hashing), lastDay)));
    }),
    { numRuns: times(50, 200) },
  );
});

/** Journals nobody would write, for properties. */

import fc from 'fast-check';
import type { Change } from '../../../src/domain/changes.ts';
import type { JournalLine } from '../../../src/domain/journal/line.ts';
import { anyOf, friend, onTopTypes } from './arbitrary-changes.ts';
import { hashing } from './lines.ts';

export { lastDay } from './arbitrary-changes.ts';

/** Most of what a journal holds is of these. */
const isUsual = (type: Change['type']) => /^(?:friend|interaction|draft)\./.test(type);

const addition: fc.Arbitrary<Change> = fc.oneof(
  ...onTopTypes.map((type) => ({ weight: isUsual(type) ? 3 : 1, arbitrary: anyOf(type) })),
);

const structural: fc.Arbitrary<Change> = fc.oneof(
  anyOf('friend.removed'),
  anyOf('friend.merged'),
  anyOf('interaction.removed'),
);

/** A change, or what is to be done to an earlier line, which is only known when the lines stand in a row. */
type Piece =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  | { readonly kind: 'undo'; readonly back: number; readonly off: boolean; readonly isBatch: boolean }
  | { readonly kind: 'forget friend'; readonly friend: string }
  | { readonly kind: 'forget line'; readonly back: number };

const changes = (change: fc.Arbitrary<Change>): fc.Arbitrary<Piece> =>
  fc.array(change, { minLength: 1, maxLength: 2 }).map((all): Piece => ({ kind: 'changes', changes: all }));

const additionPiece = changes(addition);
const anyPiece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 8, arbitrary: additionPiece },
  { weight: 3, arbitrary: changes(fc.oneof(addition, structural)) },
  {
    weight: 3,
    arbitrary: fc
      .record({ back: fc.integer({ min: 1, max: 6 }), off: fc.boolean(), isBatch: fc.boolean() })
      .map((undo): Piece => ({ kind: 'undo', ...undo })),
  },
  { weight: 1, arbitrary: friend.map((id): Piece => ({ kind: 'forget friend', friend: id })) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 6 }).map((back): Piece => ({ kind: 'forget line', back })),
  },
);

const lineOf = (piece: fc.Arbitrary<Piece>) =>
  fc.record({ piece, gap: fc.constantFrom(0, 1), batch: fc.option(fc.constantFrom('b1', 'b2')) });

/** Lines in their order. Some share a moment or a batch. */
export const anyJournal: fc.Arbitrary<JournalLine[]> = fc
  .array(lineOf(anyPiece), { maxLength: 14 })
  .map(write);

/** A journal of anything, and how many of its last lines only add. */
export const journalWithAdditions: fc.Arbitrary<{ lines: JournalLine[]; tail: number }> = fc
  .tuple(
    fc.array(lineOf(anyPiece), { maxLength: 10 }),
    fc.array(lineOf(additionPiece), { minLength: 1, maxLength: 5 }),
  )
  .map(([before, after]) => ({ lines: write([...before, ...after]), tail: after.length }));

interface Step {
  readonly piece: Piece;
  readonly gap: number;
  readonly batch: string | null;
}

function write(steps: readonly Step[]): JournalLine[] {
  const lines: JournalLine[] = [];
  let at = Date.UTC(2026, 0, 1);
  for (const [index, { piece, gap, batch }] of steps.entries()) {
    at += gap;
    const id = `l${String(index).padStart(2, '0')}`;
    const written = changesOf(piece, lines);
    const shared = batch === null ? {} : { batch };
    lines.push({ v: 1, id, at: new Date(at).toISOString(), command: 'test', ...shared, changes: written });
  }
  return lines;
}

function changesOf(piece: Piece, before: readonly JournalLine[]): readonly Change[] {
  if (piece.kind === 'changes') return piece.changes;
  if (piece.kind === 'forget friend')
    return [{ type: 'friend.forgotten', hash: hashing.hashOf(piece.friend) }];
  const target = before.at(-piece.back);
  if (piece.kind === 'forget line') return [{ type: 'line.forgotten', line: target?.id ?? 'none' }];
  const name = (piece.isBatch ? target?.batch : undefined) ?? target?.id ?? 'none';
  return [{ type: 'line.undone', target: name, off: piece.off }];
}

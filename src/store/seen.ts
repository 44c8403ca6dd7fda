/**
 * How much there was after the last write here, which the snapshot may not know yet. Without it, we would notice a cut
 * journal only when it is shorter than the snapshot. It is not synced to the disk, so a crash may lose it: then only the
 * snapshot counts.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isForget } from '../domain/journal/forgotten.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import type { LinePosition } from '../domain/journal/order.ts';
import type { Tally } from './full-fold.ts';
import type { JournalState } from './journal-state.ts';
import type { Loss } from './loss.ts';
import { kindOf } from './regular-file.ts';
import { removeTemporary } from './temporaries.ts';

export interface LastSeen {
  readonly tally: Tally;
  readonly loss: Loss;
  readonly forgotten: number;
  readonly newest: LinePosition | null;
}

const fileName = 'seen.json';

export function readSeen(folder: string): LastSeen | null {
  const path = join(folder, fileName);
  try {
    if (kindOf(path) !== 'file') return null;
    const seen = JSON.parse(readFileSync(path, 'utf8')) as Partial<LastSeen>;
    return seen.tally?.files === undefined || seen.loss?.files === undefined ? null : (seen as LastSeen);
  } catch {
    return null;
  }
}

/** A half-written file doesn't parse, and counts as none. */
export function writeSeen(folder: string, { tally, loss, forgotten, newest }: LastSeen): void {
  const path = join(folder, fileName);
  try {
    if (kindOf(path) === 'other') return;
    writeFileSync(path, JSON.stringify({ tally, loss, forgotten, newest }), { mode: 0o600 });
  } catch {
    removeTemporary(path);
  }
}

/** For after a snapshot was written, which has all of it. */
export function deleteSeen(folder: string): void {
  removeTemporary(join(folder, fileName));
}

/** The same out of a journal state. */
export const seenIn = (state: JournalState): LastSeen => ({ ...state, newest: state.folded.newest });

/** The same after these lines were written to this device's file. */
export function seenAfter(state: JournalState, file: string, lines: readonly JournalLine[]): LastSeen {
  const { tally, loss, forgotten } = state;
  const files = { ...tally.files, [file]: (tally.files[file] ?? 0) + lines.length };
  const newest = lines.at(-1) ?? null;
  return {
    tally: { ...tally, files, all: tally.all + lines.length },
    loss,
    forgotten: forgotten + lines.filter(isForget).length,
    newest: newest === null ? null : { at: newest.at, id: newest.id },
  };
}

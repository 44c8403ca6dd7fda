/** Which earlier command `undo` is about. It never changes a line: it answers what to append. */

import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import type { UndoneLine } from '../deps.ts';
import type { JournalLine, LineUndone } from '../domain/change.ts';
import { isForget } from '../domain/journal/fold.ts';
import { isUndone } from '../domain/journal/order.ts';
import { linesHolding } from './find-lines.ts';
import { readLines } from './read-lines.ts';

export interface UndoPlan {
  readonly undone: UndoneLine;
  /** null for a forgetting, which nothing takes back. */
  readonly change: LineUndone | null;
}

export interface UndoPlace {
  readonly journal: string;
  /** This device's own file; null before its first line. */
  readonly ownFile: string | null;
  readonly undone: ReadonlySet<string>;
}

const isSteering = ({ changes }: JournalLine): boolean =>
  changes.every(({ type }) => type.startsWith('line.') || type === 'friend.forgotten');
const targetOf = ({ id, batch }: JournalLine): string => batch ?? id;

/** The newest command of this device that is on; null when there is none left. */
export function planUndo(place: UndoPlace): UndoPlan | null {
  for (const line of newestFirst(place.ownFile)) {
    if (isForget(line)) return { ...planFor(place, line, true), change: null };
    if (!isSteering(line) && !isUndone(line, place.undone)) return planFor(place, line, true);
  }
  return null;
}

/** The newest commands of this device that are on, at most so many. */
export function undoable(place: UndoPlace, count: number): UndoneLine[] {
  const found = new Map<string, UndoneLine>();
  for (const line of newestFirst(place.ownFile)) {
    if (isSteering(line) || isUndone(line, place.undone) || found.has(targetOf(line))) continue;
    if (found.size >= count) break;
    found.set(targetOf(line), planFor(place, line, true).undone);
  }
  return [...found.values()];
}

/** What was taken back last and is still off; null when there is none. */
export function planRedo(place: UndoPlace): UndoPlan | null {
  for (const line of newestFirst(place.ownFile)) {
    const change = line.changes[0];
    if (change?.type !== 'line.undone' || !change.off || !place.undone.has(change.target)) continue;
    const [target] = linesNamed(place.journal, change.target);
    if (target !== undefined) return planFor(place, target, false);
  }
  return null;
}

/** @param id of a line, a batch or an interaction; null when no line has it or it is so already */
export function planUndoOf(place: UndoPlace, id: string, off: boolean): UndoPlan | null {
  const line = linesNamed(place.journal, id).find(
    (each) => !isSteering(each) && isUndone(each, place.undone) !== off,
  );
  return line === undefined ? null : planFor(place, line, off);
}

function linesNamed(journal: string, id: string): JournalLine[] {
  const quoted = JSON.stringify(id);
  return linesHolding(journal, [`"id":${quoted}`, `"batch":${quoted}`, `"interaction":${quoted}`]);
}

function planFor({ journal }: UndoPlace, line: JournalLine, off: boolean): UndoPlan {
  const lines = line.batch === undefined ? 1 : linesNamed(journal, line.batch).length;
  return {
    undone: { id: targetOf(line), command: line.command, changes: line.changes, lines },
    change: { type: 'line.undone', target: targetOf(line), off },
  };
}

const blockBytes = 65_536;

/** The lines of one file from its end, block by block, so that the newest costs no more in a long journal. */
function* newestFirst(path: string | null): Generator<JournalLine> {
  if (path === null || !existsSync(path)) return;
  const file = openSync(path, 'r');
  try {
    let end = fstatSync(file).size;
    let rest = Buffer.alloc(0);
    while (end > 0) {
      const start = Math.max(0, end - blockBytes);
      const block = Buffer.alloc(end - start);
      readSync(file, block, 0, block.length, start);
      const bytes = Buffer.concat([block, rest]);
      const first = start === 0 ? 0 : bytes.indexOf(0x0a) + 1 || bytes.length;
      rest = bytes.subarray(0, first);
      yield* readLines(bytes.subarray(first), path).lines.reverse();
      end = start;
    }
  } finally {
    closeSync(file);
  }
}

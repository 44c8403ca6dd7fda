/** The whole journal, read and folded from its first line. */

import type { JournalLine } from '../domain/change.ts';
import { type Folded, foldFromStart, foldLines, isForget, isOnlyLogged } from '../domain/journal/fold.ts';
import type { FoldOptions } from '../domain/journal/forgotten.ts';
import { undoneTargets } from '../domain/journal/order.ts';
import { type BadLine, type FileMark, journalFiles, journalPath, readBeyond } from './journal-files.ts';

export const fold: FoldOptions = {
  hashOf: (id) => process.getBuiltinModule('node:crypto').createHash('sha256').update(id).digest('hex'),
};

export interface Whole {
  readonly folded: Folded;
  readonly files: Readonly<Record<string, FileMark>>;
  /** Lines that could not be read and are not set aside. */
  readonly badLines: number;
  readonly newerLines: number;
  /** How many lines forget something. */
  readonly forgotten: number;
}

export function foldWhole(journal: string): Whole {
  return foldInParts(journal) ?? foldEverything(journal);
}

function foldEverything(journal: string): Whole {
  const { lines, bad, newer, files } = readEverything(journal);
  return {
    folded: foldLines(lines, fold),
    files,
    badLines: notSetAside(bad, lines).length,
    newerLines: newer,
    forgotten: lines.filter(isForget).length,
  };
}

/**
 * The usual journal: one device, its lines in order, nothing forgotten. It is folded while it is read, so that a
 * hundred thousand lines need not be held at once. null for any other.
 */
function foldInParts(journal: string): Whole | null {
  const [name, ...others] = journalFiles(journal);
  if (name === undefined || others.length > 0) return null;
  const first = foldOnce(journal, name, new Set());
  // What is off is known only at the end; then it is read once more.
  if (first === null || first.folded.undone.size === 0) return first;
  const second = foldOnce(journal, name, first.folded.undone);
  // An undo may have been appended in between, and its line is folded in by then.
  return second?.files[name]?.offset === first.files[name]?.offset ? second : null;
}

function foldOnce(journal: string, name: string, undone: ReadonlySet<string>): Whole | null {
  const steering: JournalLine[] = [];
  const fold = foldFromStart(undone);
  let isRight = true;
  const beyond = readBeyond(journalPath(journal, name), name, null, (line) => {
    if (isSteering(line)) steering.push(line);
    isRight &&= fold.take(line);
  });
  if (beyond === null || !isRight) return null;
  const { read, mark } = beyond;
  return {
    folded: { ...fold.folded(), undone: undoneTargets(steering) },
    files: { [name]: mark },
    badLines: notSetAside(read.bad, steering).length,
    newerLines: read.newer.length,
    forgotten: 0,
  };
}

/** Does it say something about other lines? */
function isSteering(line: JournalLine): boolean {
  return (
    !isOnlyLogged(line) &&
    line.changes.some(({ type }) => type.startsWith('line.') || type === 'interaction.removed')
  );
}

export interface Everything {
  readonly lines: JournalLine[];
  readonly bad: BadLine[];
  readonly newer: number;
  readonly files: Readonly<Record<string, FileMark>>;
}

/** Every line of every journal file, as they stand on disk. */
export function readEverything(journal: string): Everything {
  const files: Record<string, FileMark> = {};
  const lines: JournalLine[] = [];
  const bad: BadLine[] = [];
  let newer = 0;
  for (const name of journalFiles(journal)) {
    const whole = readBeyond(journalPath(journal, name), name, null);
    if (whole === null) continue;
    const { read } = whole;
    for (const line of read.lines) lines.push(line);
    for (const line of read.bad) bad.push(line);
    newer += read.newer.length;
    files[name] = whole.mark;
  }
  return { lines, bad, newer, files };
}

/** Bad lines that no `line.set-aside` names. */
export function notSetAside(bad: readonly BadLine[], lines: readonly JournalLine[]): BadLine[] {
  if (bad.length === 0) return [];
  const aside = new Set<string>();
  for (const { changes } of lines) {
    for (const change of changes) if (change.type === 'line.set-aside') aside.add(change.hash);
  }
  return bad.filter(({ text }) => !aside.has(fold.hashOf(text)));
}

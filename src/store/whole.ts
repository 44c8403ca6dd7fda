/** The whole journal, read and folded from its first line. */

import type { JournalLine, ShorterFile } from '../domain/change.ts';
import {
  type Beforehand,
  beforehand,
  type Folded,
  foldFromStart,
  foldLeft,
  isForget,
  isOnlyLogged,
  keptLines,
} from '../domain/journal/fold.ts';
import type { FoldOptions } from '../domain/journal/forgotten.ts';
import { comparePlaces, isUndone, type Place } from '../domain/journal/order.ts';
import { type FileMark, journalFiles, journalPath, readBeyond } from './journal-files.ts';
import type { BadLine } from './read-lines.ts';

export const fold: FoldOptions = {
  hashOf: (id) => process.getBuiltinModule('node:crypto').createHash('sha256').update(id).digest('hex'),
};

/** How many lines there are, without what was forgotten: by that it is known when some are missing. */
export interface Tally {
  readonly files: Readonly<Record<string, number>>;
  /** In all of them together, each once. */
  readonly all: number;
  /** Lines that cannot be read, set aside or not: they were lines once, and are told of by themselves. */
  readonly bad: number;
}

export interface Whole {
  readonly folded: Folded;
  readonly files: Readonly<Record<string, FileMark>>;
  readonly tally: Tally;
  /** The same of the lines up to the place that was asked about. */
  readonly upTo: Pick<Tally, 'files' | 'all'>;
  /** What she said is fine as it is. */
  readonly accepted: readonly ShorterFile[];
  /** Lines that could not be read and are not set aside. */
  readonly badLines: number;
  readonly newerLines: number;
  /** How many lines forget something. */
  readonly forgotten: number;
}

/** @param upTo a place in the order of lines; null for one before them all */
export function foldWhole(journal: string, upTo: Place | null): Whole {
  return foldInParts(journal, upTo) ?? foldEverything(journal, upTo);
}

function foldEverything(journal: string, upTo: Place | null): Whole {
  const { lines, bad, newer, files, counts } = readEverything(journal);
  const { folded, left } = foldLeft(lines, fold);
  const forgotten = lines.filter(isForget).length;
  const kept = forgotten === 0 ? lines : keptLines(lines, lines, fold);
  const isCounted = (line: JournalLine | null) => line !== null && isUpTo(line, upTo);
  return {
    folded,
    files,
    tally: {
      files: countByFile(kept, counts, (line) => line !== null),
      all: left.length,
      bad: bad.length,
    },
    upTo: { files: countByFile(kept, counts, isCounted), all: left.filter(isCounted).length },
    accepted: acceptedIn(left, folded.undone),
    badLines: notSetAside(bad, lines, folded.undone).length,
    newerLines: newer,
    forgotten,
  };
}

/** @param counts how many of the lines are of each file, in their order */
function countByFile<T>(
  lines: readonly T[],
  counts: Readonly<Record<string, number>>,
  isCounted: (line: T) => boolean,
): Record<string, number> {
  let from = 0;
  const entries = Object.entries(counts).map(([file, count]) => {
    const ofFile = lines.slice(from, from + count);
    from += count;
    return [file, ofFile.filter(isCounted).length] as const;
  });
  return Object.fromEntries(entries);
}

const isUpTo = (line: Place, upTo: Place | null) => upTo !== null && comparePlaces(line, upTo) <= 0;

function acceptedIn(lines: readonly JournalLine[], undone: ReadonlySet<string>): ShorterFile[] {
  return lines
    .filter((line) => !isOnlyLogged(line) && !isUndone(line, undone))
    .flatMap(({ changes }) => changes)
    .flatMap((change) => (change.type === 'journal.accepted' ? change.files : []));
}

/** The usual journal, one device, its lines in order, is folded while it is read: a million need not be held. null for any other. */
function foldInParts(journal: string, upTo: Place | null): Whole | null {
  const [name, ...others] = journalFiles(journal);
  if (name === undefined || others.length > 0) return null;
  const control: JournalLine[] = [];
  const first = foldOnce(journal, name, upTo, { undone: new Set(), forgotten: null }, control);
  if (first === null) return null;
  const known = beforehand(control, fold);
  // What is off, and what was forgotten, is known only at the end; then it is read once more.
  if (known.undone.size === 0 && known.forgotten === null) return first;
  const second = foldOnce(journal, name, upTo, known, []);
  // An undo may have been appended in between, and its line is folded in by then.
  return second?.files[name]?.offset === first.files[name]?.offset ? second : null;
}

/** @param control where the lines go that say more than one interaction logged */
function foldOnce(
  journal: string,
  name: string,
  upTo: Place | null,
  known: Beforehand,
  control: JournalLine[],
): Whole | null {
  const aboutLines: JournalLine[] = [];
  const folding = foldFromStart(known);
  let isRight = true;
  let [count, linesUpTo, forgotten] = [0, 0, 0];
  const beyond = readBeyond(journalPath(journal, name), name, null, (line) => {
    const left = folding.take(line);
    if (!isOnlyLogged(line)) control.push(line);
    if (left === false) isRight = false;
    if (left === false || left === null) return;
    if (isSteering(left)) aboutLines.push(left);
    if (!isOnlyLogged(left) && isForget(left)) forgotten += 1;
    count += 1;
    if (isUpTo(left, upTo)) linesUpTo += 1;
  });
  if (beyond === null || !isRight) return null;
  const { read, mark } = beyond;
  const folded = folding.folded();
  return {
    folded,
    files: { [name]: mark },
    tally: { files: { [name]: count }, all: count, bad: read.bad.length },
    upTo: { files: { [name]: linesUpTo }, all: linesUpTo },
    accepted: acceptedIn(aboutLines, folded.undone),
    badLines: notSetAside(read.bad, aboutLines, folded.undone).length,
    newerLines: read.newer.length,
    forgotten,
  };
}

/** Does it say something about other lines? */
function isSteering(line: JournalLine): boolean {
  return (
    !isOnlyLogged(line) &&
    line.changes.some(({ type }) => /^(?:line|journal)\./.test(type) || type === 'interaction.removed')
  );
}

export interface Everything {
  readonly lines: JournalLine[];
  readonly bad: BadLine[];
  readonly newer: number;
  readonly files: Readonly<Record<string, FileMark>>;
  /** How many of the lines are of each file; they stand in the order of the files. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Every line of every journal file, as they stand on disk. */
export function readEverything(journal: string): Everything {
  const files: Record<string, FileMark> = {};
  const counts: Record<string, number> = {};
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
    counts[name] = read.lines.length;
  }
  return { lines, bad, newer, files, counts };
}

/** Bad lines that no `line.set-aside` names which is on. */
export function notSetAside(
  bad: readonly BadLine[],
  lines: readonly JournalLine[],
  undone: ReadonlySet<string>,
): BadLine[] {
  if (bad.length === 0) return [];
  const aside = new Set<string>();
  for (const line of lines) {
    if (isUndone(line, undone)) continue;
    for (const change of line.changes) if (change.type === 'line.set-aside') aside.add(change.hash);
  }
  return bad.filter(({ text }) => !aside.has(fold.hashOf(text)));
}

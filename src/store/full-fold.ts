/** Reads the whole journal and folds it from its first line. */

import { isOnlyLogged } from '../domain/contact/quick-line.ts';
import type { ShorterFile } from '../domain/journal/changes.ts';
import {
  type Beforehand,
  beforehand,
  changesOthers,
  foldFromStart,
  foldLeft,
  keptLines,
  nothingBeforehand,
} from '../domain/journal/fold.ts';
import type { FoldedJournal } from '../domain/journal/fold-appended.ts';
import { isForget } from '../domain/journal/forgotten.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { comparePositions, isUndone, type LinePosition } from '../domain/journal/order.ts';
import { readControlLines } from './control-lines.ts';
import { readEverything } from './every-line.ts';
import { foldOptions } from './fold-options.ts';
import { type FileMark, journalFiles } from './journal-folder.ts';
import { mergeLines } from './merged-lines.ts';
import { notSetAside } from './set-aside.ts';

/** How many lines there are, not counting forgotten ones. Later runs compare it to notice missing lines. */
export interface Tally {
  readonly files: Readonly<Record<string, number>>;
  /** In all files together, each line once. */
  readonly all: number;
  /** Lines that can't be read, set aside or not. They are reported separately. */
  readonly bad: number;
}

export interface FullFold {
  readonly folded: FoldedJournal;
  readonly files: Readonly<Record<string, FileMark>>;
  readonly tally: Tally;
  /** The same counts, but only for lines up to the position the caller asked about. */
  readonly upTo: Pick<Tally, 'files' | 'all'>;
  /** Losses she accepted. */
  readonly accepted: readonly ShorterFile[];
  /** How many lines couldn't be read and aren't set aside. */
  readonly badLines: number;
  readonly newerLines: number;
  /** How many lines forget something. */
  readonly forgotten: number;
}

/** @param upTo a position in the journal's order; null is before all lines */
export function foldFully(journal: string, upTo: LinePosition | null): FullFold {
  return foldStreaming(journal, upTo) ?? foldEverything(journal, upTo);
}

function foldEverything(journal: string, upTo: LinePosition | null): FullFold {
  const { lines, bad, newer, files, counts } = readEverything(journal);
  const { folded, remaining } = foldLeft(lines, foldOptions);
  const forgetLines = lines.filter(isForget).length;
  const linesKept = forgetLines === 0 ? lines : keptLines(lines, lines, foldOptions);
  const isCounted = (line: JournalLine | null) => line !== null && isUpTo(line, upTo);
  return {
    folded,
    files,
    tally: {
      files: countByFile(linesKept, counts, (line) => line !== null),
      all: remaining.length,
      bad: bad.length,
    },
    upTo: { files: countByFile(linesKept, counts, isCounted), all: remaining.filter(isCounted).length },
    accepted: acceptedIn(remaining, folded.undone),
    badLines: notSetAside(bad, lines, folded.undone).length,
    newerLines: newer,
    forgotten: forgetLines,
  };
}

/** @param counts how many lines each file has; the lines come in the order of the files */
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

const isUpTo = (line: LinePosition, upTo: LinePosition | null) =>
  upTo !== null && comparePositions(line, upTo) <= 0;

function acceptedIn(lines: readonly JournalLine[], targetsUndone: ReadonlySet<string>): ShorterFile[] {
  return lines
    .filter((line) => !isOnlyLogged(line) && !isUndone(line, targetsUndone))
    .flatMap(({ changes }) => changes)
    .flatMap((change) => (change.type === 'journal.accepted' ? change.files : []));
}

/**
 * Folds journals while reading them if their lines are in order, as nearly all are: so even a million lines needn't be
 * in memory. null for other journals.
 */
function foldStreaming(journal: string, upTo: LinePosition | null): FullFold | null {
  const journals = { journal, names: journalFiles(journal), upTo };
  // A journal that takes nothing back needs one reading. At the first line that does, this stops.
  const attempt = upTo === null ? foldOnce(journals, null) : null;
  if (attempt !== null) return attempt.fullFold;
  // Folding needs to know first what is undone and what was forgotten.
  const control = readControlLines(journal);
  const before = beforehand(control, foldOptions);
  // If a restore was taken back, only all lines together can tell which lines it had brought.
  if (control.some((line) => isUndone(line, before.undone) && isRestore(line))) return null;
  const second = foldOnce(journals, before);
  // Another process may have appended an undo in the meantime.
  return second?.control === control.length ? second.fullFold : null;
}

interface Journals {
  readonly journal: string;
  readonly names: readonly string[];
  readonly upTo: LinePosition | null;
}

/**
 * Also answers how many lines do more than log interactions.
 * @param before null to stop at a line that changes others
 */
function foldOnce(
  { journal, names, upTo }: Journals,
  before: Beforehand | null,
): { readonly fullFold: FullFold; readonly control: number } | null {
  const remainingControl: JournalLine[] = [];
  const folding = foldFromStart(before ?? nothingBeforehand, foldOptions);
  const [counts, countsUpTo] = [names.map(() => 0), names.map(() => 0)];
  let [all, allUpTo, forgotten, control] = [0, 0, 0, 0];
  const filesMerged = mergeLines(journal, names, (line, file, isAgain) => {
    const remaining = folding.remainingOf(line);
    const isControl = !isOnlyLogged(line);
    if (isControl) control += 1;
    if (isControl && before === null && changesOthers(line, foldOptions)) return false;
    if (remaining === null) return true;
    const isCounted = upTo !== null && isUpTo(remaining, upTo);
    counts[file] = (counts[file] as number) + 1;
    if (isCounted) countsUpTo[file] = (countsUpTo[file] as number) + 1;
    if (isControl && isForget(remaining)) forgotten += 1;
    if (isAgain) return true;
    folding.take(remaining);
    if (isControl) remainingControl.push(remaining);
    all += 1;
    if (isCounted) allUpTo += 1;
    return true;
  });
  if (filesMerged === null) return null;
  const { files, bad, newer, newest } = filesMerged;
  const folded = folding.folded(newest);
  const fullFold = {
    folded,
    files,
    tally: { files: byName(names, counts), all, bad: bad.length },
    upTo: { files: byName(names, countsUpTo), all: allUpTo },
    accepted: acceptedIn(remainingControl, folded.undone),
    badLines: notSetAside(bad, remainingControl, folded.undone).length,
    newerLines: newer.length,
    forgotten,
  };
  return { fullFold, control };
}

const byName = (names: readonly string[], counts: readonly number[]): Record<string, number> =>
  Object.fromEntries(names.map((name, at) => [name, counts[at] as number]));

const isRestore = ({ changes }: JournalLine): boolean =>
  changes.some(({ type }) => type === 'journal.restored');

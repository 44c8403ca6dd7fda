/** The whole journal, read and folded from its first line. */

import { isOnlyLogged } from '../domain/contact/quick-line.ts';
import type { ShorterFile } from '../domain/journal/changes.ts';
import {
  type Beforehand,
  beforehand,
  type Folded,
  foldFromStart,
  foldLeft,
  keptLines,
} from '../domain/journal/fold.ts';
import { isForget } from '../domain/journal/forgotten.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { comparePlaces, isUndone, type Place } from '../domain/journal/order.ts';
import { readControlLines } from './control-lines.ts';
import { readEverything } from './every-line.ts';
import { foldOptions } from './fold-options.ts';
import { type FileMark, journalFiles } from './journal-files.ts';
import { mergeLines } from './merged-lines.ts';
import { notSetAside } from './set-aside.ts';

/** How many lines there are, without what was forgotten: by that it is known when some are missing. */
export interface Tally {
  readonly files: Readonly<Record<string, number>>;
  /** In all of them together, each once. */
  readonly all: number;
  /** Lines that cannot be read, set aside or not: they were lines once, and are told of by themselves. */
  readonly bad: number;
}

export interface FullFold {
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
export function foldFully(journal: string, upTo: Place | null): FullFold {
  return foldStreaming(journal, upTo) ?? foldEverything(journal, upTo);
}

function foldEverything(journal: string, upTo: Place | null): FullFold {
  const { lines, bad, newer, files, counts } = readEverything(journal);
  const { folded, left } = foldLeft(lines, foldOptions);
  const forgotten = lines.filter(isForget).length;
  const kept = forgotten === 0 ? lines : keptLines(lines, lines, foldOptions);
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

/** Journals whose lines stand in order, as nearly all do, are folded while they are read: a million need not be held. null for others. */
function foldStreaming(journal: string, upTo: Place | null): FullFold | null {
  const names = journalFiles(journal);
  // What is off, and what was forgotten, has to be known before.
  const control = readControlLines(journal);
  const known = beforehand(control, foldOptions);
  // Which lines a restore brought that was taken back is known only by those of all files together.
  if (names.length > 1 && control.some((line) => isUndone(line, known.undone) && isRestore(line)))
    return null;
  const whole = foldOnce({ journal, names, upTo }, known);
  // An undo may have been appended in between.
  return whole?.control === control.length ? whole.whole : null;
}

interface Journals {
  readonly journal: string;
  readonly names: readonly string[];
  readonly upTo: Place | null;
}

/** Answers too how many lines say more than one interaction logged. */
function foldOnce(
  { journal, names, upTo }: Journals,
  known: Beforehand,
): { readonly whole: FullFold; readonly control: number } | null {
  const aboutLines: JournalLine[] = [];
  const folding = foldFromStart(known, foldOptions);
  const [counts, countsUpTo] = [countsOf(names), countsOf(names)];
  let [all, allUpTo, forgotten, control] = [0, 0, 0, 0];
  let before: { readonly line: JournalLine; readonly left: JournalLine | null } | null = null;
  const merged = mergeLines(journal, names, (line, name) => {
    const isDoubled = before !== null && comparePlaces(line, before.line) === 0;
    if (isDoubled && JSON.stringify(line) !== JSON.stringify(before?.line)) return false;
    const left = isDoubled ? (before?.left ?? null) : folding.take(line);
    if (left === false) return false;
    before = { line, left };
    if (!isOnlyLogged(line)) control += 1;
    if (left === null) return true;
    const isCounted = isUpTo(left, upTo);
    counts[name] = (counts[name] as number) + 1;
    if (isCounted) countsUpTo[name] = (countsUpTo[name] as number) + 1;
    if (!isOnlyLogged(left) && isForget(left)) forgotten += 1;
    if (isDoubled) return true;
    if (isAboutLines(left)) aboutLines.push(left);
    all += 1;
    if (isCounted) allUpTo += 1;
    return true;
  });
  if (merged === null) return null;
  const { files, bad, newer } = merged;
  const folded = folding.folded();
  const whole = {
    folded,
    files,
    tally: { files: counts, all, bad: bad.length },
    upTo: { files: countsUpTo, all: allUpTo },
    accepted: acceptedIn(aboutLines, folded.undone),
    badLines: notSetAside(bad, aboutLines, folded.undone).length,
    newerLines: newer.length,
    forgotten,
  };
  return { whole, control };
}

const countsOf = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries(names.map((name) => [name, 0]));

const isRestore = ({ changes }: JournalLine): boolean =>
  changes.some(({ type }) => type === 'journal.restored');

/** Does it say something about other lines? */
function isAboutLines(line: JournalLine): boolean {
  return (
    !isOnlyLogged(line) &&
    line.changes.some(({ type }) => /^(?:line|journal)\./.test(type) || type === 'interaction.removed')
  );
}

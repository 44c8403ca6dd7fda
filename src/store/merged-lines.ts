/** Reads the lines of several journals in one order without holding them all. Each file must be in order, or nearly. */

import type { JournalLine } from '../domain/journal/line.ts';
import { comparePositions } from '../domain/journal/order.ts';
import { addAll, readInBlocks } from './journal-files.ts';
import { type FileMark, journalPath } from './journal-folder.ts';
import type { BadLine, ReadLines } from './read-lines.ts';

export interface MergedFiles {
  readonly files: Readonly<Record<string, FileMark>>;
  readonly bad: readonly BadLine[];
  readonly newer: readonly string[];
}

/**
 * Answers what else the files hold; null when `take` said no.
 * @param take gets each line and its file, and answers false to stop, for example at a line that is out of order
 */
export function mergeLines(
  journal: string,
  names: readonly string[],
  take: (line: JournalLine, file: string) => boolean,
): MergedFiles | null {
  const linesRead: ReadLines = { lines: [], bad: [], newer: [] };
  const heads = names.map((name) => headOf(journal, name, linesRead));
  try {
    for (let lowest = lowestOf(heads); lowest !== null; lowest = lowestOf(heads)) {
      if (!take(lowest.lines[lowest.at] as JournalLine, lowest.name)) return null;
      lowest.at += 1;
      if (lowest.at === lowest.lines.length) advance(lowest);
    }
    const files: Record<string, FileMark> = {};
    for (const { name, mark } of heads) {
      if (mark === null) return null;
      files[name] = mark;
    }
    return { files, bad: linesRead.bad, newer: linesRead.newer };
  } finally {
    for (const { blocks } of heads) blocks.return(null);
  }
}

/** How far we have read one file. */
interface Head {
  readonly name: string;
  readonly blocks: Generator<readonly JournalLine[], FileMark | null>;
  lines: readonly JournalLine[];
  at: number;
  /** null until its end. */
  mark: FileMark | null;
}

function headOf(journal: string, name: string, besides: ReadLines): Head {
  const blocks = linesInOrder(readInBlocks(journalPath(journal, name), name), besides);
  const head: Head = { name, blocks, lines: [], at: 0, mark: null };
  advance(head);
  return head;
}

function advance(head: Head): void {
  const next = head.blocks.next();
  [head.lines, head.at] = [next.done === true ? [] : next.value, 0];
  if (next.done === true) head.mark = next.value;
}

function lowestOf(heads: readonly Head[]): Head | null {
  let lowest: Head | null = null;
  let first: JournalLine | null = null;
  for (const head of heads) {
    const line = head.lines[head.at];
    if (line === undefined || (first !== null && comparePositions(first, line) <= 0)) continue;
    [lowest, first] = [head, line];
  }
  return lowest;
}

/** Two terminals that write at the same time may swap lines, but never more than this many. */
const fewLines = 16;

/**
 * Reads the lines of one file in order, a few at a time. It holds the last few back to sort them with the next ones,
 * but doesn't move lines further than that.
 */
function* linesInOrder(
  blocks: ReturnType<typeof readInBlocks>,
  besides: ReadLines,
): Generator<readonly JournalLine[], FileMark | null> {
  let heldLines: JournalLine[] = [];
  try {
    for (let next = blocks.next(); ; next = blocks.next()) {
      if (next.done === true) {
        if (heldLines.length > 0) yield heldLines;
        return next.value;
      }
      addAll(besides, { ...next.value, lines: [] });
      const lines = [...heldLines, ...next.value.lines].sort(comparePositions);
      heldLines = lines.splice(-fewLines);
      if (lines.length > 0) yield lines;
    }
  } finally {
    blocks.return(null);
  }
}

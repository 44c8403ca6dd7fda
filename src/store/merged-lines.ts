/** Reads the lines of several journals in one order without holding them all. Each file must be in order, or nearly. */

import type { JournalLine } from '../domain/journal/line.ts';
import { comparePositions, isOrdered } from '../domain/journal/order.ts';
import { addAll, readInBlocks } from './journal-files.ts';
import { type FileMark, journalPath } from './journal-folder.ts';
import type { BadLine, ReadLines } from './read-lines.ts';

export interface MergedFiles {
  readonly files: Readonly<Record<string, FileMark>>;
  readonly bad: readonly BadLine[];
  readonly newer: readonly string[];
  /** The last line. */
  readonly newest: JournalLine | null;
}

/**
 * Answers what else the files hold; null when a file is out of order, two lines with the same id differ, or `take` said no.
 * @param take gets each line and the position of its file among `names`; `isAgain` when the line before was the same.
 * It answers false to stop.
 */
export function mergeLines(
  journal: string,
  names: readonly string[],
  take: (line: JournalLine, file: number, isAgain: boolean) => boolean,
): MergedFiles | null {
  const linesRead: ReadLines = { lines: [], bad: [], newer: [] };
  const heads = names.map((name, file) => headOf(journal, { name, file }, linesRead));
  try {
    let before: JournalLine | null = null;
    for (let lowest = lowestOf(heads); lowest !== null; lowest = lowestOf(heads)) {
      const line = lowest.lines[lowest.at] as JournalLine;
      const isAgain = line.id === before?.id && line.at === before.at;
      if (isAgain && JSON.stringify(line) !== JSON.stringify(before)) return null;
      if (!take(line, lowest.file, isAgain)) return null;
      before = line;
      lowest.at += 1;
      if (lowest.at === lowest.lines.length && !advance(lowest)) return null;
    }
    const files: Record<string, FileMark> = {};
    for (const { name, mark } of heads) {
      if (mark === null) return null;
      files[name] = mark;
    }
    return { files, bad: linesRead.bad, newer: linesRead.newer, newest: before };
  } finally {
    for (const { blocks } of heads) blocks.return(null);
  }
}

/** How far we have read one file. */
interface Head {
  readonly name: string;
  readonly file: number;
  readonly blocks: Generator<readonly JournalLine[], FileMark | null>;
  lines: readonly JournalLine[];
  at: number;
  /** null until its end. */
  mark: FileMark | null;
}

function headOf(journal: string, { name, file }: Pick<Head, 'name' | 'file'>, besides: ReadLines): Head {
  const blocks = linesInOrder(readInBlocks(journalPath(journal, name), name), besides);
  const head: Head = { name, file, blocks, lines: [], at: 0, mark: null };
  advance(head);
  return head;
}

/** Answers false when the next lines belong before those we had. */
function advance(head: Head): boolean {
  const [last, next] = [head.lines.at(-1), head.blocks.next()];
  [head.lines, head.at] = [next.done === true ? [] : next.value, 0];
  if (next.done === true) head.mark = next.value;
  const first = head.lines[0];
  return last === undefined || first === undefined || comparePositions(first, last) >= 0;
}

function lowestOf(heads: readonly Head[]): Head | null {
  let lowest: Head | null = null;
  for (const head of heads) if (lowest === null || isBefore(head, lowest)) lowest = head;
  return lowest === null || nextLineOf(lowest) === undefined ? null : lowest;
}

const nextLineOf = ({ lines, at }: Head): JournalLine | undefined => lines[at];

/** A file that is at its end comes after all others. */
function isBefore(head: Head, other: Head): boolean {
  const [line, otherLine] = [nextLineOf(head), nextLineOf(other)];
  return line !== undefined && (otherLine === undefined || comparePositions(line, otherLine) < 0);
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
      const lines = heldLines.concat(next.value.lines);
      if (!isOrdered(lines)) lines.sort(comparePositions);
      heldLines = lines.splice(-fewLines);
      if (lines.length > 0) yield lines;
    }
  } finally {
    blocks.return(null);
  }
}

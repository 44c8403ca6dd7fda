/** Reads every line there is into memory. */

import type { JournalLine } from '../domain/journal/line.ts';
import { readBeyond } from './journal-files.ts';
import { type FileMark, journalFiles, journalPath } from './journal-folder.ts';
import type { BadLine } from './read-lines.ts';

export interface Everything {
  readonly lines: JournalLine[];
  readonly bad: BadLine[];
  readonly newer: number;
  readonly files: Readonly<Record<string, FileMark>>;
  /** How many lines each file has; the lines come in the order of the files. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Every line of every journal file, as stored on disk. */
export function readEverything(journal: string): Everything {
  const files: Record<string, FileMark> = {};
  const counts: Record<string, number> = {};
  const lines: JournalLine[] = [];
  const bad: BadLine[] = [];
  let newerCount = 0;
  for (const name of journalFiles(journal)) {
    const fileContent = readBeyond(journalPath(journal, name), name, null);
    if (fileContent === null) continue;
    const { read } = fileContent;
    for (const line of read.lines) lines.push(line);
    for (const line of read.bad) bad.push(line);
    newerCount += read.newer.length;
    files[name] = fileContent.mark;
    counts[name] = read.lines.length;
  }
  return { lines, bad, newer: newerCount, files, counts };
}

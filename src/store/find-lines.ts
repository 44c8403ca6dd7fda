/** Finds lines in journal files by a text in them, without parsing the others. */

import { closeSync, fstatSync, openSync } from 'node:fs';
import type { JournalLine } from '../domain/journal/line.ts';
import { blocksOf } from './journal-files.ts';
import { journalFiles, journalPath } from './journal-folder.ts';
import { readLines } from './read-lines.ts';

/** Every line with one of the texts, in file order. Between files there is no order. */
export function linesHolding(journal: string, texts: readonly string[]): JournalLine[] {
  return journalFiles(journal).flatMap((name) => linesInFile(journalPath(journal, name), name, texts));
}

/** True when any line of the file has one of the texts. */
export function holdsAny(path: string, texts: readonly string[]): boolean {
  const file = openSync(path, 'r');
  try {
    for (const block of blocksOf(file, 0, fstatSync(file).size))
      if (texts.some((text) => block.includes(text))) return true;
    return false;
  } finally {
    closeSync(file);
  }
}

function linesInFile(path: string, name: string, texts: readonly string[]): JournalLine[] {
  const file = openSync(path, 'r');
  try {
    const lines: JournalLine[] = [];
    for (const block of blocksOf(file, 0, fstatSync(file).size)) {
      for (const [start, end] of lineSpansIn(block, texts)) {
        lines.push(...readLines(block.subarray(start, end), name).lines);
      }
    }
    return lines;
  } finally {
    closeSync(file);
  }
}

/** The start and end of each line that has one of the texts, each line once, in order. */
function lineSpansIn(block: Buffer, texts: readonly string[]): [start: number, end: number][] {
  const ends = new Map<number, number>();
  for (const text of texts) {
    for (let at = block.indexOf(text); at !== -1; ) {
      const start = block.lastIndexOf(0x0a, at) + 1;
      const newline = block.indexOf(0x0a, at);
      const end = newline === -1 ? block.length : newline;
      ends.set(start, end);
      at = block.indexOf(text, end);
    }
  }
  return [...ends].sort(([a], [b]) => a - b);
}

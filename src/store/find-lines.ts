/** Finds lines in journal files by a text they hold, without parsing the others. */

import { readFileSync } from 'node:fs';
import type { JournalLine } from '../domain/change.ts';
import { journalFiles, journalPath, readLines } from './journal-files.ts';

/** Every line that holds one of the texts, in file order, unordered between files. */
export function linesHolding(journal: string, texts: readonly string[]): JournalLine[] {
  return journalFiles(journal).flatMap((name) => linesInFile(journalPath(journal, name), name, texts));
}

export function linesInFile(path: string, name: string, texts: readonly string[]): JournalLine[] {
  const bytes = readFileSync(path);
  const starts = new Set<number>();
  const found: Buffer[] = [];
  for (const text of texts) {
    for (let at = bytes.indexOf(text); at !== -1; ) {
      const start = bytes.lastIndexOf(0x0a, at) + 1;
      const newline = bytes.indexOf(0x0a, at);
      const end = newline === -1 ? bytes.length : newline;
      if (!starts.has(start)) found.push(bytes.subarray(start, end + 1));
      starts.add(start);
      at = bytes.indexOf(text, end);
    }
  }
  return readLines(joinLines(found), name).lines;
}

function joinLines(lines: readonly Buffer[]): Buffer {
  const newline = Buffer.from('\n');
  return Buffer.concat(lines.flatMap((line) => [line, newline]));
}

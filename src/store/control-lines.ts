/** Reads the lines that affect other lines, without holding a long journal in memory. */

import { closeSync, fstatSync } from 'node:fs';
import { isOnlyLogged, quickSkipper } from '../domain/contact/quick-line.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { blocksOf, wholeLinesEnd } from './journal-files.ts';
import { journalFiles, journalPath, openFile } from './journal-folder.ts';
import { readLines } from './read-lines.ts';

/** The lines that do more than log one interaction, from every journal file. A long journal has few of them. */
export function readControlLines(journal: string): JournalLine[] {
  return journalFiles(journal).flatMap((name) => controlLinesIn(journalPath(journal, name), name));
}

function controlLinesIn(path: string, name: string): JournalLine[] {
  const file = openFile(path);
  try {
    const control: JournalLine[] = [];
    for (const block of blocksOf(file, 0, wholeLinesEnd(file, 0, fstatSync(file).size)))
      for (const line of readLines(othersIn(block), name).lines) if (!isOnlyLogged(line)) control.push(line);
    return control;
  } finally {
    closeSync(file);
  }
}

/** Drops the lines that log one interaction in our own spelling: most of a long journal. */
function othersIn(block: Buffer): Buffer {
  // latin1 gives one character per byte, so positions in the text are positions in the block.
  const bytes = block.toString('latin1');
  const endOfQuick = quickSkipper(bytes);
  const parts: Buffer[] = [];
  let copiedUpTo = 0;
  // Blank lines and spaces may come by the hundred million, and no line of ours starts with one.
  for (let start = bytes.indexOf('{'); start !== -1; ) {
    const isLineStart = start === 0 || bytes.charAt(start - 1) === '\n';
    const end = isLineStart ? endOfQuick(start) : null;
    if (end === null) {
      const lineEnd = bytes.indexOf('\n', start);
      start = lineEnd === -1 ? -1 : bytes.indexOf('{', lineEnd);
      continue;
    }
    if (copiedUpTo < start) parts.push(block.subarray(copiedUpTo, start));
    copiedUpTo = end;
    start = bytes.indexOf('{', end);
  }
  return Buffer.concat([...parts, block.subarray(copiedUpTo)]);
}

/** Reads the lines that affect other lines, without holding a long journal in memory. */

import { closeSync, fstatSync } from 'node:fs';
import { isOnlyLogged } from '../domain/contact/quick-line.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { blocksOf, wholeLinesEnd } from './journal-files.ts';
import { journalFiles, journalPath, openFile } from './journal-folder.ts';
import { readLines } from './read-lines.ts';

/** The lines that do more than log interactions, from every journal file. A long journal has few of them. */
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

/** The lines of a block that have another kind of change. Searching for it costs a fifth of reading every line. */
function othersIn(block: Buffer): Buffer {
  // latin1 gives one character per byte, so positions in the text are positions in the block.
  const text = block.toString('latin1');
  // Nobody writes letters like that, but JSON allows it, and then a key might be missed.
  if (text.includes('\\u00')) return block;
  const others: Buffer[] = [];
  const otherKind = /"type"\s*:\s*"(?!interaction\.logged")/g;
  for (let match = otherKind.exec(text); match !== null; match = otherKind.exec(text)) {
    const newline = text.indexOf('\n', match.index);
    const end = newline === -1 ? text.length : newline + 1;
    others.push(block.subarray(text.lastIndexOf('\n', match.index) + 1, end));
    otherKind.lastIndex = end;
  }
  return Buffer.concat(others);
}

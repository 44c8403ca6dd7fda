/** Reads the lines that affect other lines, without holding a long journal in memory. */

import { closeSync, fstatSync } from 'node:fs';
import { isOnlyLogged } from '../domain/contact/quick-line.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { blocksOf, journalFiles, journalPath, openFile, wholeLinesEnd } from './journal-files.ts';
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

const typeKey = '"type":"';
const loggedStart = '"changes":[{"type":"interaction.logged",';
const keyInLogged = loggedStart.indexOf(typeKey);

/**
 * Drops the lines that log one interaction in our own spelling: most of a long journal. Searching for two words takes a
 * tenth of the time that parsing takes. Quotes inside a text are escaped, so a quoted word is always a key.
 */
function othersIn(block: Buffer): Buffer {
  // latin1 gives one character per byte, so positions in the text are positions in the block.
  const bytes = block.toString('latin1');
  const parts: Buffer[] = [];
  let copiedUpTo = 0;
  for (let type = bytes.indexOf(typeKey); type !== -1; ) {
    const start = bytes.lastIndexOf('\n', type) + 1;
    const end = bytes.indexOf('\n', type) + 1 || bytes.length;
    const next = bytes.indexOf(typeKey, type + 1);
    const isAlone = next === -1 || next >= end;
    if (isAlone && bytes.startsWith(loggedStart, type - keyInLogged)) {
      parts.push(block.subarray(copiedUpTo, start));
      copiedUpTo = end;
    }
    type = isAlone ? next : bytes.indexOf(typeKey, end);
  }
  return Buffer.concat([...parts, block.subarray(copiedUpTo)]);
}

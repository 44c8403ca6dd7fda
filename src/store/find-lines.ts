/** Finds lines in journal files by a text in them, without parsing the others. */

import { closeSync, fstatSync, openSync } from 'node:fs';
import type { JournalLine } from '../domain/journal/line.ts';
import { blocksOf } from './journal-files.ts';
import { journalFiles, journalPath, openFile } from './journal-folder.ts';
import { readLines } from './read-lines.ts';

/** Few blocks mean few searches. Blocks to make texts of are faster when they are small. */
const searchBytes = 262_144;

/** Every line with one of the texts, in file order. Between files there is no order. */
export function linesHolding(journal: string, texts: readonly string[]): JournalLine[] {
  return linesAt(journal, (block) => texts.flatMap((text) => positionsOf(text, block)), searchBytes);
}

/**
 * The same for every line that a search finds.
 * @param find answers positions in a block of whole lines, in any order and as many for a line as it likes
 */
export function linesAt(
  journal: string,
  find: (block: Buffer) => readonly number[],
  blockBytes?: number,
): JournalLine[] {
  return journalFiles(journal).flatMap((name) => {
    const file = openFile(journalPath(journal, name));
    try {
      const lines: JournalLine[] = [];
      for (const block of blocksOf(file, 0, fstatSync(file).size, blockBytes)) {
        const positions = find(block);
        if (positions.length > 0) lines.push(...readLines(linesAround(positions, block), name).lines);
      }
      return lines;
    } finally {
      closeSync(file);
    }
  });
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

/** One for each line with the text. */
function positionsOf(text: string, block: Buffer): number[] {
  const positions: number[] = [];
  for (let at = block.indexOf(text); at !== -1; at = block.indexOf(text, lineEnd(block, at)))
    positions.push(at);
  return positions;
}

/** The lines with these positions, each once, in order. */
function linesAround(positions: readonly number[], block: Buffer): Buffer {
  const starts = new Set(positions.map((at) => block.lastIndexOf(0x0a, at) + 1));
  return Buffer.concat(
    [...starts].sort((a, b) => a - b).map((start) => block.subarray(start, lineEnd(block, start))),
  );
}

function lineEnd(block: Buffer, at: number): number {
  const newline = block.indexOf(0x0a, at);
  return newline === -1 ? block.length : newline + 1;
}

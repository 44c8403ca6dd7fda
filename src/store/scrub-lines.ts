/** What remains of journal lines after a forget. Lines that lose nothing stay byte for byte. */

import { readQuickly } from '../domain/contact/quick-line.ts';
import { type AllForgotten, leftOfLine } from '../domain/journal/forgotten.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { newerLineWithout } from '../domain/journal/newer-line.ts';
import type { TextCrc } from './crc32.ts';
import { textOf } from './journal-files.ts';
import { parseJson, readLine } from './read-lines.ts';
import { isSumOf, textOfLine } from './sums.ts';

/** `same` for an unchanged line, its new text, or null when nothing remains. */
type Left = 'same' | string | null;

interface LeftOfText {
  readonly left: Left;
  /** It can't be read, so nobody knows what it held. */
  readonly isBad: boolean;
}

export interface ScrubbedBlock {
  /** The same buffer when nothing was removed. */
  readonly bytes: Buffer;
  /** Something in the block was forgotten. Unreadable lines are removed too, but don't count here. */
  readonly holdsForgotten: boolean;
}

/** @param block whole lines */
export function scrubBlock(block: Buffer, forgotten: AllForgotten): ScrubbedBlock {
  const text = textOf(block);
  const parts: string[] = [];
  let [taken, holdsForgotten] = [0, false];
  for (let start = 0; start < text.length; ) {
    const quick = readQuickly(text, start);
    const newline = quick === null ? text.indexOf('\n', start) : -1;
    const end = quick?.end ?? (newline === -1 ? text.length : newline + 1);
    const isLine = quick !== null || text.slice(start, end).trim() !== '';
    const { left, isBad } = !isLine
      ? unchanged
      : quick === null
        ? leftOfText(text.slice(start, end), forgotten)
        : lineLeft(
            quick.line,
            forgotten,
            () => quick.sum === undefined || isSumOf(quick.summed, quick.sum, crc32),
          );
    if (left !== 'same') {
      // Blank lines in front stay: a backup must go on being the exact start of its journal.
      while (text[start] === '\n') start += 1;
      parts.push(text.slice(taken, start), left === null ? '' : `${left}\n`);
      taken = end;
      holdsForgotten ||= !isBad;
    }
    start = end;
  }
  if (parts.length === 0) return { bytes: block, holdsForgotten };
  return { bytes: Buffer.from(parts.join('') + text.slice(taken), 'utf8'), holdsForgotten };
}

const unchanged: LeftOfText = { left: 'same', isBad: false };

/** @param isWhole called only when something is removed: a damaged line must not get a valid checksum from us */
function lineLeft(line: JournalLine, forgotten: AllForgotten, isWhole: () => boolean): LeftOfText {
  const remaining = leftOfLine(line, forgotten);
  if (remaining === line) return unchanged;
  return { left: remaining === null || !isWhole() ? null : textOfLine(remaining), isBad: false };
}

/** An unreadable line may hold anything, so it is removed too. */
function leftOfText(text: string, forgotten: AllForgotten): LeftOfText {
  const lineRead = readLine(text, crc32);
  if (lineRead.kind === 'bad' && lineRead.line === null) return { left: null, isBad: true };
  if (lineRead.kind === 'bad') return lineLeft(lineRead.line as JournalLine, forgotten, () => false);
  if (lineRead.kind === 'line') return lineLeft(lineRead.line, forgotten, () => true);
  const value = parseJson(text);
  const remaining = newerLineWithout(value, forgotten);
  return {
    left: remaining === value ? 'same' : remaining === null ? null : JSON.stringify(remaining),
    isBad: false,
  };
}

const crc32: TextCrc = (text) => process.getBuiltinModule('node:zlib').crc32(text);

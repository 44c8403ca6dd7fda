/**
 * The sum that a line ends with: CRC-32 of the bytes before it, as `"sum":"1a2b3c4d"`. By it a line is noticed that is not
 * as it was written. Lines of programs before 0.5 have none, and are believed.
 */

import type { JournalLine } from '../domain/journal/line.ts';
import { crc32, type TextCrc } from './crc32.ts';

const before = ',"sum":"';
/** With the eight digits and `"}`. */
const length = before.length + 10;

/** The line as it stands in a journal. */
export function textOfLine(line: JournalLine): string {
  const text = JSON.stringify(line).slice(0, -1);
  return `${text}${before}${hex(crc32(Buffer.from(text, 'utf8')))}"}`;
}

/** @param text a line that says it has a sum */
export function isAsWritten(text: string, crc: TextCrc): boolean {
  const [start, end] = [text.slice(0, -length), text.slice(-length)];
  return end === `${before}${hex(crc(start))}"}`;
}

/** Also where the word itself is what was changed. Without a sum a line of ours ends with `]}`. */
export const endsLikeSum = (text: string): boolean => /,"[^"]+":"[0-9a-f]{8}"\}$/.test(text.slice(-length));

const hex = (sum: number): string => sum.toString(16).padStart(8, '0');

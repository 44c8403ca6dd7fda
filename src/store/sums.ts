/**
 * The checksum at the end of a line: CRC-32 of the bytes before it, as `"sum":"1a2b3c4d"`. It shows that someone
 * changed the line. Lines from before version 0.5 have none, and are trusted.
 */

import type { JournalLine } from '../domain/journal/line.ts';
import { crc32, type TextCrc } from './crc32.ts';

const before = ',"sum":"';
/** Plus the eight digits and `"}`. */
const length = before.length + 10;

/** The line as text for a journal. */
export function textOfLine(line: JournalLine): string {
  const text = JSON.stringify(line).slice(0, -1);
  return `${text}${before}${hex(crc32(Buffer.from(text, 'utf8')))}"}`;
}

/** @param text a line that has a checksum */
export function isAsWritten(text: string, crc: TextCrc): boolean {
  const [start, end] = [text.slice(0, -length), text.slice(-length)];
  return end === `${before}${hex(crc(start))}"}`;
}

/** @param digits the checksum's eight digits */
export const isSumOf = (text: string, digits: string, crc: TextCrc): boolean => hex(crc(text)) === digits;

/** True even if the key itself was damaged. Our own lines without a checksum end with `]}`. */
export const endsLikeSum = (text: string): boolean => /,"[^"]+":"[0-9a-f]{8}"\}$/.test(text.slice(-length));

const hex = (sum: number): string => sum.toString(16).padStart(8, '0');

/** Reads the bytes of a journal, line by line. */

import { registry } from '../domain/changes.ts';
import { readQuickly } from '../domain/contact/quick-line.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { lineVersion, parseJournalLine } from '../domain/journal/line.ts';
import { type TextCrc, textCrc } from './crc32.ts';
import { endsLikeSum, isAsWritten, isSumOf } from './sums.ts';

export interface BadLine {
  readonly file: string;
  readonly text: string;
  /**
   * The content when only the checksum is wrong, because someone changed the line by hand. null when it can't be read.
   */
  readonly line: JournalLine | null;
}

export interface ReadLines {
  readonly lines: JournalLine[];
  readonly bad: BadLine[];
  /** Lines that a newer version wrote, unchanged. They stay in the file and are skipped. */
  readonly newer: string[];
}

export interface Reading {
  readonly file: string;
  readonly crc: TextCrc;
}

/** @param bytes whole lines; blank ones are skipped */
export function readLines(bytes: Buffer, file: string): ReadLines {
  const linesRead: ReadLines = { lines: [], bad: [], newer: [] };
  addLines(linesRead, bytes.toString('utf8'), { file, crc: textCrc(bytes.length) });
  return linesRead;
}

export function addLines(linesRead: ReadLines, text: string, reading: Reading): void {
  for (let start = 0; start < text.length; ) {
    const quick = readQuickly(text, start);
    if (quick === null) {
      start = addNextLine(linesRead, text, start, reading);
      continue;
    }
    const { line, end, sum, summed } = quick;
    if (sum === undefined || isSumOf(summed, sum, reading.crc)) linesRead.lines.push(line);
    else linesRead.bad.push({ file: reading.file, text: text.slice(start, end).trim(), line });
    start = end;
  }
}

/** Answers where the line after it starts. */
function addNextLine(linesRead: ReadLines, text: string, start: number, reading: Reading): number {
  const lineStart = blankLinesEnd(text, start);
  if (lineStart > start) return lineStart;
  const newline = text.indexOf('\n', start);
  const end = newline === -1 ? text.length : newline;
  addLine(linesRead, text.slice(start, end), reading);
  return end + 1;
}

/** Jumps over all blank lines at once: a file may be full of them. Answers `start` where there is none. */
function blankLinesEnd(text: string, start: number): number {
  if (text.charCodeAt(start) > 0x20) return start;
  const word = /[^ \t\r\n]/g;
  word.lastIndex = start;
  const wordStart = word.test(text) ? word.lastIndex - 1 : text.length;
  return Math.max(start, text.lastIndexOf('\n', wordStart - 1) + 1);
}

function addLine(linesRead: ReadLines, text: string, { file, crc }: Reading): void {
  if (text.trim() === '') return;
  const lineRead = readLine(text, crc);
  if (lineRead.kind === 'line') linesRead.lines.push(lineRead.line);
  else if (lineRead.kind === 'newer') linesRead.newer.push(text);
  else linesRead.bad.push({ file, text, line: lineRead.line });
}

type CheckedText =
  | { readonly kind: 'line'; readonly line: JournalLine }
  | { readonly kind: 'newer' }
  | { readonly kind: 'bad'; readonly line: JournalLine | null };

/** @param text one line, with or without its line end */
export function readLine(text: string, crc: TextCrc): CheckedText {
  const trimmed = text.trim();
  const value = parseJson(trimmed);
  const parsedLine = parseJournalLine(value, registry);
  if (parsedLine.kind === 'bad') return { kind: 'bad', line: null };
  const { v, sum } = value as { readonly v: number; readonly sum?: unknown };
  const isSummed = v === lineVersion && (sum !== undefined || endsLikeSum(trimmed));
  if (!isSummed || isAsWritten(trimmed, crc)) return parsedLine;
  return { kind: 'bad', line: parsedLine.kind === 'line' ? parsedLine.line : null };
}

/** undefined for text that isn't JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

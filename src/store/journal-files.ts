/** Reading journal files: which there are, and what their bytes say line by line. */

import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalLine } from '../domain/change.ts';
import { checkLine } from '../domain/journal/check.ts';
import { folderError } from './folders.ts';

/** How far a journal file has been read, and by what it is known again. */
export interface FileMark {
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
  /** Bytes that are folded; what comes after is new. */
  readonly offset: number;
  /** The last bytes before the offset. */
  readonly last: string;
}

export interface BadLine {
  readonly file: string;
  readonly text: string;
}

export interface ReadLines {
  readonly lines: JournalLine[];
  readonly bad: BadLine[];
  /** Lines a newer program wrote, as they stand: kept, and skipped. */
  readonly newer: string[];
}

const lastLength = 64;

/** Names of the journal files in a folder, sorted; conflict copies of sync services too. Empty when there is no folder. */
export function journalFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.jsonl') && !name.startsWith('.'))
      .sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw folderError(folder, cause);
  }
}

/**
 * The bytes of one file beyond what was read before, and the mark for next time.
 * null when the file is not the one that was marked: replaced, cut, or changed in place.
 */
export function readBeyond(path: string, before: FileMark | null): { bytes: Buffer; mark: FileMark } | null {
  const file = openFile(path);
  try {
    const { ino, size, mtimeMs } = fstatSync(file);
    if (before !== null && (before.ino !== ino || size < before.size)) return null;
    if (before !== null && size === before.size && mtimeMs !== before.mtimeMs) return null;
    const offset = before?.offset ?? 0;
    const start = before === null ? 0 : Math.max(0, offset - lastLength);
    const bytes = Buffer.alloc(size - start);
    const length = readSync(file, bytes, 0, bytes.length, start);
    const overlap = offset - start;
    if (before !== null && bytes.toString('latin1', 0, overlap) !== before.last) return null;
    const complete = completeLength(bytes.subarray(0, length));
    const end = Math.max(complete, overlap);
    const last = bytes.toString('latin1', Math.max(0, end - lastLength), end);
    return { bytes: bytes.subarray(overlap, end), mark: { ino, size, mtimeMs, offset: start + end, last } };
  } finally {
    closeSync(file);
  }
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (cause) {
    throw folderError(path, cause);
  }
}

/** Up to the last line end; a last line without one counts when it parses, for then nobody is still writing it. */
function completeLength(bytes: Buffer): number {
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end === bytes.length) return end;
  return parse(bytes.toString('utf8', end)) === undefined ? end : bytes.length;
}

/** @param bytes whole lines; blank ones are nothing */
export function readLines(bytes: Buffer, file: string): ReadLines {
  const text = bytes.toString('utf8');
  return readAllAtOnce(text) ?? readOneByOne(text, file);
}

/** One parse for the whole file costs half of one for each line; where it fails, a line is wrong and must be found. */
function readAllAtOnce(text: string): ReadLines | null {
  if (text.length < 4096) return null;
  const values = parse(`[${text.trim().replace(/\n\s*/g, ',')}]`);
  if (!Array.isArray(values)) return null;
  const lines: JournalLine[] = [];
  for (const value of values) {
    const checked = checkLine(value);
    if (checked.kind !== 'line') return null;
    lines.push(checked.line);
  }
  return { lines, bad: [], newer: [] };
}

function readOneByOne(text: string, file: string): ReadLines {
  const lines: JournalLine[] = [];
  const bad: BadLine[] = [];
  const newer: string[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const checked = checkLine(parse(line.trim()));
    if (checked.kind === 'line') lines.push(checked.line);
    else if (checked.kind === 'newer') newer.push(line);
    else bad.push({ file, text: line });
  }
  return { lines, bad, newer };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function journalPath(folder: string, file: string): string {
  return join(folder, file);
}

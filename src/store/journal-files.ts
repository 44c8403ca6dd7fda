/** Reads journal files: what is new in them since the last read. */

import { isAscii } from 'node:buffer';
import { closeSync, fstatSync, readSync } from 'node:fs';
import { textCrc } from './crc32.ts';
import { type FileMark, isMarked, openFile, textBefore } from './journal-folder.ts';
import { addLines, parseJson, type ReadLines } from './read-lines.ts';

/** What is new in a file, and how far it is read now. */
export interface Beyond {
  readonly read: ReadLines;
  /** How many new bytes there were. */
  readonly bytes: number;
  readonly mark: FileMark;
}

/** Reads what is new in a file. null when it isn't the file that was marked. */
export function readBeyond(path: string, name: string, before: FileMark | null): Beyond | null {
  const linesRead: ReadLines = { lines: [], bad: [], newer: [] };
  const blocks = readInBlocks(path, name, before);
  for (let next = blocks.next(); ; next = blocks.next()) {
    if (next.done !== true) {
      addAll(linesRead, next.value);
      continue;
    }
    const mark = next.value;
    return mark === null ? null : { read: linesRead, bytes: mark.offset - (before?.offset ?? 0), mark };
  }
}

export function addAll(linesRead: ReadLines, more: ReadLines): void {
  for (const line of more.lines) linesRead.lines.push(line);
  for (const line of more.bad) linesRead.bad.push(line);
  for (const text of more.newer) linesRead.newer.push(text);
}

/**
 * Reads what is new in a file, some lines at a time, and returns how far that is. null when the file was replaced, cut,
 * or changed in the middle.
 */
export function* readInBlocks(
  path: string,
  name: string,
  before: FileMark | null = null,
): Generator<ReadLines, FileMark | null> {
  const file = openFile(path);
  try {
    const { ino, size, mtimeMs } = fstatSync(file);
    if (before !== null && !isMarked(file, before, { ino, size, mtimeMs })) return null;
    const start = before?.offset ?? 0;
    const offset = wholeLinesEnd(file, start, size);
    const reading = { file: name, crc: textCrc(offset - start) };
    for (const block of blocksOf(file, start, offset)) {
      const linesRead: ReadLines = { lines: [], bad: [], newer: [] };
      addLines(linesRead, textOf(block), reading);
      yield linesRead;
    }
    return { ino, size, mtimeMs, offset, last: textBefore(file, offset) };
  } finally {
    closeSync(file);
  }
}

/**
 * The end of the last whole line. A last line without a line end counts if it parses: then nobody is still writing it.
 * Anything longer than the longest line isn't a line.
 */
export function wholeLinesEnd(file: number, start: number, size: number): number {
  const block = Buffer.alloc(Math.min(blockBytes, size - start));
  for (let end = size; end > start; ) {
    const from = Math.max(start, end - block.length);
    const length = readSync(file, block, 0, end - from, from);
    const newline = length === 0 ? -1 : block.lastIndexOf(0x0a, length - 1);
    if (newline === -1 && from > start) {
      end = from;
      continue;
    }
    const lineEnd = from + newline + 1;
    return isWholeLine(file, lineEnd, size) ? size : lineEnd;
  }
  return start;
}

function isWholeLine(file: number, from: number, to: number): boolean {
  if (from === to || to - from > mostBytes) return false;
  const bytes = Buffer.alloc(to - from);
  return parseJson(bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, from))) !== undefined;
}

/** Most blocks are plain ASCII, which decodes in half the time. */
export function textOf(block: Buffer): string {
  return isAscii(block) ? block.toString('latin1') : block.toString('utf8');
}

const blockBytes = 65_536;
/** No real line is nearly this long. Longer ones are read in pieces. */
const mostBytes = 16_777_216;

/**
 * Reads bytes `start` to `end` of a file in blocks of whole lines. Don't use a block after asking for the next one: its
 * memory is used again. For a long journal, new memory would cost more time than reading.
 * @param size of a block, in bytes: it only grows for a longer line
 */
export function* blocksOf(file: number, start: number, end: number, size = blockBytes): Generator<Buffer> {
  let block = Buffer.allocUnsafe(Math.min(size, end - start));
  let bytesFilled = 0;
  for (let at = start; at < end; ) {
    if (bytesFilled === block.length) block = Buffer.concat([block], block.length * 2);
    const length = readSync(file, block, bytesFilled, Math.min(block.length - bytesFilled, end - at), at);
    if (length === 0) break;
    at += length;
    bytesFilled += length;
    const lines = at < end ? block.lastIndexOf(0x0a, bytesFilled - 1) + 1 : bytesFilled;
    const lineBytes = lines === 0 && bytesFilled >= mostBytes ? bytesFilled : lines;
    if (lineBytes === 0) continue;
    yield block.subarray(0, lineBytes);
    block.copyWithin(0, lineBytes, bytesFilled);
    bytesFilled -= lineBytes;
  }
}

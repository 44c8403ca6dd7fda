/** Rewrites journals and backups without what was forgotten, block by block: a journal may be larger than memory. */

import { createReadStream, createWriteStream, fstatSync, rmSync, statSync } from 'node:fs';
import type { AllForgotten } from '../domain/journal/forgotten.ts';
import { appendTexts, attempts, syncFile } from './append.ts';
import { blocksOf, wholeLinesEnd } from './journal-files.ts';
import { type FileSwap, replaceFile, writeBytes } from './replace-file.ts';
import { scrubBlock } from './scrub-lines.ts';
import { removeTemporary, temporaryBeside } from './temporaries.ts';

/** Node allocates larger blocks anew each time. */
const blockBytes = 65_536;

/** Rewrites a journal file without what was forgotten. */
export function scrubJournal(path: string, forgotten: AllForgotten, swap: FileSwap): void {
  rewriteJournal(path, (block) => scrubBlock(block, forgotten).bytes, swap);
}

/**
 * Rewrites a journal file without losing what other processes append meanwhile. It copies what was appended during the
 * rewrite before it swaps the files, and what came in the last instant after the swap.
 * @param leftOf answers what remains of a block of whole lines
 */
export function rewriteJournal(path: string, leftOf: (block: Buffer) => Buffer, swap: FileSwap): void {
  let length = 0;
  const fill = (old: number, file: number) => {
    length = 0;
    for (let round = 0; round < attempts; round += 1) {
      // Only up to a line end: the next round reads the unfinished line whole.
      const end = wholeLinesEnd(old, length, fstatSync(old).size);
      if (end === length) break;
      for (const block of blocksOf(old, length, end)) {
        const bytes = leftOf(block);
        if (bytes.length > 0) writeBytes(file, bytes);
      }
      length = end;
    }
  };
  const after = (old: number) => {
    for (const block of blocksOf(old, length, fstatSync(old).size)) {
      const late = linesIn(leftOf(block)).filter((line) => line.toString('latin1').trim() !== '');
      if (late.length > 0) appendTexts(path, late);
    }
  };
  replaceFile(path, { ...swap, fill, after });
}

/** The lines of a block as bytes, without their line ends. A damaged line may not be valid text. */
export function linesIn(block: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < block.length; ) {
    const newline = block.indexOf(0x0a, start);
    const end = newline === -1 ? block.length : newline;
    lines.push(block.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

/** True when the copy holds something that was forgotten. */
export async function backupHolds(path: string, forgotten: AllForgotten): Promise<boolean> {
  for await (const block of unpackedBlocks(path))
    if (scrubBlock(block, forgotten).holdsForgotten) return true;
  return false;
}

/** Rewrites a copy. Deletes it if nothing in it can be read. If it was cut short, what can be read stays. */
export async function scrubBackup(
  path: string,
  forgotten: AllForgotten,
  { exchange }: FileSwap,
): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const { ino } = statSync(path);
    const temporary = temporaryBeside(path);
    try {
      const isEmpty = await writePacked(temporary, scrubbedBlocks(path, forgotten));
      if (isEmpty) {
        removeTemporary(temporary);
        rmSync(path, { force: true });
        return;
      }
      if (exchange(temporary, path, ino, attempt === attempts)) return;
    } catch (cause) {
      removeTemporary(temporary);
      // Another forget removed our temporary file.
      if (attempt === attempts || (cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    }
  }
}

async function* scrubbedBlocks(path: string, forgotten: AllForgotten): AsyncGenerator<Buffer> {
  for await (const block of unpackedBlocks(path)) {
    const { bytes } = scrubBlock(block, forgotten);
    if (bytes.length > 0) yield bytes;
  }
}

/** Answers whether there was nothing to write. zlib is rarely needed and takes milliseconds to load. */
async function writePacked(path: string, blocks: AsyncIterable<Buffer>): Promise<boolean> {
  const { createGzip } = await import('node:zlib');
  const { pipeline } = await import('node:stream/promises');
  let isEmpty = true;
  const countedBlocks = async function* () {
    for await (const block of blocks) {
      isEmpty = false;
      yield block;
    }
  };
  await pipeline(countedBlocks, createGzip({ level: 1 }), createWriteStream(path, { mode: 0o600 }));
  syncFile(path);
  return isEmpty;
}

/** The lines of a copy in blocks of whole lines, as far as they can be read. */
async function* unpackedBlocks(path: string): AsyncGenerator<Buffer> {
  const { createGunzip, constants } = await import('node:zlib');
  const stream = createReadStream(path);
  // A copy that was cut short, say by a stopped sync, still gives what it has.
  const unpacking = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: blockBytes });
  stream.on('error', (cause) => unpacking.destroy(cause));
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of stream.pipe(unpacking) as AsyncIterable<Buffer>) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const end = bytes.lastIndexOf(0x0a) + 1;
      rest = bytes.subarray(end);
      if (end > 0) yield bytes.subarray(0, end);
    }
  } catch (cause) {
    // What zlib cannot read ends the copy; what the disk cannot, is an error.
    if (!(cause as NodeJS.ErrnoException).code?.startsWith('Z_')) throw cause;
  } finally {
    stream.destroy();
  }
  if (rest.length > 0) yield rest;
}

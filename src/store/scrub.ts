/** Really deleting: rewriting this device's journal and backups without what was forgotten. */

import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { JournalLine } from '../domain/change.ts';
import { keptLines } from '../domain/journal/fold.ts';
import { UserError } from '../errors.ts';
import { appendTexts, attempts } from './append.ts';
import { backupsOf } from './backup-names.ts';
import { folderError, syncFolder } from './folders.ts';
import { journalFiles, journalPath } from './journal-files.ts';
import { readLines } from './read-lines.ts';
import { textOfLine } from './sums.ts';
import { removeTemporary, temporariesIn, temporaryBeside } from './temporaries.ts';
import { fold } from './whole.ts';

/** What a scrub works on: this device's files, and every line known, for those say what was forgotten. */
export interface ScrubPlace {
  readonly journal: string;
  readonly backups: string;
  readonly cache: string;
  /** Every id this device has or had. */
  readonly devices: readonly string[];
  readonly allLines: readonly JournalLine[];
}

/** True when some journal file of this device still holds what was forgotten. */
export function needsScrub({ journal, devices, allLines }: ScrubPlace): boolean {
  return ownFiles(journal, devices).some((name) => {
    const { lines } = readLines(readFileSync(journalPath(journal, name)), name);
    return keptLines(lines, allLines, fold).some((kept, at) => kept !== lines[at]);
  });
}

/**
 * Rewrites the device's backups, its journal and the conflict copies of it. Journals of other devices are theirs.
 * The journal comes last: while it still holds what was forgotten, a run that was cut short is done again.
 */
export function scrub({ journal, backups, cache, devices, allLines }: ScrubPlace): void {
  try {
    for (const path of [journal, backups, cache].flatMap(temporariesIn)) rmSync(path, { force: true });
    for (const name of devices.flatMap((device) => backupsOf(backups, device))) {
      replaceBackup(join(backups, name), allLines);
    }
    for (const name of ownFiles(journal, devices)) replaceJournal(journalPath(journal, name), allLines);
  } catch (cause) {
    throw cause instanceof UserError ? cause : folderError(journal, cause);
  }
}

function ownFiles(journal: string, devices: readonly string[]): string[] {
  return journalFiles(journal).filter((name) => devices.some((device) => name.startsWith(device)));
}

/** What is left of a file, as texts of lines. What cannot be read may hold anything, so it goes too. */
function keptTexts(bytes: Buffer, allLines: readonly JournalLine[]): string[] {
  const { lines, newer } = readLines(bytes, '');
  const kept = keptLines(lines, allLines, fold).filter((line) => line !== null);
  // A newer program knows what its own lines hold; this one cannot scrub them.
  return [...kept.map(textOfLine), ...newer];
}

const encode = (texts: readonly string[]): Buffer =>
  Buffer.from(texts.map((text) => `\n${text}\n`).join(''), 'utf8');

/** A copy that cannot be opened goes whole. */
function replaceBackup(path: string, allLines: readonly JournalLine[]): void {
  if (unzipped(readFileSync(path)) === null) {
    rmSync(path, { force: true });
    return;
  }
  replace(path, (old, temporary) => {
    const lines = unzipped(readFileSync(old)) ?? Buffer.alloc(0);
    writeBytes(temporary, zlib().gzipSync(encode(keptTexts(lines, allLines))));
  });
}

function unzipped(bytes: Buffer): Buffer | null {
  try {
    return zlib().gunzipSync(bytes);
  } catch {
    return null;
  }
}

/**
 * Puts the new file in the place of the old one without losing what another process appends meanwhile. What is
 * appended while the new one is written is carried over before the exchange, and what was appended in the instant
 * before it is carried over after it, from the old file, still open here. Who appends later sees that the name has
 * another file now and writes again (append.ts).
 */
function replaceJournal(path: string, allLines: readonly JournalLine[]): void {
  let length = 0;
  const fill = (old: number, temporary: number) => {
    length = 0;
    for (let round = 0; round < attempts; round += 1) {
      // Up to a line end: a line that is half there now will be whole in the next round.
      const bytes = bytesFrom(old, length);
      const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
      if (whole.length === 0) break;
      writeBytes(temporary, encode(keptTexts(whole, allLines)));
      length += whole.length;
    }
  };
  replace(path, fill, (old) => {
    const texts = keptTexts(bytesFrom(old, length), allLines);
    if (texts.length > 0) appendTexts(path, texts);
  });
}

/** @param fill writes the new file @param after looks at the old one once more, which has no name then */
function replace(
  path: string,
  fill: (old: number, temporary: number) => void,
  after: (old: number) => void = () => {},
): void {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const old = openSync(path, 'r');
    try {
      const temporary = writeTemporary(path, (file) => fill(old, file));
      if (!exchange(temporary, path, old, attempt === attempts)) continue;
      after(old);
      return;
    } finally {
      closeSync(old);
    }
  }
}

/** False when another forget was faster: the name has a file by now that this one has not seen. */
function exchange(temporary: string, path: string, old: number, isForced: boolean): boolean {
  try {
    if (isForced || statSync(path).ino === fstatSync(old).ino) {
      renameSync(temporary, path);
      syncFolder(dirname(path));
      return true;
    }
  } catch (cause) {
    // The other forget swept the temporary file away.
    if (isForced || (cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
  removeTemporary(temporary);
  return false;
}

function writeTemporary(path: string, fill: (file: number) => void): string {
  const temporary = temporaryBeside(path);
  const file = openSync(temporary, 'w', 0o600);
  try {
    fill(file);
  } catch (cause) {
    removeTemporary(temporary);
    throw cause;
  } finally {
    closeSync(file);
  }
  return temporary;
}

function writeBytes(file: number, bytes: Buffer): void {
  if (writeSync(file, bytes) !== bytes.length)
    throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
  fsyncSync(file);
}

function bytesFrom(file: number, start: number): Buffer {
  const bytes = Buffer.alloc(fstatSync(file).size - start);
  return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
}

/** Rarely wanted, and milliseconds to load. */
function zlib() {
  return process.getBuiltinModule('node:zlib');
}

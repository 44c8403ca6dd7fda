/**
 * Writes without a lock: one `write` to a file opened for append, then fsync. Only then may we say it's saved. A device
 * writes only to its own file.
 */

import { closeSync, fstatSync, fsyncSync, openSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JournalLine } from '../domain/journal/line.ts';
import { atPattern, lineVersion } from '../domain/journal/line.ts';
import { UserError } from '../errors.ts';
import { folderError, makeFolder, syncFolder } from './folders.ts';
import { kindOf } from './regular-file.ts';
import { textOfLine } from './sums.ts';

/** New lines, before they get their ids and times. */
export type NewLines = readonly Pick<JournalLine, 'command' | 'batch' | 'changes'>[];

export interface WriteOptions {
  /** Lines from copies, written first and unchanged. */
  readonly restored?: readonly string[];
  /** The time of the newest of them. */
  readonly after?: string;
  /** Called for each text that is written. */
  readonly onLine?: () => void;
  /** True when a new journal may start even though the old one is gone. */
  readonly isAnew?: boolean;
}

/** The most bytes one encoded line may take. */
const longestLine = 16_384;

/** A forget may get in between this often at most. More than that means the file system has no lasting inodes. */
export const attempts = 5;

/** The lines as text for a journal file. Throws UserError `usage` for a line that is too long. */
export function encodeLines(lines: readonly JournalLine[]): string[] {
  const texts = lines.map(textOfLine);
  if (texts.some((text) => withLineEnds(text).length > longestLine)) {
    throw new UserError("That's too long for one entry (16 KB at most).", {
      code: 'usage',
      ways: ['Shorten the note, or split it in two.'],
    });
  }
  return texts;
}

/**
 * Throws UserError `unreadable` when the file can't be written.
 * @param onWhole called for each text that is in the file but may not survive a crash yet
 */
export function appendTexts(
  path: string,
  texts: readonly (string | Buffer)[],
  onWhole = (): void => {},
): void {
  const encodedLines = texts.map(withLineEnds);
  makeFolder(dirname(path));
  try {
    // While we write, a forget may replace the file, or a move may take it away. Then the lines go into the new file
    // too: a line that is there twice counts once.
    for (let attempt = 0; attempt < attempts && !writeAll(path, encodedLines, onWhole); ) attempt += 1;
  } catch (cause) {
    throw cause instanceof UserError ? cause : folderError(path, cause);
  }
}

function noFile(path: string): UserError {
  return new UserError(`Your journal should be here, but this isn't a file: ${path}`, {
    code: 'unreadable',
    ways: ['Move it away, or connect the drive it points to. Then try again.'],
  });
}

/** The line end in front closes a line that a crash may have left unfinished. */
function withLineEnds(text: string | Buffer): Buffer {
  if (typeof text === 'string') return Buffer.from(`\n${text}\n`, 'utf8');
  return Buffer.concat([Buffer.from('\n'), text, Buffer.from('\n')]);
}

/** True when the lines are safely in the file that has this name now. */
function writeAll(path: string, encodedLines: readonly Buffer[], onWhole: () => void): boolean {
  const kind = kindOf(path);
  if (kind === 'other') throw noFile(path);
  const file = openSync(path, 'a', 0o600);
  try {
    for (const bytes of encodedLines) {
      const length = writeSync(file, bytes);
      // A line can be read even if its line end is missing.
      if (length >= bytes.length - 1) onWhole();
      if (length !== bytes.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
    }
    fsyncSync(file);
    if (kind === 'none') for (const folder of [dirname(path), dirname(dirname(path))]) syncFolder(folder);
    return fstatSync(file).ino === statSync(path, { throwIfNoEntry: false })?.ino;
  } finally {
    closeSync(file);
  }
}

/** Waits until the file's bytes are on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Gives lines their ids and times. Each time is later than the one before and than the newest line there is. */
export function stampedLines(
  lines: NewLines,
  { newest, now, newId }: { readonly newest: string; readonly now: () => Date; readonly newId: () => string },
): JournalLine[] {
  let at = newest;
  return lines.map((line) => {
    at = nextAt(now(), at);
    return { v: lineVersion, id: newId(), at, ...line };
  });
}

/** Never earlier than what this device has seen. Otherwise a clock that was set back could undo what she just typed. */
function nextAt(now: Date, newest: string): string {
  const at = now.toISOString();
  if (at > newest) return at;
  const next = new Date(Date.parse(newest) + 1).toISOString();
  // No line can have a later time than this, so from here on the ids decide the order.
  return atPattern.test(next) ? next : newest;
}

/**
 * Writing without a lock: one `write` to a file opened for append, then fsync, and only then is it said to be saved.
 * A device writes only its own file.
 */

import { closeSync, fstatSync, fsyncSync, openSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JournalLine } from '../domain/journal/line.ts';
import { atPattern, lineVersion } from '../domain/journal/line.ts';
import { UserError } from '../errors.ts';
import { folderError, makeFolder, syncFolder } from './folders.ts';
import { kindOf } from './regular-file.ts';
import { textOfLine } from './sums.ts';

/** Lines before they have their ids and their moments. */
export type NewLines = readonly Pick<JournalLine, 'command' | 'batch' | 'changes'>[];

export interface WriteOptions {
  /** Lines of copies that go first, as they were. */
  readonly restored?: readonly string[];
  /** The newest of them. */
  readonly after?: string;
  /** True where a journal may begin in the place of one that is gone. */
  readonly isAnew?: boolean;
}

/** Bytes one encoded line may take. */
const longestLine = 16_384;

/** More often than this no forget comes in between; where it seems so, the file system gives no lasting inodes. */
export const attempts = 5;

/** Lines as they stand in a file. Throws UserError `usage` for one that is too long. */
export function encodeLines(lines: readonly JournalLine[]): string[] {
  const texts = lines.map(textOfLine);
  if (texts.some((text) => withLineEnds(text).length > longestLine)) {
    throw new UserError("That's too long for one entry (16 KB at most).", {
      code: 'usage',
      hint: 'Shorten the note, or split it in two.',
    });
  }
  return texts;
}

/**
 * Throws UserError `unreadable` where the file cannot be written.
 * @param onWhole called for each text that is in the file, while it is not yet sure to last
 */
export function appendTexts(
  path: string,
  texts: readonly (string | Buffer)[],
  onWhole = (): void => {},
): void {
  const encoded = texts.map(withLineEnds);
  makeFolder(dirname(path));
  try {
    // A forget may put a new file in the place of the one being written, and a move may take it away; the lines then
    // go into that one too. Doubled lines count once.
    for (let attempt = 0; attempt < attempts && !writeAll(path, encoded, onWhole); ) attempt += 1;
  } catch (cause) {
    throw cause instanceof UserError ? cause : folderError(path, cause);
  }
}

function noFile(path: string): UserError {
  return new UserError(`Your journal should be here, but this isn't a file: ${path}`, {
    code: 'unreadable',
    hint: 'Move it away, or connect the drive it points to. Then try again.',
  });
}

/** The line end before ends what a crash may have left unfinished. */
function withLineEnds(text: string | Buffer): Buffer {
  if (typeof text === 'string') return Buffer.from(`\n${text}\n`, 'utf8');
  return Buffer.concat([Buffer.from('\n'), text, Buffer.from('\n')]);
}

/** True when the lines are safely in the file that has this name. */
function writeAll(path: string, encoded: readonly Buffer[], onWhole: () => void): boolean {
  const kind = kindOf(path);
  if (kind === 'other') throw noFile(path);
  const file = openSync(path, 'a', 0o600);
  try {
    for (const bytes of encoded) {
      const length = writeSync(file, bytes);
      // Without its line end alone, a line is read all the same.
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

/** Lines with their ids and moments, each after the one before and after the newest there is. */
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

/** Never before what this device has seen, so that a clock set back cannot undo what she just typed. */
function nextAt(now: Date, newest: string): string {
  const at = now.toISOString();
  if (at > newest) return at;
  const next = new Date(Date.parse(newest) + 1).toISOString();
  // After the last moment that a line can have, the ids of lines decide.
  return atPattern.test(next) ? next : newest;
}

/** The folder with the journals: which files there are, and whether one is still as it was marked. */

import { closeSync, type Dirent, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { folderError } from './folders.ts';
import { isFileEntry } from './regular-file.ts';

/** How far we have read a journal file, and how to recognize it again. */
export interface FileMark {
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
  /** Everything before this byte is folded; everything after is new. */
  readonly offset: number;
  /** The last bytes before `offset`. */
  readonly last: string;
}

const lastLength = 64;

/**
 * Names of the journal files in a folder, sorted, with conflict copies of sync services. Empty when there is no folder.
 */
export function journalFiles(folder: string): string[] {
  return entriesOf(folder)
    .filter((entry) => isJournalName(entry.name) && isFileEntry(folder, entry))
    .map(({ name }) => name)
    .sort();
}

/** Entries that are named like a journal but can't be read. */
export interface OddEntries {
  /** Folders, pipes, devices, and links to them or to nothing. */
  readonly strange: readonly string[];
  /** Journals that iCloud hasn't downloaded: it leaves `.a.jsonl.icloud` instead of `a.jsonl`. */
  readonly notHere: readonly string[];
}

export function oddEntries(folder: string): OddEntries {
  const entries = entriesOf(folder);
  const names = new Set(entries.map(({ name }) => name));
  const strange = entries.filter((entry) => isJournalName(entry.name) && !isFileEntry(folder, entry));
  const notHere = entries.flatMap(({ name }) => /^\.(.+\.jsonl)\.icloud$/.exec(name)?.[1] ?? []);
  return {
    strange: strange.map(({ name }) => name).sort(),
    notHere: notHere.filter((name) => !names.has(name)).sort(),
  };
}

const isJournalName = (name: string): boolean => name.endsWith('.jsonl') && !name.startsWith('.');

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw folderError(folder, cause);
  }
}

/** Whether it's the marked file: not replaced, cut or changed in the middle. It may have grown. */
export function isMarked(
  file: number,
  before: FileMark,
  now: Pick<FileMark, 'ino' | 'size' | 'mtimeMs'>,
): boolean {
  if (before.ino !== now.ino || now.size < before.size) return false;
  if (now.size === before.size && now.mtimeMs !== before.mtimeMs) return false;
  return textBefore(file, before.offset) === before.last;
}

export function textBefore(file: number, offset: number): string {
  const bytes = Buffer.alloc(Math.min(lastLength, offset));
  const length = readSync(file, bytes, 0, bytes.length, offset - bytes.length);
  return bytes.toString('latin1', 0, length);
}

/** Whether the file has nothing but what was marked. */
export function isUnchanged(path: string, mark: FileMark): boolean {
  const file = openFile(path);
  try {
    const { ino, size, mtimeMs } = fstatSync(file);
    return size === mark.offset && isMarked(file, mark, { ino, size, mtimeMs });
  } finally {
    closeSync(file);
  }
}

export function openFile(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (cause) {
    throw folderError(path, cause);
  }
}

export function journalPath(folder: string, file: string): string {
  return join(folder, file);
}

/** The ending of the file for lines that are set aside (move-aside.ts). Nothing in it is applied. */
export const asideEnding = '.set-aside.jsonl';
/** Sync services may add words of their own before the ending. */
export const isAsideFile = (name: string): boolean => name.includes('.set-aside');

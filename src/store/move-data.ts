/** Moving journal and backups to another folder: all is there before anything goes here. */

import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { appendTexts, syncFolder } from './append.ts';
import { allBackups } from './backup.ts';
import { type Folders, folderError, makeFolder } from './folders.ts';
import { journalFiles } from './journal-files.ts';
import { removeTemporary, temporaryBeside } from './temporaries.ts';

/** A file that has been copied. What lies beyond `length` came later. */
export interface Copied {
  readonly from: string;
  readonly length: number;
  readonly isJournal: boolean;
}

/** Copies every journal and backup. Throws UserError `unreadable`; nothing of the old folder has changed then. */
export function copyData(from: Folders, to: Folders): Copied[] {
  return [
    ...copyAll(from.journal, to.journal, journalFiles(from.journal)).map((copy) => ({
      ...copy,
      isJournal: true,
    })),
    ...copyAll(from.backups, to.backups, allBackups(from.backups)).map((copy) => ({
      ...copy,
      isJournal: false,
    })),
  ];
}

/**
 * Removes this device's files from the old folder; those of others stay, for a sync service would delete them there.
 * @param ownFile where lines go that another terminal wrote to the old file meanwhile
 */
export function leaveFolder(copies: readonly Copied[], devices: readonly string[], ownFile: string): void {
  for (const { from, length, isJournal } of copies) {
    if (!devices.some((device) => from.slice(dirname(from).length + 1).startsWith(device))) continue;
    const late = isJournal ? readFileSync(from).subarray(length).toString('utf8') : '';
    const texts = late.split('\n').filter((text) => text.trim() !== '');
    if (texts.length > 0) appendTexts(ownFile, texts);
    rmSync(from);
  }
}

function copyAll(from: string, to: string, names: readonly string[]): Omit<Copied, 'isJournal'>[] {
  if (names.length > 0) makeFolder(to);
  return names.map((name) => {
    const path = join(from, name);
    try {
      return { from: path, length: copyInto(path, to, name) };
    } catch (cause) {
      throw folderError(join(to, name), cause);
    }
  });
}

/** Answers how many bytes are in the other folder now. */
function copyInto(from: string, folder: string, name: string): number {
  const temporary = temporaryBeside(join(folder, name));
  copyFileSync(from, temporary);
  const bytes = readFileSync(temporary);
  const to = freeName(folder, name, bytes);
  if (to === null) removeTemporary(temporary);
  else {
    syncFile(temporary);
    renameSync(temporary, to);
    syncFolder(folder);
  }
  return bytes.length;
}

/** null where a file of that name begins with all that is in this one; where it does not, a name beside it. */
function freeName(folder: string, name: string, bytes: Buffer): string | null {
  const ending = name.endsWith('.jsonl') ? '.jsonl' : extname(name);
  for (let number = 1; ; number += 1) {
    const path = join(
      folder,
      number === 1 ? name : `${name.slice(0, -ending.length)}.moved-${number}${ending}`,
    );
    if (!existsSync(path)) return path;
    if (readFileSync(path).subarray(0, bytes.length).equals(bytes)) return null;
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

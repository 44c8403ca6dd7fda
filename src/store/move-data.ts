/**
 * Moves journal and backups to another folder. A file leaves the old folder only if another file holds its bytes. One
 * folder can have several names (a link, a bind mount, other capital letters on a disk that ignores case), so what
 * looks like a second copy may be the same file.
 */

import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { appendTexts, syncFile } from './append.ts';
import { allBackups } from './backup-names.ts';
import { type Folders, folderError, makeFolder, syncFolder } from './folders.ts';
import { journalFiles } from './journal-folder.ts';
import { removeIfElsewhere } from './remove-if-elsewhere.ts';
import { removeTemporary, temporaryBeside } from './temporaries.ts';

/** A file in the old folder, and one in the new folder that starts with its first `length` bytes. */
export interface MovedFile {
  readonly from: string;
  readonly to: string;
  /** Whatever comes after them was added later. */
  readonly length: number;
  readonly isJournal: boolean;
  /** A file of this device, which leaves the old folder. */
  readonly isOwn: boolean;
  /** It wasn't in the new folder before. */
  readonly isNew: boolean;
}

/** True when both exist and are the same folder, whatever their names. */
export function isSameFolder(one: string, other: string): boolean {
  return isSameEntry(statOf(one), statOf(other));
}

/**
 * Copies each journal and backup that isn't in the new folder yet. If it throws UserError `unreadable`, the old folder
 * is unchanged and nothing is left in the new one.
 * @param devices ids this device has or had
 */
export function copyData(from: Folders, to: Folders, devices: readonly string[]): MovedFile[] {
  const movedFiles: MovedFile[] = [];
  try {
    for (const name of journalFiles(from.journal))
      movedFiles.push(...copyFile(from.journal, to.journal, name));
    for (const name of allBackups(from.backups)) movedFiles.push(...copyFile(from.backups, to.backups, name));
  } catch (cause) {
    removeCopies(movedFiles);
    throw cause;
  }
  return movedFiles;

  function copyFile(folder: string, target: string, name: string): MovedFile[] {
    if (isSameFolder(folder, target)) return [];
    const isOwn = devices.some((device) => name.startsWith(device));
    makeFolder(target);
    try {
      return [{ ...copyInto(join(folder, name), target, isOwn), isOwn }];
    } catch (cause) {
      throw folderError(join(target, name), cause);
    }
  }
}

/** Takes back a move that can't be finished: removes the copies from the new folder. */
export function removeCopies(movedFiles: readonly MovedFile[]): void {
  for (const { from, to, length, isNew } of movedFiles) {
    if (isNew) removeIfElsewhere({ path: to, elsewhere: from, length });
  }
}

/**
 * Removes this device's files from the old folder. Those of other devices stay: a sync service would delete them there
 * too. Answers the files that couldn't be removed.
 * @param ownFile gets the lines that another terminal wrote to the old file meanwhile
 */
export function leaveFolder(movedFiles: readonly MovedFile[], ownFile: string): string[] {
  return movedFiles
    .filter(({ isOwn }) => isOwn)
    .filter(({ from, to, length, isJournal }) => {
      const carryOver = (path: string) => {
        const texts = readFileSync(path).subarray(length).toString('utf8').split('\n');
        const late = texts.filter((text) => text.trim() !== '');
        if (late.length > 0) appendTexts(ownFile, late);
      };
      return !removeIfElsewhere({ path: from, elsewhere: to, length, ...(isJournal ? { carryOver } : {}) });
    })
    .map(({ from }) => from);
}

function copyInto(from: string, folder: string, isOwn: boolean): Omit<MovedFile, 'isOwn'> {
  const isJournal = from.endsWith('.jsonl');
  const all = readFileSync(from);
  // Another terminal is still writing our unfinished last line. It is copied later, when it's complete.
  const bytes = isJournal && isOwn ? all.subarray(0, all.lastIndexOf(0x0a) + 1) : all;
  const { path, isNew } = placeFor(from, folder, { bytes, isOwn });
  if (isNew) writeWhole(path, bytes);
  return { from, to: path, length: bytes.length, isJournal, isNew };
}

/** The file of that name if it starts with these bytes. If it holds something else, a new name next to it. */
function placeFor(
  from: string,
  folder: string,
  { bytes, isOwn }: { readonly bytes: Buffer; readonly isOwn: boolean },
): { readonly path: string; readonly isNew: boolean } {
  // If an earlier move added a number to the name, start from the original name. Otherwise names would grow with each
  // move.
  const [, start, ending] = /^(.*?)(?:\.moved-\d+)*(\.jsonl(?:\.gz)?)$/.exec(
    basename(from),
  ) as unknown as string[];
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${start}${number === 1 ? '' : `.moved-${number}`}${ending}`);
    // A link or a second name for the same file isn't a copy, so this path gets a real file.
    if (!existsSync(path) || isSameEntry(statOf(path), statOf(from))) return { path, isNew: true };
    const there = readFileSync(path);
    if (there.subarray(0, bytes.length).equals(bytes)) return { path, isNew: false };
    // An earlier move was cut short here, and the file has grown since.
    if (isOwn && bytes.subarray(0, there.length).equals(there)) return { path, isNew: true };
  }
}

function writeWhole(path: string, bytes: Buffer): void {
  const temporary = temporaryBeside(path);
  try {
    writeFileSync(temporary, bytes, { mode: 0o600 });
    syncFile(temporary);
    renameSync(temporary, path);
    for (const folder of [dirname(path), dirname(dirname(path))]) syncFolder(folder);
  } catch (cause) {
    removeTemporary(temporary);
    throw cause;
  }
}

type Entry = { readonly dev: bigint; readonly ino: bigint };

function statOf(path: string): Entry | undefined {
  return statSync(path, { bigint: true, throwIfNoEntry: false });
}

function isSameEntry(one: Entry | undefined, other: Entry | undefined): boolean {
  return one !== undefined && one.dev === other?.dev && one.ino === other.ino;
}

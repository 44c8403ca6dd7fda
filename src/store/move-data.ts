/**
 * Moving journal and backups to another folder. A file goes from the old folder only when another file holds its bytes:
 * one folder has many names (a link, a bind mount, another spelling where the disk ignores case), and what looks like a
 * second copy may be the file itself.
 */

import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { appendTexts, syncFile } from './append.ts';
import { allBackups } from './backup-names.ts';
import { type Folders, folderError, makeFolder, syncFolder } from './folders.ts';
import { journalFiles } from './journal-files.ts';
import { removeIfElsewhere } from './remove-if-elsewhere.ts';
import { removeTemporary, temporaryBeside } from './temporaries.ts';

/** A file of the old folder, and the one in the new folder that begins with its first `length` bytes. */
export interface MovedFile {
  readonly from: string;
  readonly to: string;
  /** What lies beyond came later. */
  readonly length: number;
  readonly isJournal: boolean;
  /** A file of this device: it leaves the old folder. */
  readonly isOwn: boolean;
  /** It was not in the new folder before. */
  readonly isNew: boolean;
}

/** True when both are there and are one folder, whatever their names. */
export function isSameFolder(one: string, other: string): boolean {
  return isSameEntry(statOf(one), statOf(other));
}

/**
 * Copies every journal and backup that is not in the new folder yet. Throws UserError `unreadable`; nothing of the old
 * folder has changed then, and nothing is left in the new one.
 * @param devices ids this device has or had
 */
export function copyData(from: Folders, to: Folders, devices: readonly string[]): MovedFile[] {
  const moved: MovedFile[] = [];
  try {
    for (const name of journalFiles(from.journal)) moved.push(...copyFile(from.journal, to.journal, name));
    for (const name of allBackups(from.backups)) moved.push(...copyFile(from.backups, to.backups, name));
  } catch (cause) {
    removeCopies(moved);
    throw cause;
  }
  return moved;

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

/** Takes back a move that cannot be finished: what was copied goes from the new folder. */
export function removeCopies(moved: readonly MovedFile[]): void {
  for (const { from, to, length, isNew } of moved) {
    if (isNew) removeIfElsewhere({ path: to, elsewhere: from, length });
  }
}

/**
 * Removes this device's files from the old folder; those of others stay, for a sync service would delete them there.
 * Answers the files that could not be removed.
 * @param ownFile where lines go that another terminal wrote to the old file meanwhile
 */
export function leaveFolder(moved: readonly MovedFile[], ownFile: string): string[] {
  return moved
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
  // A line of ours that is half there is still being written: it comes later, whole.
  const bytes = isJournal && isOwn ? all.subarray(0, all.lastIndexOf(0x0a) + 1) : all;
  const { path, isNew } = placeFor(from, folder, { bytes, isOwn });
  if (isNew) writeWhole(path, bytes);
  return { from, to: path, length: bytes.length, isJournal, isNew };
}

/** The file of that name where it begins with these bytes; where it says something else, a name beside it. */
function placeFor(
  from: string,
  folder: string,
  { bytes, isOwn }: { readonly bytes: Buffer; readonly isOwn: boolean },
): { readonly path: string; readonly isNew: boolean } {
  // A file that an earlier move gave a number starts from its first name, or names would grow with each move.
  const [, start, ending] = /^(.*?)(?:\.moved-\d+)*(\.jsonl(?:\.gz)?)$/.exec(
    basename(from),
  ) as unknown as string[];
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${start}${number === 1 ? '' : `.moved-${number}`}${ending}`);
    // A link to the file, or a second name of it, is no second file: a file of its own takes that place.
    if (!existsSync(path) || isSameEntry(statOf(path), statOf(from))) return { path, isNew: true };
    const there = readFileSync(path);
    if (there.subarray(0, bytes.length).equals(bytes)) return { path, isNew: false };
    // An earlier move was cut short here, and this file has grown since.
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

/** Removing a file of which another place holds a copy, and only then. */

import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { syncFile } from './append.ts';

interface Removal {
  readonly path: string;
  readonly elsewhere: string;
  /** How many of its first bytes the file elsewhere has to begin with. */
  readonly length: number;
  /** Looks at the file once more, when nobody can write to it by its name. */
  readonly carryOver?: (path: string) => void;
}

/**
 * False, and the file stays, where no other file holds its bytes. Inodes do not say so on every network or shared
 * drive, so the file takes another name first: if the one elsewhere is gone then, it was the same file. Under that name
 * too it is a journal or a backup, so that a run that is killed here loses nothing.
 */
export function removeIfElsewhere({ path, elsewhere, length, carryOver }: Removal): boolean {
  const aside = nameAside(path);
  try {
    syncFile(elsewhere);
    renameSync(path, aside);
  } catch {
    return false;
  }
  try {
    if (beginsAlike(aside, elsewhere, length)) {
      carryOver?.(aside);
      rmSync(aside);
      return true;
    }
  } catch {
    // It could not be compared or removed, so it stays.
  }
  putBack(aside, path);
  return false;
}

function nameAside(path: string): string {
  for (let number = 1; ; number += 1) {
    const aside = path.replace(/(\.jsonl(?:\.gz)?)$/, `.moving-${number}$1`);
    if (!existsSync(aside)) return aside;
  }
}

function putBack(aside: string, path: string): void {
  try {
    // Another terminal may have begun a new file of that name; then both stay.
    if (!existsSync(path)) renameSync(aside, path);
  } catch {
    // It is read under its other name as well.
  }
}

function beginsAlike(one: string, other: string, length: number): boolean {
  const [left, right] = [firstBytes(one, length), firstBytes(other, length)];
  return left.length === length && left.equals(right);
}

/** Throws where there is no such file. */
function firstBytes(path: string, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(length, fstatSync(file).size));
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}

/** Removes a file, but only if a copy of it exists elsewhere. */

import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { syncFile } from './append.ts';

interface Removal {
  readonly path: string;
  readonly elsewhere: string;
  /** How many of its first bytes the other file must start with. */
  readonly length: number;
  /** Reads the file once more after nobody can write to it by its name anymore. */
  readonly carryOver?: (path: string) => void;
}

/**
 * Answers false and leaves the file if no other file has its bytes. On network and shared drives, inodes don't tell two
 * files apart. So we rename this file first: if the other one is gone then, they were the same. The new name is still a
 * journal's or backup's, so a kill right here loses nothing.
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
    // It couldn't be compared or removed, so it stays.
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
    // Another terminal may have started a new file with that name. Then both stay.
    if (!existsSync(path)) renameSync(aside, path);
  } catch {
    // It is read under its other name as well.
  }
}

function beginsAlike(one: string, other: string, length: number): boolean {
  const [left, right] = [firstBytes(one, length), firstBytes(other, length)];
  return left.length === length && left.equals(right);
}

/** Throws when there is no such file. */
function firstBytes(path: string, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(length, fstatSync(file).size));
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}

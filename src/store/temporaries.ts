/** Temporary files, written next to the file they will replace. A killed process leaves its own behind. */

import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Our own, and those that conf makes for the settings. Her folder may have other people's, which we must not touch. */
const ourTemporary = /^\.momconnect-.+\.tmp$|^settings\.json\.tmp-\w+$/;
const anHour = 3_600_000;
/** In characters of up to three bytes: a file name can have 255 bytes. */
const longestPart = 60;

/** No two processes use the same name, and nobody takes it for a journal. */
export function temporaryBeside(path: string): string {
  // A name may be as long as the system allows. Its end tells copies apart, so we cut at the start.
  return join(dirname(path), `.momconnect-${basename(path).slice(-longestPart)}.${process.pid}.tmp`);
}

/** Paths of the temporary files in a folder; empty when there is no folder. */
export function temporariesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => ourTemporary.test(name))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Removes those that no process can still be writing. */
export function sweepTemporaries(folder: string): void {
  const before = Date.now() - anHour;
  for (const path of temporariesIn(folder)) {
    const writtenAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (writtenAt !== undefined && writtenAt < before) removeTemporary(path);
  }
}

/** Never makes a command fail. */
export function removeTemporary(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A file is where the folder should be, or the folder can't be changed. Either way there is nothing to remove.
  }
}

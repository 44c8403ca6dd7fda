/** Files that are written beside the one they will replace. A killed process leaves its own behind. */

import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Ours, and those that conf makes of the settings. Her folder may hold other people's. */
const ourTemporary = /^\.momconnect-.+\.tmp$|^settings\.json\.tmp-\w+$/;
const anHour = 3_600_000;
/** Characters of up to three bytes each, of the 255 bytes that a name can have. */
const longestPart = 60;

/** No two processes share one, and no reader takes it for a journal. */
export function temporaryBeside(path: string): string {
  // A name may be as long as names can be; its end tells copies apart.
  return join(dirname(path), `.momconnect-${basename(path).slice(-longestPart)}.${process.pid}.tmp`);
}

/** Paths of the temporary files in a folder; none when there is no folder. */
export function temporariesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => ourTemporary.test(name))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Removes what nobody can be writing any more. */
export function sweepTemporaries(folder: string): void {
  const before = Date.now() - anHour;
  for (const path of temporariesIn(folder)) {
    const writtenAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (writtenAt !== undefined && writtenAt < before) removeTemporary(path);
  }
}

/** Never the reason that a command fails. */
export function removeTemporary(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A file stands in the place of the folder, or the folder may not be written: then there is none.
  }
}

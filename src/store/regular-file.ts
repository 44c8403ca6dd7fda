/**
 * Makes sure that a file is a regular one before we read it. Reading a pipe or a device, or a link to one, could wait
 * or go on forever; a folder can't be read at all.
 */

import { type Dirent, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is at this path, after following links: nothing, a regular file, or something else, such as a link to nothing.
 */
export function kindOf(path: string): 'none' | 'file' | 'other' {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats !== undefined) return stats.isFile() ? 'file' : 'other';
  // A link to nothing; or a file that another process created just now.
  const entry = lstatSync(path, { throwIfNoEntry: false });
  return entry === undefined ? 'none' : entry.isFile() ? 'file' : 'other';
}

/** The same for a folder entry. Only a link needs a closer look. */
export function isFileEntry(folder: string, entry: Dirent): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && kindOf(join(folder, entry.name)) === 'file');
}

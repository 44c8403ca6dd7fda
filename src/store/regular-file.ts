/**
 * Files that may hold what is ours. A pipe, a device, or a link to one in such a place would be waited for, or read, without
 * end; a folder is none either.
 */

import { type Dirent, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What lies there, links followed: nothing at all, a file, or something that no file of ours is, as a link to nothing. */
export function kindOf(path: string): 'none' | 'file' | 'other' {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats !== undefined) return stats.isFile() ? 'file' : 'other';
  return lstatSync(path, { throwIfNoEntry: false }) === undefined ? 'none' : 'other';
}

/** The same of an entry of a folder; only a link needs a closer look. */
export function isFileEntry(folder: string, entry: Dirent): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && kindOf(join(folder, entry.name)) === 'file');
}

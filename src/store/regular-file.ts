/**
 * Files that may hold what is ours. A pipe, a device, or a link to one in such a place would be waited for, or read, without
 * end; a folder is none either.
 */

import { statSync } from 'node:fs';

/** What lies there, links followed: nothing at all, a file, or something that no file of ours is. */
export function kindOf(path: string): 'none' | 'file' | 'other' {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? 'none' : found.isFile() ? 'file' : 'other';
}

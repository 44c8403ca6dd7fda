/** Says why a file can't be read, and what to try. */

import { basename } from 'node:path';
import { UserError } from '../errors.ts';

export function unreadableFile(path: string, code: string | undefined, cause: unknown): UserError {
  if (code === 'ENOENT') {
    const way =
      basename(path) === path
        ? `If it's in another folder, type that too: "~/Downloads/${path}"`
        : 'Check the folder and the spelling.';
    return new UserError(`There's no file "${path}".`, { code: 'unreadable', ways: [way], cause });
  }
  if (code === 'EISDIR')
    return new UserError(`"${path}" is a folder, not a file.`, { code: 'unreadable', cause });
  return new UserError(`"${path}" can't be read (${code}).`, { code: 'unreadable', cause });
}

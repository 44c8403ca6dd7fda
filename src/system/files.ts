/** Files of hers: what she names on the command line to be read or made. */

import { readFileSync, statSync } from 'node:fs';
import type { Files } from '../deps.ts';
import { UserError } from '../errors.ts';
import { readJsonFolder, readMarkdownFolder } from './own-folder.ts';

interface Place {
  /** From a path as she types it. */
  readonly absolute: (path: string) => string;
  /** Whether stdin is a terminal; asked only when `-` is read. */
  readonly isTyping: () => boolean;
}

export function filesOf({ absolute, isTyping }: Place): Files {
  return {
    jsonIn: readJsonFolder,
    markdownIn: readMarkdownFolder,
    read: (path) => {
      if (path === '-' && isTyping()) {
        throw new UserError('There is nothing to read: "-" means what comes through a pipe.', {
          code: 'unreadable',
        });
      }
      try {
        return readFileSync(path === '-' ? 0 : absolute(path));
      } catch (cause) {
        throw unreadableFile(path, (cause as NodeJS.ErrnoException).code, cause);
      }
    },
    folder: (path) => {
      const folder = absolute(path);
      if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder;
      throw new UserError(`There is no folder "${path}".`, {
        code: 'unreadable',
        hint: 'Make it first, then say it again.',
      });
    },
    write: async (path, text, options) => {
      const { writeNewFile } = await import('./write-file.ts');
      writeNewFile(absolute(path), text, options);
      return absolute(path);
    },
  };
}

function unreadableFile(path: string, code: string | undefined, cause: unknown): UserError {
  if (code === 'ENOENT') return new UserError(`There is no file "${path}".`, { code: 'unreadable', cause });
  if (code === 'EISDIR')
    return new UserError(`"${path}" is a folder, not a file.`, { code: 'unreadable', cause });
  return new UserError(`"${path}" cannot be read (${code}).`, { code: 'unreadable', cause });
}

/** Files of hers: what she names on the command line to be read or made. */

import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
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
    addressBooksIn: (path) => (path === '-' ? null : addressBooksIn(absolute(path), path)),
    folder: (path) => {
      const folder = absolute(path);
      const found = statSync(folder, { throwIfNoEntry: false });
      if (found?.isDirectory() === true) return folder;
      if (found !== undefined) {
        const hint = 'Name the folder that it is in.';
        throw new UserError(`"${path}" is not a folder.`, { code: 'unreadable', hint });
      }
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

const addressBook = /^[^.].*\.(?:vcf|vcard|vcards)$|^friends\.md$/i;

/** Named as she typed the folder, so that what is said of a file can be found. Links are not followed into folders. */
function addressBooksIn(folder: string, typed: string): readonly string[] | null {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  const entries = entriesOf(folder, typed).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const name = join(typed, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.'))
      return addressBooksIn(join(folder, entry.name), name) ?? [];
    return addressBook.test(entry.name) && !entry.isDirectory() ? [name] : [];
  });
}

function entriesOf(folder: string, typed: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    throw unreadableFile(typed, (cause as NodeJS.ErrnoException).code, cause);
  }
}

function unreadableFile(path: string, code: string | undefined, cause: unknown): UserError {
  if (code === 'ENOENT') return new UserError(`There is no file "${path}".`, { code: 'unreadable', cause });
  if (code === 'EISDIR')
    return new UserError(`"${path}" is a folder, not a file.`, { code: 'unreadable', cause });
  return new UserError(`"${path}" cannot be read (${code}).`, { code: 'unreadable', cause });
}

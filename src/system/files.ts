/** Her files: the ones she names on the command line. */

import { type Dirent, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from '../deps.ts';
import { fileError, UserError } from '../errors.ts';
import { readJsonFolder, readMarkdownFolder } from './custom-folder.ts';
import { unreadableFile } from './unreadable-file.ts';

interface FilesOptions {
  /** From a path as she types it. */
  readonly absolute: (path: string) => string;
  /** Whether stdin is a terminal; called only when `-` is read. */
  readonly isTyping: () => boolean;
}

export function filesOf({ absolute, isTyping }: FilesOptions): Files {
  return {
    jsonIn: readJsonFolder,
    markdownIn: readMarkdownFolder,
    read: (path) => {
      refuseTyping(path, isTyping);
      try {
        return readFileSync(path === '-' ? 0 : absolute(path));
      } catch (cause) {
        throw unreadableFile(path, (cause as NodeJS.ErrnoException).code, cause);
      }
    },
    addressBooksIn: (path) => (path === '-' ? null : filesIn(absolute(path), path, addressBook)),
    chatsIn: (path) => (path === '-' ? null : filesIn(absolute(path), path, chatFile)),
    chatTexts: async function* (path) {
      refuseTyping(path, isTyping);
      const { chatTexts } = await import('./chat-file.ts');
      yield* chatTexts(path === '-' ? path : absolute(path), path);
    },
    folder: (path, { mayBeNew = false } = {}) => {
      const folder = absolute(path);
      if (isFolder(folder, path)) return folder;
      if (!mayBeNew) throw noFolder(path);
      if (!isFolder(dirname(folder), dirname(path))) throw noFolder(dirname(path));
      return folder;
    },
    write: async (path, text, options) => {
      const { writeNewFile } = await import('./write-file.ts');
      writeNewFile(absolute(path), text, options);
      return absolute(path);
    },
    rewrite: async (path, next) => {
      const { readFileThere, writeNewFile } = await import('./write-file.ts');
      const text = await next(readFileThere(absolute(path)));
      if (text !== null) writeNewFile(absolute(path), text, { mayOverwrite: true });
      return absolute(path);
    },
  };
}

function refuseTyping(path: string, isTyping: () => boolean): void {
  if (path !== '-' || !isTyping()) return;
  throw new UserError('There\'s nothing to read. "-" only works with piped input.', { code: 'unreadable' });
}

/**
 * False when nothing is there. Throws UserError `unreadable` for anything but a folder, including a link to nothing.
 */
function isFolder(folder: string, input: string): boolean {
  try {
    if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return false;
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw fileError(cause, input);
  }
  const way = "Use the folder that it's in.";
  throw new UserError(`"${input}" isn't a folder.`, { code: 'unreadable', ways: [way] });
}

function noFolder(input: string): UserError {
  const way = 'Make it first, then try again.';
  return new UserError(`There's no folder "${input}".`, { code: 'unreadable', ways: [way] });
}

const addressBook = /^[^.].*\.(?:vcf|vcard|vcards)$|^friends\.md$/i;
const chatFile = /^[^.].*\.(?:txt|zip)$/i;

/**
 * Paths start with the folder as she typed it, so that she can find a file we mention. Doesn't follow links into
 * folders.
 */
function filesIn(folder: string, input: string, wanted: RegExp): readonly string[] | null {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  const entries = entriesOf(folder, input).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const name = join(input, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.'))
      return filesIn(join(folder, entry.name), name, wanted) ?? [];
    return wanted.test(entry.name) && !entry.isDirectory() ? [name] : [];
  });
}

function entriesOf(folder: string, input: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    throw unreadableFile(input, (cause as NodeJS.ErrnoException).code, cause);
  }
}

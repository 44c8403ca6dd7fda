/** Files in her folder: words she wrote by hand, or topics that an organisation gave her. */

import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderFile } from '../deps.ts';
import { UserError } from '../errors.ts';

interface Kind {
  readonly name: RegExp;
  readonly mostFiles: number;
  readonly mostKilobytes: number;
  /** A link may lead out of the folder. */
  readonly followsLinks: boolean;
}

const json: Kind = { name: /^[^.].*\.json$/, mostFiles: 100, mostKilobytes: 256, followsLinks: true };
/** A README speaks of the folder. */
const markdown: Kind = {
  name: /^(?!README\.md$)[^.].*\.md$/,
  mostFiles: 200,
  mostKilobytes: 64,
  followsLinks: false,
};

/**
 * Every `*.json` of the folder by name, without those that begin with a dot, as some systems and programs leave behind.
 * Links are followed; what is no plain file is never read. Throws UserError `unreadable` for a folder that is closed.
 */
export function readJsonFolder(folder: string): readonly FolderFile[] {
  return readFolder(folder, json);
}

/** Every `*.md` likewise. These may be the work of others, so links, which could lead out of the folder, are not followed. */
export function readMarkdownFolder(folder: string): readonly FolderFile[] {
  return readFolder(folder, markdown);
}

function readFolder(folder: string, kind: Kind): readonly FolderFile[] {
  const names = namesIn(folder)
    .filter((name) => kind.name.test(name))
    .sort();
  const files = names.slice(0, kind.mostFiles).map((name) => readFile(join(folder, name), name, kind));
  const [next] = names.slice(kind.mostFiles);
  if (next === undefined) return files;
  return [
    ...files,
    { name: next, problem: `Only ${kind.mostFiles} files in a folder are read, and this is one too many.` },
  ];
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UserError(`The folder "${folder}" can't be read (${code}).`, { code: 'unreadable', cause });
  }
}

function readFile(path: string, name: string, kind: Kind): FolderFile {
  try {
    if (!kind.followsLinks && lstatSync(path).isSymbolicLink())
      return { name, problem: 'This is a link, and only files in the folder itself are read.' };
    return readPlainFile(path, name, kind);
  } catch (error) {
    return { name, problem: `This file can't be read (${(error as NodeJS.ErrnoException).code}).` };
  }
}

/** What was looked at is what is read, and a pipe that nobody writes to stops nothing. */
function readPlainFile(path: string, name: string, { mostKilobytes, followsLinks }: Kind): FolderFile {
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
  const file = openSync(path, O_RDONLY | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW));
  try {
    const about = fstatSync(file);
    if (!about.isFile()) return { name, problem: "This isn't a file." };
    if (about.size > mostKilobytes * 1024)
      return { name, problem: `This file is larger than ${mostKilobytes} KB.` };
    return { name, bytes: readFileSync(file) };
  } finally {
    closeSync(file);
  }
}

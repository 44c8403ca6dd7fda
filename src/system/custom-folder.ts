/** Files in her own folder: letters she wrote, or topics that an organization gave her. */

import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderFile } from '../deps.ts';
import { UserError } from '../errors.ts';

interface Kind {
  readonly name: RegExp;
  readonly mostFiles: number;
  readonly mostKilobytes: number;
  /** Following a link may lead out of the folder. */
  readonly followsLinks: boolean;
}

const json: Kind = { name: /^[^.].*\.json$/, mostFiles: 100, mostKilobytes: 256, followsLinks: true };
/** README.md is about the folder, so it isn't read. */
const markdown: Kind = {
  name: /^(?!README\.md$)[^.].*\.md$/,
  mostFiles: 200,
  mostKilobytes: 64,
  followsLinks: false,
};

/**
 * Every `*.json` of the folder by name, except names that start with a dot, which some systems and programs leave
 * behind. Follows links, but only reads regular files. Throws UserError `unreadable` when the folder can't be read.
 */
export function readJsonFolder(folder: string): readonly FolderFile[] {
  return readFolder(folder, json);
}

/**
 * The same for `*.md`. Others may have written these, so it doesn't follow links, which could lead out of the folder.
 */
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

/**
 * Checks the open file itself, so that nobody can swap it in between. Opening without blocking makes sure that a pipe
 * doesn't hang us.
 */
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

/** Files in a folder of hers that she writes by hand. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderFile } from '../deps.ts';
import { UserError } from '../errors.ts';

const mostFiles = 100;
const mostBytes = 256 * 1024;

/**
 * Every `*.json` of the folder by name, without those that begin with a dot, as some systems and programs leave behind.
 * Links are followed; what is no plain file is never opened. Throws UserError `unreadable` for a folder that is closed.
 */
export function readJsonFolder(folder: string): readonly FolderFile[] {
  const names = namesIn(folder)
    .filter((name) => /^[^.].*\.json$/.test(name))
    .sort();
  const files = names.slice(0, mostFiles).map((name) => readFile(join(folder, name), name));
  const [next] = names.slice(mostFiles);
  if (next === undefined) return files;
  return [
    ...files,
    { name: next, problem: `Only ${mostFiles} files of a folder are read; this is one too many.` },
  ];
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UserError(`The folder "${folder}" cannot be read (${code}).`, { code: 'unreadable', cause });
  }
}

function readFile(path: string, name: string): FolderFile {
  try {
    const about = statSync(path);
    if (!about.isFile()) return { name, problem: 'This is no file.' };
    if (about.size > mostBytes) return { name, problem: 'This file is larger than 256 KB.' };
    return { name, bytes: readFileSync(path) };
  } catch (error) {
    return { name, problem: `This file cannot be read (${(error as NodeJS.ErrnoException).code}).` };
  }
}

/**
 * Node's own cache of the code it compiled (22.1 and newer), in a folder of ours. It holds nothing she wrote; delete it and
 * nothing is lost. Whatever is wrong with it, the program runs without.
 */

import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const folderIn = (cache: string): string => join(cache, 'compile-cache');

/** `enableCompileCache` of `node:module`; Node before 22.1 has none. */
export type EnableCompileCache = (folder: string) => { readonly status: number };

/** `module.constants.compileCacheStatus.ENABLED`: it began just now, in this folder. */
const enabled = 1;

export class CompileCache {
  readonly #version: string;
  readonly #enable: EnableCompileCache | undefined;
  /** Where Node saves at the end of this run; null where it saves nothing, or somewhere else. */
  #folder: string | null = null;

  /** @param version of the program: what an older one saved is never asked for again */
  constructor(version: string, enable: EnableCompileCache | undefined) {
    this.#version = version;
    this.#enable = enable;
  }

  /** What loads from here on is taken from the cache, and saved there. @param cache of `Folders`, which may not be known */
  start(cache: () => string): void {
    const enable = this.#enable;
    if (enable === undefined || this.#folder !== null) return;
    quietly(() => {
      const folder = folderIn(cache());
      makeFolder(folder);
      if (!isOwn(folder)) return;
      if (enable(join(folder, this.#version)).status === enabled) this.#folder = folder;
    });
  }

  /** Node can't be told to stop saving, but it saves nothing where the folder isn't there anymore. */
  leaveNoTrace(): void {
    const folder = this.#folder;
    if (folder !== null) process.once('exit', () => quietly(() => remove(folder)));
  }

  /** What an older program saved, and what the loader did that was here before. */
  removeOlder(cache: () => string): void {
    quietly(() => removeCompiled(cache()));
    quietly(() => {
      const folder = folderIn(cache());
      if (!isOwn(folder)) return;
      for (const name of readdirSync(folder)) if (name !== this.#version) remove(join(folder, name));
    });
  }
}

/** Throws nothing. @param cache of `Folders` */
export function deleteCompileCache(cache: string): void {
  quietly(() => removeCompiled(cache));
  quietly(() => {
    if (isOwn(folderIn(cache))) remove(folderIn(cache));
  });
}

function removeCompiled(cache: string): void {
  const folder = join(cache, 'compiled');
  for (const name of readdirSync(folder)) if (/\.cjs-v\d/.test(name)) remove(join(folder, name));
  rmdirSync(folder);
}

/** Not the folders it is in: a command that only reads makes none. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
}

/** Node runs what it finds there, so nobody else may write to it, and a link could lead anywhere. */
function isOwn(path: string): boolean {
  const about = lstatSync(path);
  // Windows knows no such users and modes.
  const user = process.getuid?.() ?? null;
  return about.isDirectory() && (user === null || (about.uid === user && (about.mode & 0o777) === 0o700));
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/** Compiling again takes milliseconds, and no failure here is worth a word. */
function quietly(attempt: () => void): void {
  try {
    attempt();
  } catch {
    // The next run tries again.
  }
}

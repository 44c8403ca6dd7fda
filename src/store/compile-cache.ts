/**
 * Node's cache of compiled code (22.1 and newer), in a folder of ours. It holds nothing she wrote, so it may be
 * deleted. If anything about it fails, the program runs without it.
 */

import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const folderIn = (cache: string): string => join(cache, 'compile-cache');

/** `enableCompileCache` of `node:module`; Node before 22.1 doesn't have it. */
export type EnableCompileCache = (folder: string) => { readonly status: number };

/** `module.constants.compileCacheStatus.ENABLED`: caching just started, in this folder. */
const enabled = 1;

export class CompileCache {
  readonly #version: string;
  readonly #enable: EnableCompileCache | undefined;
  /** The folder where Node saves at the end of this run; null when it saves nothing, or saves somewhere else. */
  #folder: string | null = null;

  /** @param version the program's version, so that code an older version saved is never used */
  constructor(version: string, enable: EnableCompileCache | undefined) {
    this.#version = version;
    this.#enable = enable;
  }

  /**
   * Code that loads from here on comes from the cache and is saved there.
   * @param cache of `Folders`; only called when it's needed
   */
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

  /** Node can't be told to stop saving, but it saves nothing when the folder isn't there anymore. */
  leaveNoTrace(): void {
    const folder = this.#folder;
    if (folder !== null) process.once('exit', () => quietly(() => remove(folder)));
  }

  /** Removes what an older version saved, and what the former module loader left. */
  removeOlder(cache: () => string): void {
    quietly(() => removeCompiled(cache()));
    quietly(() => {
      const folder = folderIn(cache());
      if (!isOwn(folder)) return;
      for (const name of readdirSync(folder)) if (name !== this.#version) remove(join(folder, name));
    });
  }
}

/** Never throws. @param cache of `Folders` */
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

/** Doesn't make the folders above it: a command that only reads creates nothing. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
}

/** Node runs the code it finds there. So nobody else may be able to write to it, and it must not be a link. */
function isOwn(path: string): boolean {
  const about = lstatSync(path);
  // Windows has no such users and modes.
  const user = process.getuid?.() ?? null;
  return about.isDirectory() && (user === null || (about.uid === user && (about.mode & 0o777) === 0o700));
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/** Compiling again takes only milliseconds, so no failure here is worth a message. */
function quietly(attempt: () => void): void {
  try {
    attempt();
  } catch {
    // The next run tries again.
  }
}

/** Replaces a file that other processes may be writing to. */

import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { attempts } from './append.ts';
import { syncFolder } from './folders.ts';
import { removeTemporary, temporaryBeside } from './temporaries.ts';

/** How a new file takes the place of an old one. A test of a race passes an exchange in which another process acts. */
export interface FileSwap {
  /** Windows doesn't let us replace an open file. So the old file gets another name first. */
  readonly isWindows: boolean;
  readonly exchange: typeof exchange;
}

export interface Replacing extends FileSwap {
  /** Writes the new file. */
  readonly fill: (old: number, file: number) => void;
  /** Reads the old file once more, when nobody can find it by its name anymore. */
  readonly after: (old: number) => void;
}

export const swapHere = (): FileSwap => ({ isWindows: process.platform === 'win32', exchange });

/**
 * Writes a new file next to the old one and gives it the old one's name. A process that appended to the old file
 * notices this and writes again (append.ts).
 */
export function replaceFile(path: string, { fill, after, isWindows, exchange }: Replacing): void {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const old = openSync(path, 'r');
    let isOpen = true;
    const close = () => {
      if (isOpen) closeSync(old);
      isOpen = false;
    };
    try {
      const temporary = writeTemporary(path, (file) => fill(old, file));
      const isForced = attempt === attempts;
      if (!isWindows) {
        if (!exchange(temporary, path, fstatSync(old).ino, isForced)) continue;
        after(old);
        return;
      }
      close();
      const aside = nameAside(path);
      whileBusy(() => renameSync(path, aside));
      whileBusy(() => renameSync(temporary, path));
      lookOnceMore(aside, after);
      return;
    } finally {
      close();
    }
  }
}

function lookOnceMore(path: string, after: (old: number) => void): void {
  const old = openSync(path, 'r');
  try {
    after(old);
  } finally {
    closeSync(old);
  }
  whileBusy(() => rmSync(path));
}

/**
 * Under this name it's still a journal of the same device. So a kill right here loses nothing, and the next run
 * finishes the work.
 */
function nameAside(path: string): string {
  for (let number = 1; ; number += 1) {
    const aside = path.replace(/(\.jsonl)?$/, `.moving-${number}$1`);
    if (!existsSync(aside)) return aside;
  }
}

/** False when another forget was faster: it already replaced the file, or removed our temporary one. */
export function exchange(temporary: string, path: string, inode: number, isForced: boolean): boolean {
  try {
    if (isForced || statSync(path).ino === inode) {
      whileBusy(() => renameSync(temporary, path));
      syncFolder(dirname(path));
      return true;
    }
  } catch (cause) {
    if (isForced || (cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
  removeTemporary(temporary);
  return false;
}

function writeTemporary(path: string, fill: (file: number) => void): string {
  const temporary = temporaryBeside(path);
  const file = openSync(temporary, 'w', 0o600);
  try {
    fill(file);
    fsyncSync(file);
  } catch (cause) {
    removeTemporary(temporary);
    throw cause;
  } finally {
    closeSync(file);
  }
  return temporary;
}

export function writeBytes(file: number, bytes: Buffer): void {
  if (writeSync(file, bytes) !== bytes.length)
    throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
}

const busyCodes = new Set(['EBUSY', 'EPERM', 'EACCES']);
const pause = 50;
/** In milliseconds. A virus scanner or a sync service lets go of a file within a second. */
const patience = 1000;

/** Tries again for a second while another program has the file open. */
export function whileBusy<T>(act: () => T, pauseFor: (milliseconds: number) => void = wait): T {
  for (let waited = 0; ; waited += pause) {
    try {
      return act();
    } catch (cause) {
      if (waited >= patience || !busyCodes.has((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
      pauseFor(pause);
    }
  }
}

function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Putting a new file in the place of one that others may be writing to. */

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
import { wait } from './look-again.ts';
import { removeTemporary, temporaryBeside } from './temporaries.ts';

export interface Replacing {
  /** Writes the new file. */
  readonly fill: (old: number, file: number) => void;
  /** Looks at the old one once more, which nobody finds by its name then. */
  readonly after: (old: number) => void;
  /** There an open file keeps its name, so that the old one is put aside, and looked at under another name. */
  readonly isWindows: boolean;
}

/**
 * Fills a new file beside the old one and gives it its name. Who appends later sees that the name has another file now, and
 * writes again (append.ts).
 */
export function replaceFile(path: string, { fill, after, isWindows }: Replacing): void {
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

/** Under this name too it is a journal of the same device: a run that is killed here loses nothing, and the next one goes on. */
function nameAside(path: string): string {
  for (let number = 1; ; number += 1) {
    const aside = path.replace(/(\.jsonl)?$/, `.moving-${number}$1`);
    if (!existsSync(aside)) return aside;
  }
}

/** False when another forget was faster: the name has a file by now that this one has not seen, or it swept this one's away. */
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
/** A virus scanner or a sync service lets go of a file within a second. */
const patience = 1000;

/** Does it again for a second while another program has the file. */
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

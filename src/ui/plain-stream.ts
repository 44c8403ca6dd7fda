/**
 * stdout or stderr. A terminal is written to through Node's stream. For a pipe or a file, we write the bytes ourselves:
 * opening Node's stream loads its network code, which costs a script several milliseconds.
 */

import { fstatSync, writeSync } from 'node:fs';

export interface PlainStream {
  readonly isTTY: boolean;
  /** Both undefined when there is no terminal. */
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  write(text: string): void;
}

/** Longer lines are hard to read, however wide the terminal is. */
const widest = 80;
const narrowest = 20;

/** The width to wrap texts to. */
export function columnsOf({ columns }: Pick<PlainStream, 'columns'>): number {
  return Math.max(narrowest, Math.min(columns || widest, widest));
}

/** @param open makes Node's stream for that number, called when it's first needed */
export function plainStream(fd: 1 | 2, open: () => NodeJS.WriteStream): PlainStream {
  const stream = isCharacterDevice(fd) ? open() : null;
  if (stream?.isTTY !== true)
    return { isTTY: false, columns: undefined, rows: undefined, write: (text) => writeWhole(fd, text) };
  // Nothing more can be written to a closed terminal, and nobody would see an error.
  stream.on('error', () => {});
  return {
    isTTY: true,
    get columns() {
      return stream.columns;
    },
    get rows() {
      return stream.rows;
    },
    write: (text) => void stream.write(text),
  };
}

/** Every terminal is one, and so is /dev/null; `isTTY` tells them apart. */
function isCharacterDevice(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return false;
  }
}

/** If a pipe is full right now, the rest follows a little later. */
function writeWhole(fd: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let offset = 0; offset < bytes.length; ) {
    try {
      offset += writeSync(fd, bytes, offset);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
        ignoreClosedPipe(error as NodeJS.ErrnoException);
        return;
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** `momconnect friend list | head -3` closes the pipe early, which is no error. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error;
}

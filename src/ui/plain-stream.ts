/**
 * stdout or stderr. A terminal is written to through Node's own stream; into a pipe or a file the bytes go straight,
 * since opening Node's stream for those loads its network code, several milliseconds that a script would wait for.
 */

import { fstatSync, writeSync } from 'node:fs';

export interface PlainStream {
  readonly isTTY: boolean;
  /** Both undefined where there is no terminal. */
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  write(text: string): void;
}

/** Lines longer than this are hard to read, whatever the terminal's width. */
const widest = 80;
const narrowest = 20;

/** What texts are wrapped to there. */
export function columnsOf({ columns }: Pick<PlainStream, 'columns'>): number {
  return Math.max(narrowest, Math.min(columns || widest, widest));
}

/** @param open Node's stream of that number, made when it is first asked for */
export function plainStream(fd: 1 | 2, open: () => NodeJS.WriteStream): PlainStream {
  const stream = isCharacterDevice(fd) ? open() : null;
  if (stream?.isTTY !== true)
    return { isTTY: false, columns: undefined, rows: undefined, write: (text) => writeWhole(fd, text) };
  // A terminal that was closed takes nothing any more, and nobody sees what is said of it.
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

/** Every terminal is one; so is /dev/null, which `isTTY` then tells apart. */
function isCharacterDevice(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return false;
  }
}

/** A pipe that is full for the moment takes the rest a little later. */
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

/** `momconnect friend list | head -3` closes the pipe early, and that is no error. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error;
}

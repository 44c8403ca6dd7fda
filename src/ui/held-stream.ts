/** stdout that can hold back what is longer than the window, so that it can go through a pager in the end. */

import type { PlainStream } from './plain-stream.ts';

export interface HeldStream extends PlainStream {
  /** From here on, what is too long waits, and all that comes after it. */
  hold(isTooLong: (text: string) => boolean): void;
  /** Shows what waits: something is asked or said now. */
  flush(): void;
  /** Hands over what waits. */
  take(): string;
  /** Writes whatever the length. */
  print(text: string): void;
}

export function heldStream(stream: PlainStream): HeldStream {
  let isTooLong: ((text: string) => boolean) | null = null;
  let held = '';
  const take = () => {
    const text = held;
    held = '';
    return text;
  };
  return {
    isTTY: stream.isTTY,
    get columns() {
      return stream.columns;
    },
    get rows() {
      return stream.rows;
    },
    write: (text) => {
      if (held !== '' || isTooLong?.(text) === true) held += text;
      else stream.write(text);
    },
    hold: (test) => {
      isTooLong = test;
    },
    flush: () => {
      if (held !== '') stream.write(take());
    },
    take,
    print: stream.write,
  };
}

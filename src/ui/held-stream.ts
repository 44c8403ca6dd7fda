/** stdout that can hold back a text longer than the window, so that it can go through a pager at the end. */

import type { PlainStream } from './plain-stream.ts';

export interface HeldStream extends PlainStream {
  /** From here on, holds back any text that is too long, and everything after it. */
  hold(isTooLong: (text: string) => boolean): void;
  /** Shows what was held back, because something is about to be asked or said. */
  flush(): void;
  /** Hands over what was held back. */
  take(): string;
  /** Writes right away, however long it is. */
  print(text: string): void;
}

export function heldStream(stream: PlainStream): HeldStream {
  let isTooLong: ((text: string) => boolean) | null = null;
  let heldText = '';
  const take = () => {
    const text = heldText;
    heldText = '';
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
      if (heldText !== '' || isTooLong?.(text) === true) heldText += text;
      else stream.write(text);
    },
    hold: (test) => {
      isTooLong = test;
    },
    flush: () => {
      if (heldText !== '') stream.write(take());
    },
    take,
    print: stream.write,
  };
}

/** A bar for what takes longer than a second, on a terminal's stderr. It leaves nothing behind. */

import type { Progress } from '../deps/progress.ts';
import { columnsOf, type PlainStream } from './plain-stream.ts';

const noProgress: Progress = { at: () => {}, end: () => {} };

interface ProgressOptions {
  readonly stream: Pick<PlainStream, 'columns' | 'write'>;
  readonly isShown: boolean;
  /** In milliseconds. */
  readonly clock: () => number;
}

const patience = 1000;
const between = 100;
const longestBar = 30;

/** @param words what is going on: `Reading` */
export function makeProgress({ stream, isShown, clock }: ProgressOptions, words: string): Progress {
  if (!isShown) return noProgress;
  const began = clock();
  let drawnAt: number | null = null;
  return {
    at: (part) => {
      const now = clock();
      if (now - began < patience || (drawnAt !== null && now - drawnAt < between)) return;
      drawnAt = now;
      stream.write(`\r${barOf(words, part, columnsOf(stream))}`);
    },
    end: () => {
      if (drawnAt !== null) stream.write(`\r${' '.repeat(columnsOf(stream) - 1)}\r`);
      drawnAt = null;
    },
  };
}

function barOf(words: string, part: number, columns: number): string {
  const length = Math.max(0, Math.min(longestBar, columns - words.length - 9));
  const cellsDone = Math.round(length * Math.min(1, Math.max(0, part)));
  const bar = length < 4 ? '' : ` [${'#'.repeat(cellsDone)}${'.'.repeat(length - cellsDone)}]`;
  return `${words}${bar} ${`${Math.floor(part * 100)}%`.padStart(4)}`;
}

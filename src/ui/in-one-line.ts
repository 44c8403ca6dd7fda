/** Fits a sentence into one line of a terminal. */

import { cellsIn } from './cells.ts';

/** Without the tail if there's no room for it, and cut if there's none for the sentence. */
export function inOneLine(sentence: string, tail: string, width: number): string {
  if (cellsIn(`${sentence} ${tail}`) <= width) return `${sentence} ${tail}`;
  if (cellsIn(sentence) <= width) return sentence;
  const letters = [...sentence].slice(0, width - 3);
  while (cellsIn(letters.join('')) > width - 3) letters.pop();
  return `${letters.join('').trimEnd()}...`;
}

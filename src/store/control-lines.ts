/** Reads the lines that affect other lines, without parsing a long journal. */

import { isOnlyLogged } from '../domain/contact/quick-line.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { linesAt } from './find-lines.ts';

/** The lines that do more than log interactions, from every journal file. A long journal has few of them. */
export function readControlLines(journal: string): JournalLine[] {
  return linesAt(journal, otherKinds).filter((line) => !isOnlyLogged(line));
}

/** Positions of every other kind of change, and of whatever might hide one from the search. */
function otherKinds(block: Buffer): number[] {
  // JSON allows a letter to be written as a number, though nobody does that.
  const otherKind = /"type"\s*:\s*"(?!interaction\.logged")|\\u00/g;
  // latin1 gives one character per byte, so positions in the text are positions in the block.
  return [...block.toString('latin1').matchAll(otherKind)].map(({ index }) => index);
}

/** Entries that are off, so that reading a chat again doesn't bring them back. */

import { type EntriesOff, entriesOff } from '../domain/contact/entries-off.ts';
import { keptLines } from '../domain/journal/fold.ts';
import { readEverything } from './every-line.ts';
import { foldOptions } from './fold-options.ts';
import type { JournalState } from './journal-state.ts';

export function readEntriesOff(journal: string, state: JournalState): EntriesOff {
  const all = readEverything(journal).lines;
  const linesLeft = keptLines(all, all, foldOptions).filter((line) => line !== null);
  return entriesOff(linesLeft, state.folded.undone);
}

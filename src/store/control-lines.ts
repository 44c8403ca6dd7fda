/** The lines that say what becomes of other lines, without holding a long journal in memory. */

import type { JournalLine } from '../domain/change.ts';
import { isOnlyLogged } from '../domain/journal/fold.ts';
import { journalFiles, journalPath, readBeyond } from './journal-files.ts';

/** The lines that say more than one interaction logged, of every journal file: few of a long journal. */
export function readControlLines(journal: string): JournalLine[] {
  const control: JournalLine[] = [];
  for (const name of journalFiles(journal)) {
    readBeyond(journalPath(journal, name), name, null, (line) => {
      if (!isOnlyLogged(line)) control.push(line);
    });
  }
  return control;
}

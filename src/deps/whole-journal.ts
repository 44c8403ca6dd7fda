/** A whole journal, for exports and imports of everything. */

import type { Change } from '../domain/changes.ts';
import type { JournalCopy } from '../domain/journal/journal-copy.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import type { State } from '../domain/state.ts';

export interface WholeJournal {
  /** Every line, as often as it is there. */
  copy(): Promise<JournalCopy>;
  /** What these lines alone would make of an empty home. */
  stateOf(lines: readonly JournalLine[]): State;
  /** Which of these lines aren't here. What was forgotten here is left out. */
  missing(copy: JournalCopy): Promise<JournalCopy>;
  /**
   * Writes these lines as they are, and then the changes, as one batch. Answers its id.
   * @param onLine called for each line that is written
   */
  adopt(
    copy: JournalCopy,
    options: { readonly changes: readonly Change[]; readonly onLine?: () => void },
  ): Promise<string>;
}

/** What the store offers for deleting something for good. */

import type { JournalLine } from '../domain/journal/line.ts';

/** A file that still holds something that was forgotten. */
export interface Unreached {
  readonly file: string;
  /** The problem in one sentence; null when the file belongs to another device, which deletes it on its next run. */
  readonly problem: string | null;
}

export interface ForgetStore {
  /**
   * Deletes a friend for good from this device's files. Other devices follow on their next run. Answers the files that
   * still hold something.
   */
  forgetFriend(friend: string): Promise<readonly Unreached[]>;
  /**
   * The same for an entry, a draft, a call or another thing by its id, or for a line by the line's id. null when there
   * is none.
   */
  forgetLine(id: string): Promise<readonly Unreached[] | null>;
  /** Goes over every file again, including those of other devices, and deletes what was forgotten. */
  forgetEverywhere(): Promise<readonly Unreached[]>;
  /** The lines that `forgetLine` would delete, including those that are taken back. */
  linesAbout(id: string): Promise<readonly JournalLine[]>;
  /**
   * The lines that do more than log interactions, including those that are taken back, without what was forgotten.
   */
  controlLines(): Promise<readonly JournalLine[]>;
}

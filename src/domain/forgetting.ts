/** What the store offers for really deleting something. */

import type { JournalLine } from './journal/line.ts';

/** A file that still holds something that was forgotten. */
export interface Unreached {
  readonly file: string;
  /** In one sentence; null where it belongs to another device, which deletes it when it next runs. */
  readonly problem: string | null;
}

export interface Forgetting {
  /** Really deletes a friend from this device's files; others follow when they next run. Answers what still holds something. */
  forgetFriend(friend: string): Promise<readonly Unreached[]>;
  /** The same for an entry, a draft, a call or another thing, by its id, or for a line by its own; null when there is none. */
  forgetLine(id: string): Promise<readonly Unreached[] | null>;
  /** Goes over every file again, those of other devices too, and deletes what was forgotten. */
  forgetEverywhere(): Promise<readonly Unreached[]>;
  /** The lines that `forgetLine` would take, also those that are taken back. */
  linesAbout(id: string): Promise<readonly JournalLine[]>;
  /** The lines that say more than one interaction logged, also those that are taken back, without what was forgotten. */
  controlLines(): readonly JournalLine[];
}

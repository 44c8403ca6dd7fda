import type { JournalLine } from './line.ts';

/** A journal, for exports and imports of everything. */
export interface JournalCopy {
  /** In order, without what was forgotten. */
  readonly lines: readonly JournalLine[];
  /** Lines that a newer version wrote, as JSON. */
  readonly newer: readonly string[];
}

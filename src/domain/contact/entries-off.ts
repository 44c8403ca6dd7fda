/** Entries that don't count anymore: removed one by one, or taken back with the command that logged them. */

import type { JournalLine } from '../journal/line.ts';
import { isUndone } from '../journal/order.ts';

export interface EntriesOff {
  /** By id. */
  readonly removed: ReadonlySet<string>;
  /** By id, with what `undo --redo` needs to bring the entry back. */
  readonly takenBack: ReadonlyMap<string, string>;
}

/** @param lines without what was forgotten */
export function entriesOff(lines: readonly JournalLine[], undone: ReadonlySet<string>): EntriesOff {
  const removed = new Set<string>();
  const takenBack = new Map<string, string>();
  for (const line of lines) {
    const isOff = isUndone(line, undone);
    for (const change of line.changes) {
      if (change.type !== 'interaction.logged') continue;
      if (undone.has(change.interaction)) removed.add(change.interaction);
      else if (isOff) takenBack.set(change.interaction, line.batch ?? line.id);
    }
  }
  return { removed, takenBack };
}

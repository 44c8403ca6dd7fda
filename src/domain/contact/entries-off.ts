/** Entries that don't count anymore: removed one by one, or taken back with the command that logged them. */

import type { JournalLine } from '../journal/line.ts';
import { isUndone } from '../journal/order.ts';

export interface EntriesOff {
  /** By id. */
  readonly removed: ReadonlySet<string>;
  /** By id, with what `undo --redo` needs to bring the entry back. */
  readonly takenBack: ReadonlyMap<string, string>;
  /** Those taken back that said they were in touch. An earlier entry may say she tried, and still count. */
  readonly contactsTakenBack: ReadonlySet<string>;
}

/** @param lines without what was forgotten */
export function entriesOff(lines: readonly JournalLine[], undone: ReadonlySet<string>): EntriesOff {
  const entriesRemoved = new Set<string>();
  const takenBack = new Map<string, string>();
  const contactsTakenBack = new Set<string>();
  for (const line of lines) {
    const isOff = isUndone(line, undone);
    for (const change of line.changes) {
      if (change.type !== 'interaction.logged') continue;
      if (undone.has(change.interaction)) entriesRemoved.add(change.interaction);
      else if (isOff) {
        takenBack.set(change.interaction, line.batch ?? line.id);
        if (change.outcome !== 'attempt') contactsTakenBack.add(change.interaction);
      }
    }
  }
  return { removed: entriesRemoved, takenBack, contactsTakenBack };
}

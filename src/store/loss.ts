/** Notices that part of the journal is missing, by comparing it with what earlier runs saw. */

import type { ShorterFile } from '../domain/journal/changes.ts';
import { comparePositions, type LinePosition } from '../domain/journal/order.ts';
import type { FullFold } from './full-fold.ts';
import { type JournalState, shownOf } from './journal-state.ts';
import type { LastSeen, Loss } from './seen.ts';

/** What an earlier run saw. */
export type Before = LastSeen & Pick<JournalState, 'shown' | 'proposed'>;

export function newestOf({ newest, loss }: Before): LinePosition | null {
  return newest === null || (loss.newest !== null && comparePositions(loss.newest, newest) > 0)
    ? loss.newest
    : newest;
}

export const noLoss: Loss = { lines: 0, files: {}, newest: null };

/**
 * A missing or shorter file counts as a loss only if lines are missing from all files together. Lines that moved to
 * another file, or conflict copies that were cleaned up, aren't lost.
 */
export function lossSince(before: Before, fullFold: FullFold): Loss {
  const { tally, loss, forgotten } = before;
  // Deleting for good, here or on another device, makes a journal shorter, and nobody knows by how much.
  if (fullFold.forgotten > forgotten) return loss;
  const turnedBad = Math.max(0, fullFold.tally.bad - tally.bad);
  const lines = loss.lines + tally.all - fullFold.upTo.all - turnedBad;
  if (lines <= 0) return noLoss;
  const names = new Set([...Object.keys(tally.files), ...Object.keys(loss.files)]);
  const lacking = [...names].map((file) => {
    const linesBefore = (tally.files[file] ?? 0) + (loss.files[file] ?? 0);
    return [file, linesBefore - (fullFold.upTo.files[file] ?? 0)] as const;
  });
  const files = Object.fromEntries(lacking.filter(([, count]) => count > 0));
  return { lines, files, newest: newestOf(before) };
}

/** The files that are gone or shorter, without what she accepted. */
export function shorterFiles({
  loss,
  tally,
  accepted,
}: Pick<JournalState, 'loss' | 'tally' | 'accepted'>): ShorterFile[] {
  return Object.entries(loss.files).flatMap(([file, lacking]) => {
    const has = tally.files[file] ?? 0;
    const isFine = accepted.some((entry) => entry.file === file && entry.had - entry.has >= lacking);
    return isFine ? [] : [{ file, had: has + lacking, has }];
  });
}

/** Whichever of the two knows the newer line. */
export function laterOf(earlier: Before | null, lastSeen: LastSeen | null): Before | null {
  if (lastSeen?.newest == null) return earlier;
  const isLater = earlier?.newest == null || comparePositions(lastSeen.newest, earlier.newest) > 0;
  return isLater ? { ...lastSeen, ...shownOf(earlier ?? { shown: [] }) } : earlier;
}

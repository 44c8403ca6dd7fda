/** How it is known that some of the journal is missing: by what earlier runs saw of it. */

import type { ShorterFile } from '../domain/journal/changes.ts';
import { comparePositions, type LinePosition } from '../domain/journal/order.ts';
import type { FullFold } from './full-fold.ts';
import { type JournalState, shownOf } from './journal-state.ts';
import type { Seen } from './seen.ts';
import type { Snapshot } from './snapshot.ts';

/** What the journal held and holds no more, by what earlier runs saw of it. */
export interface Loss {
  /** How many lines, in all files together. */
  readonly lines: number;
  /** How many each file lacks, also where she accepted that. */
  readonly files: Readonly<Record<string, number>>;
  /** The newest line there ever was. */
  readonly newest: LinePosition | null;
}

/** What an earlier run saw. */
export type Before = Seen & Pick<JournalState, 'shown' | 'proposed'>;

export function newestOf({ newest, loss }: Before): LinePosition | null {
  return newest === null || (loss.newest !== null && comparePositions(loss.newest, newest) > 0)
    ? loss.newest
    : newest;
}

export const noLoss: Loss = { lines: 0, files: {}, newest: null };

/**
 * A file that is gone or shorter is a loss only where lines are missing from all files together: what moved to another
 * file, or a copy of a sync service that was tidied away, is none.
 */
export function lossSince(before: Before, fullFold: FullFold): Loss {
  const { tally, loss, forgotten } = before;
  // What was really deleted, here or by another device, makes a journal shorter, and how much of it that was is not known.
  if (fullFold.forgotten > forgotten) return loss;
  const turnedBad = Math.max(0, fullFold.tally.bad - tally.bad);
  const lines = loss.lines + tally.all - fullFold.upTo.all - turnedBad;
  if (lines <= 0) return noLoss;
  const names = new Set([...Object.keys(tally.files), ...Object.keys(loss.files)]);
  const lacking = [...names].map((file) => {
    const had = (tally.files[file] ?? 0) + (loss.files[file] ?? 0);
    return [file, had - (fullFold.upTo.files[file] ?? 0)] as const;
  });
  const files = Object.fromEntries(lacking.filter(([, count]) => count > 0));
  return { lines, files, newest: newestOf(before) };
}

/** The files that are gone or shorter, but for what she accepted of that. */
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

/** A file has fewer lines than were seen in it. */
export function lacksSomeOf({ tally, forgotten }: JournalState, seen: Seen): boolean {
  if (forgotten > seen.forgotten) return false;
  return Object.entries(seen.tally.files).some(([file, count]) => (tally.files[file] ?? 0) < count);
}

/** The one of the two that knows the newest line. */
export function laterOf(snapshot: Snapshot | null, seen: Seen | null): Before | null {
  if (seen?.newest == null) return snapshot;
  const isLater = snapshot?.newest == null || comparePositions(seen.newest, snapshot.newest) > 0;
  return isLater ? { ...seen, ...shownOf(snapshot ?? { shown: [] }) } : snapshot;
}

/** What a fold from the start knows of the journal. It loads only when the snapshot isn't right anymore. */

import { foldFully } from './full-fold.ts';
import { type JournalState, type JournalStateOptions, saveLongTail, shownOf } from './journal-state.ts';
import { type Before, laterOf, lossSince, newestOf, noLoss } from './loss.ts';
import type { LastSeen } from './seen.ts';
import { deleteSnapshot } from './snapshot.ts';

/** @param earlier what this or an earlier run saw, and `seen` what the last one did: less now is a loss */
export function stateFromStart(
  { journal }: JournalStateOptions,
  earlier: Before | null,
  seen: LastSeen | null,
): JournalState {
  const before = laterOf(earlier, seen);
  const newest = before === null ? null : newestOf(before);
  const fullFold = foldFully(journal, newest);
  const loss = before === null ? noLoss : lossSince(before, fullFold);
  const listShown = before === null ? { shown: [] } : shownOf(before);
  const hasNewLoss = loss.lines > (before?.loss.lines ?? 0);
  return { ...fullFold, ...listShown, unsavedBytes: Number.POSITIVE_INFINITY, loss, hasNewLoss };
}

/**
 * Folds from the start after lines were deleted for good.
 * @param isSaved false when some could not be deleted: without a snapshot, the next run finds them and tries again
 */
export function rebuildJournalState(
  options: JournalStateOptions,
  before: Pick<JournalState, 'loss' | 'shown' | 'proposed'>,
  { isSaved }: { readonly isSaved: boolean },
): JournalState {
  const state = { ...stateFromStart(options, null, null), loss: before.loss, ...shownOf(before) };
  if (isSaved) return saveLongTail(options, state);
  deleteSnapshot(options.cache);
  return state;
}

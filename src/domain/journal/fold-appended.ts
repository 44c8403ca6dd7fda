/** Folds what is new, as nearly every run does. A fold from the start takes far more code. */

import type { Change } from '../changes.ts';
import type { FoldState } from '../fold-state.ts';
import type { JournalLine } from './line.ts';
import { comparePositions, isRemoved, isUndone, type LinePosition, orderLines } from './order.ts';
import { addedIn, namesAny, type Registry, rulesOf, thingIn } from './registry.ts';
import { resolveId } from './resolve-id.ts';

/** A folded journal, with what folding more lines on top of it takes. */
export interface FoldedJournal {
  readonly foldState: FoldState;
  /** Ids of what is off: lines, batches, and interactions that were removed. */
  readonly undone: Set<string>;
  /** The last line that was folded. A line that sorts before it needs a fold from the start. */
  readonly newest: LinePosition | null;
  /** Something was forgotten. So a line about a friend who isn't there may have to be forgotten, too. */
  readonly hasForgotten: boolean;
}

/**
 * Folds newer lines on top of a folded journal, and changes it. Answers null when only a fold from the start can be
 * right: for a line that sorts before a folded one, belongs to a batch that is off, is no addition or edit, or affects
 * a waiting change. After a forget, also for a line about somebody or something that isn't there.
 */
export function foldAppended(
  folded: FoldedJournal,
  lines: readonly JournalLine[],
  registry: Registry,
): FoldedJournal | null {
  const { foldState, undone: targetsUndone, hasForgotten } = folded;
  let newest = folded.newest;
  for (const line of orderLines(lines)) {
    if (newest !== null && comparePositions(line, newest) <= 0) return null;
    if (
      isUndone(line, targetsUndone) ||
      !line.changes.every((change) => isPlainAddition(foldState, change, registry))
    )
      return null;
    if (line.changes.some((change) => isRemoved(change, targetsUndone, registry))) return null;
    for (const change of line.changes) {
      if (hasForgotten && mayBeForgotten(foldState, change, registry)) return null;
      applyChange(foldState, change, registry);
    }
    newest = { at: line.at, id: line.id };
  }
  return { foldState, undone: targetsUndone, newest, hasForgotten };
}

function isPlainAddition(foldState: FoldState, change: Change, registry: Registry): boolean {
  if (rulesOf(change, registry).folds === 'from-start') return false;
  const addedId = addedIn(change, registry);
  return addedId === null || !(addedId in foldState.waiting);
}

function mayBeForgotten(foldState: FoldState, change: Change, registry: Registry): boolean {
  if (addedIn(change, registry) !== null) return false;
  const { thing, undone: targetsUndone } = rulesOf(change, registry);
  const list = thing?.list ?? null;
  const things: readonly { readonly id: string }[] = list === null ? [] : foldState[list];
  const isStart = list === null || targetsUndone(change) !== null;
  if (!isStart && !things.some(({ id }) => id === thingIn(change, registry))) return true;
  return namesAny(change, registry, (id) => !foldState.friends.has(resolveId(foldState, id)));
}

export function applyChange(foldState: FoldState, change: Change, registry: Registry): void {
  (registry[change.type].apply as (foldState: FoldState, change: Change) => void)(foldState, change);
}

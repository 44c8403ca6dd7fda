/** Folding newer lines on top of a folded journal. */

import type { Change, JournalLine } from '../change.ts';
import { applyChange } from './apply.ts';
import type { Folded } from './fold.ts';
import { friendsIn } from './friends-in.ts';
import { type Ledger, resolveId } from './ledger.ts';
import { comparePlaces, isRemoved, isUndone, orderLines } from './order.ts';

const additions: ReadonlySet<Change['type']> = new Set([
  'friend.added',
  'friend.edited',
  'friend.snoozed',
  'interaction.logged',
  'draft.kept',
  'draft.edited',
  'draft.posted',
  'draft.removed',
  'call.planned',
  'call.edited',
  'call.answered',
  'call.held',
  'tradition.started',
  'tradition.edited',
  'tradition.shared',
  'local.added',
  'local.edited',
  'local.visited',
  'reminder.kept',
  'reminder.ended',
  'idea.kept',
  'idea.removed',
]);

/**
 * Folds newer lines on top of a folded journal, in place. Answers null when only a fold from the start can be right:
 * a line sorts before what is folded, belongs to a batch that is off, is anything but an addition or an edit, or
 * touches what is waiting. Where something was forgotten, it may not speak of anybody or anything that is not there.
 */
export function foldTail(folded: Folded, lines: readonly JournalLine[]): Folded | null {
  const { ledger, undone, hasForgotten } = folded;
  let newest = folded.newest;
  for (const line of orderLines(lines)) {
    if (newest !== null && comparePlaces(line, newest) <= 0) return null;
    if (isUndone(line, undone) || !line.changes.every((change) => isPlainAddition(ledger, change)))
      return null;
    if (line.changes.some((change) => isRemoved(change, undone))) return null;
    for (const change of line.changes) {
      if (hasForgotten && mayBeForgotten(ledger, change)) return null;
      applyChange(ledger, change);
    }
    newest = { at: line.at, id: line.id };
  }
  return { ledger, undone, newest, hasForgotten };
}

function isPlainAddition(ledger: Ledger, change: Change): boolean {
  return additions.has(change.type) && !(change.type === 'friend.added' && change.friend in ledger.waiting);
}

function mayBeForgotten(ledger: Ledger, change: Change): boolean {
  if (change.type === 'friend.added') return false;
  if ('call' in change && change.type !== 'call.planned' && !hasId(ledger.calls, change.call)) return true;
  if (
    'tradition' in change &&
    change.type !== 'tradition.started' &&
    !hasId(ledger.traditions, change.tradition)
  )
    return true;
  return friendsIn(change).some((id) => !ledger.friends.has(resolveId(ledger, id)));
}

const hasId = (things: readonly { readonly id: string }[], id: string): boolean =>
  things.some((thing) => thing.id === id);

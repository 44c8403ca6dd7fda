/** What programs before 0.5 held back until a day. It is a reminder now, with a number. */

import { type FoldState, resolveId } from '../fold-state.ts';
import { giveNumber } from '../journal/numbers.ts';
import type { Day } from '../time/day.ts';
import type { FriendAdded, FriendEdited } from './changes.ts';

/** Written by those programs alone: until this day `next` was held back. */
export interface NextHeldBack {
  readonly nextOn?: Day | null;
}

/** The reminder that it is, by what it means today. */
export function datedNext(
  change: FriendAdded | FriendEdited,
): { readonly words: string; readonly day: Day } | null {
  const { next, nextOn } = (change.type === 'friend.added' ? change : change.set) ?? {};
  return next && nextOn ? { words: next, day: nextOn } : null;
}

const idOfNext = 'next-';

/**
 * Before 0.5 a friend had one `next`, with a day or without, and each new one took the place of the last. One with a day is
 * a reminder now. Such lines say `nextOn` always; those of today never.
 */
export function keepDatedNext(foldState: FoldState, change: FriendAdded | FriendEdited): void {
  const { nextOn } = (change.type === 'friend.added' ? change : change.set) ?? {};
  if (nextOn === undefined) return;
  const friend = resolveId(foldState, change.friend);
  foldState.reminders = foldState.reminders.filter(
    (reminder) => reminder.friend !== friend || !reminder.id.startsWith(idOfNext),
  );
  const next = datedNext(change);
  if (next === null) return;
  const number = giveNumber(foldState.numbers, 'reminders', change.number);
  const id = `${idOfNext}${change.friend}-${next.day}`;
  foldState.reminders.push({ id, number, friend, ...next, on: change.on });
}

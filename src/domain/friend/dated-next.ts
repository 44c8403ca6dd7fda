/** `next` beside reminders. Versions before 0.5 could hold `next` back until a day. Today that is a reminder with a number. */

import type { FoldState, MutableFriend } from '../fold-state.ts';
import { giveNumber } from '../journal/numbers.ts';
import { resolveId } from '../journal/resolve-id.ts';
import type { Day } from '../time/day.ts';
import type { FriendAdded, FriendEdited } from './changes.ts';

/** Only those versions wrote it: `next` was held back until this day. */
export interface NextHeldBack {
  readonly nextOn?: Day | null;
}

/** The reminder it means today. */
export function datedNext(
  change: FriendAdded | FriendEdited,
): { readonly words: string; readonly day: Day } | null {
  const { next, nextOn } = (change.type === 'friend.added' ? change : change.set) ?? {};
  return next && nextOn ? { words: next, day: nextOn } : null;
}

const idOfNext = 'next-';

/**
 * Before 0.5 a friend had one `next`, with or without a day, and each new one replaced the last. One with a day is a
 * reminder today. Old lines always have `nextOn`; today's lines never do.
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

/** Keeps when `next` was set, and after which reminders: the newest of them all is what she wants now. */
export function noteNext(
  { reminders }: FoldState,
  friend: MutableFriend,
  next: string | null | undefined,
  on: Day,
): void {
  if (next == null) return;
  const numbers = reminders.filter((each) => each.friend === friend.id).map(({ number }) => number);
  friend.nextSet = { on, after: Math.max(0, ...numbers) };
}

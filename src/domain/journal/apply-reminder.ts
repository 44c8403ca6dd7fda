/** What changes of reminders do to the ledger, and what else begins or ends one. */

import type { FriendAdded, FriendEdited, InteractionLogged } from '../change.ts';
import type { Appliers } from './apply.ts';
import { type Ledger, resolveId } from './ledger.ts';
import { datedNext, giveNumber } from './numbers.ts';

export const reminderAppliers = {
  'reminder.kept': (ledger, { reminder, number, friend, words, day = null, on }) => {
    const given = giveNumber(ledger.numbers, 'reminders', number);
    ledger.reminders.push({ id: reminder, number: given, friend: resolveId(ledger, friend), words, day, on });
  },
  'reminder.ended': (ledger, { reminder }) => {
    ledger.reminders = ledger.reminders.filter(({ id }) => id !== reminder);
  },
} satisfies Appliers;

/** Being in touch on its day or later ends a reminder. */
export function endReminders(ledger: Ledger, friend: string, { on, outcome }: InteractionLogged): void {
  if (ledger.reminders.length === 0 || outcome === 'attempt') return;
  ledger.reminders = ledger.reminders.filter(
    (reminder) => reminder.friend !== friend || reminder.day === null || reminder.day > on,
  );
}

const idOfNext = 'next-';

/**
 * Before 0.5 a friend had one `next`, with a day or without, and each new one took the place of the last. One with a day is
 * a reminder now. Such lines say `nextOn` always; those of today never.
 */
export function keepDatedNext(ledger: Ledger, change: FriendAdded | FriendEdited): void {
  const { nextOn } = (change.type === 'friend.added' ? change : change.set) ?? {};
  if (nextOn === undefined) return;
  const friend = resolveId(ledger, change.friend);
  ledger.reminders = ledger.reminders.filter(
    (reminder) => reminder.friend !== friend || !reminder.id.startsWith(idOfNext),
  );
  const next = datedNext(change);
  if (next === null) return;
  const number = giveNumber(ledger.numbers, 'reminders', change.number);
  const id = `${idOfNext}${change.friend}-${next.day}`;
  ledger.reminders.push({ id, number, friend, ...next, on: change.on });
}

/** The changes of reminders. Other things that start or end a reminder are in the changes of friends and contacts. */

import * as is from '../journal/checks.ts';
import { giveNumber } from '../journal/numbers.ts';
import { type ChangesOf, type Definitions, friend, numberedThing } from '../journal/registry.ts';
import { resolveId } from '../journal/resolve-id.ts';

const reminderKept = {
  reminder: is.id,
  /** Given once, never changed. */
  number: is.optional(is.count),
  on: is.day,
  friend: is.id,
  words: is.id,
  /** Left out when the reminder has no day and comes up with the friend. */
  day: is.optional(is.day),
};

/** Has the friend's id, too, so that forgetting the friend removes it. */
const reminderEnded = { reminder: is.id, friend: is.id, on: is.day };

export type ReminderChange = ChangesOf<{
  'reminder.kept': typeof reminderKept;
  'reminder.ended': typeof reminderEnded;
}>;
export type ReminderKept = Extract<ReminderChange, { readonly type: 'reminder.kept' }>;

const rules = numberedThing('reminder', 'reminders');

export const reminderChanges: Definitions<ReminderChange> = {
  'reminder.kept': {
    check: reminderKept,
    apply: (foldState, { reminder, number, friend, words, day = null, on }) => {
      const newNumber = giveNumber(foldState.numbers, 'reminders', number);
      foldState.reminders.push({
        id: reminder,
        number: newNumber,
        friend: resolveId(foldState, friend),
        words,
        day,
        on,
      });
    },
    rules: { ...rules.begin, people: friend },
  },
  'reminder.ended': {
    check: reminderEnded,
    apply: (foldState, { reminder }) => {
      foldState.reminders = foldState.reminders.filter(({ id }) => id !== reminder);
    },
    rules: { ...rules.mark, people: friend },
  },
};

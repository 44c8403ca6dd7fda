/** The changes of reminders. Other things that start or end a reminder are in the changes of friends and contacts. */

import { resolveId } from '../fold-state.ts';
import * as is from '../journal/checks.ts';
import { giveNumber } from '../journal/numbers.ts';
import { type Definitions, friend, keepsNumber, leavesNothing } from '../journal/registry.ts';
import type { Day } from '../time/day.ts';

export interface ReminderKept {
  readonly type: 'reminder.kept';
  readonly reminder: string;
  /** Given once, never changed. */
  readonly number?: number;
  readonly on: Day;
  readonly friend: string;
  readonly words: string;
  /** Left out when the reminder has no day and comes up with the friend. */
  readonly day?: Day;
}

/** Has the friend's id, too, so that forgetting the friend removes it. */
interface ReminderEnded {
  readonly type: 'reminder.ended';
  readonly reminder: string;
  readonly friend: string;
  readonly on: Day;
}

export type ReminderChange = ReminderKept | ReminderEnded;

const words = { key: 'reminder', list: 'reminders', says: 'words' } as const;
const mark = { ...words, says: 'mark' } as const;

export const reminderChanges: Definitions<ReminderChange> = {
  'reminder.kept': {
    check: {
      reminder: is.id,
      number: is.optional(is.count),
      on: is.day,
      friend: is.id,
      words: is.id,
      day: is.optional(is.day),
    },
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
    rules: { people: friend, notes: [], undone: keepsNumber('reminders'), folds: 'on-top', thing: words },
  },
  'reminder.ended': {
    check: { reminder: is.id, friend: is.id, on: is.day },
    apply: (foldState, { reminder }) => {
      foldState.reminders = foldState.reminders.filter(({ id }) => id !== reminder);
    },
    rules: { people: friend, notes: [], undone: leavesNothing, folds: 'on-top', thing: mark },
  },
};

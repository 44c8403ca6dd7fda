/** Lists all open reminders, and removes one. */

import type { Deps, Style } from '../../deps.ts';
import { openReminders } from '../../domain/reminder/reminder.ts';
import { whenIsInWords } from '../../domain/time/date-words.ts';
import { screen } from '../../ui/screen.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { findNumbered } from '../shared/find-numbered.ts';
import { type ReminderData, reminderData } from './reminder-data.ts';

export function runReminders({ store }: Pick<Deps, 'store'>): readonly ReminderData[] {
  return openReminders(store.read()).map(reminderData);
}

export function renderReminders(reminders: readonly ReminderData[], style: Style): string {
  const [first] = reminders;
  const example = 'momconnect remember ana "how the surgery went" --on friday';
  if (first === undefined)
    return screen(style, [{ text: "You don't have any reminders. To add one:", command: example }]);
  const width = Math.max(...reminders.map(({ number }) => String(number).length));
  return screen(style, [
    ...reminders.map(({ number, friend, on, words }) => ({
      text: `${friend.name}${on === null ? '' : `, ${whenIsInWords(on, style.dates)}`}: ${words}`,
      first: `${String(number).padStart(width)}  `,
      rest: ' '.repeat(width + 2),
    })),
    '',
    { text: 'To delete one:', command: `momconnect remember --drop ${first.number}` },
  ]);
}

/** @param typed its number, or some of its words. Throws UserError `not_found` or `ambiguous` */
export async function runDropReminder({ store, today }: Deps, typed: string) {
  const reminder = findNumbered(runReminders({ store }), typed, {
    what: 'reminder',
    wordsOf: ({ friend, words }) => `${friend.name}: ${words}`,
    way: { text: 'To see them all:', command: 'momconnect remember' },
  });
  const { id, friend } = reminder;
  const undo = await store.append('remember', [
    { type: 'reminder.ended', reminder: id, friend: friend.id, on: today },
  ]);
  return { ...reminder, undo };
}

export function renderDropped({ number, friend, words }: ReminderData, style: Style): string {
  return screen(style, [`Reminder ${number} is deleted: ${friend.name}, "${words}".`, undoWay()]);
}

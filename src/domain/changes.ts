/**
 * Every kind of change, each with all that the journal must know of it: the one place that knows every thing. Every change is
 * something she did; the state is derived from them alone.
 */

import { type CallChange, callChanges } from './call/changes.ts';
import { type ContactChange, contactChanges } from './contact/changes.ts';
import { type FriendChange, friendChanges } from './friend/changes.ts';
import { type JournalChange, journalChanges } from './journal/changes.ts';
import type { Registry } from './journal/registry.ts';
import { type NoteChange, noteChanges } from './note/changes.ts';
import { type LocalChange, localChanges } from './place/changes.ts';
import { type ReminderChange, reminderChanges } from './reminder/changes.ts';
import { type TraditionChange, traditionChanges } from './tradition/changes.ts';

/** What a journal line can say. */
export type Change =
  | FriendChange
  | ContactChange
  | NoteChange
  | CallChange
  | TraditionChange
  | LocalChange
  | ReminderChange
  | JournalChange;

export const registry: Registry = {
  ...friendChanges,
  ...contactChanges,
  ...noteChanges,
  ...callChanges,
  ...traditionChanges,
  ...localChanges,
  ...reminderChanges,
  ...journalChanges,
};

/**
 * The list of all kinds of change, with everything the journal must know about each. Every change is something she did;
 * the state comes from changes alone.
 */

import { type CallChange, callChanges } from './call/changes.ts';
import { type CatchUpChange, catchUpChanges } from './catch-up/changes.ts';
import { type ContactChange, contactChanges } from './contact/changes.ts';
import { type FriendChange, friendChanges } from './friend/changes.ts';
import { type IdeaChange, ideaChanges } from './idea/changes.ts';
import { type JournalChange, journalChanges } from './journal/changes.ts';
import type { Registry } from './journal/registry.ts';
import { type NoteChange, noteChanges } from './note/changes.ts';
import { type PauseChange, pauseChanges } from './pause/changes.ts';
import { type LocalChange, localChanges } from './place/changes.ts';
import { type ReminderChange, reminderChanges } from './reminder/changes.ts';
import { type TraditionChange, traditionChanges } from './tradition/changes.ts';

/** Every change that a journal line can have. */
export type Change =
  | FriendChange
  | ContactChange
  | NoteChange
  | IdeaChange
  | CallChange
  | TraditionChange
  | LocalChange
  | ReminderChange
  | PauseChange
  | CatchUpChange
  | JournalChange;

export const registry: Registry = {
  ...friendChanges,
  ...contactChanges,
  ...noteChanges,
  ...ideaChanges,
  ...callChanges,
  ...traditionChanges,
  ...localChanges,
  ...reminderChanges,
  ...pauseChanges,
  ...catchUpChanges,
  ...journalChanges,
};

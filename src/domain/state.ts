/** What commands read: the outcome of folding the journal. */

import type { Call } from './call/call.ts';
import type { ChatSource } from './catch-up/changes.ts';
import type { Friend } from './friend/friend.ts';
import type { Pause } from './pause/pause.ts';
import type { LocalPlace } from './place/local.ts';
import type { Reminder } from './reminder/reminder.ts';
import type { Day } from './time/day.ts';
import type { Tradition } from './tradition/tradition.ts';

export interface Draft {
  readonly id: string;
  /** Counts from 1 in the order she saved them; she types it to name a draft. */
  readonly number: number;
  readonly on: Day;
  /** null when it's for someone who isn't on the list: `to` has the name. */
  readonly friend: string | null;
  readonly to?: string;
  readonly occasion: string;
  readonly tone: string;
  readonly card: string;
  /** How many panels the inside of the card has; 1 when left out. */
  readonly panels?: number;
  readonly seed: number;
  readonly text: string;
  readonly phrases: readonly string[];
  readonly postedOn: Day | null;
  readonly isRemoved: boolean;
}

/** A way to connect that she added herself. */
export interface Idea {
  readonly id: string;
  /** Counts from 1 in the order she added them; she types it to name an idea. */
  readonly number: number;
  readonly on: Day;
  readonly text: string;
}

/** Chats that she caught up from. */
export interface ChatReading {
  readonly source: ChatSource;
  /** When she did. */
  readonly on: Day;
  readonly friends: readonly string[];
  readonly from: Day;
  readonly until: Day;
}

export interface State {
  readonly friends: ReadonlyMap<string, Friend>;
  /** Each id that was merged into another one, with that other id. No new friend gets such an id. */
  readonly merged: Readonly<Record<string, string>>;
  readonly drafts: readonly Draft[];
  readonly calls: readonly Call[];
  readonly traditions: readonly Tradition[];
  readonly locals: readonly LocalPlace[];
  readonly ideas: readonly Idea[];
  /** Only the open ones. */
  readonly reminders: readonly Reminder[];
  /** The newest one, which may be over. */
  readonly pause: Pause | null;
  /** By the hash of a name in a chat: the friend's id, or null for a name to ignore. */
  readonly contactNames: Readonly<Record<string, string | null>>;
  readonly chatsRead: readonly ChatReading[];
  /** Interactions by month, `2026-03`. */
  readonly countsByMonth: Readonly<Record<string, number>>;
}

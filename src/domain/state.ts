/** What commands read: the outcome of folding the journal. */

import type { Call } from './call/call.ts';
import type { ChatReading } from './catch-up/chat-reading.ts';
import type { Friend } from './friend/friend.ts';
import type { Idea } from './idea/idea.ts';
import type { Draft } from './note/draft.ts';
import type { Pause } from './pause/pause.ts';
import type { LocalPlace } from './place/local.ts';
import type { Reminder } from './reminder/reminder.ts';
import type { Tradition } from './tradition/tradition.ts';

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

/** What the journal comes to when it is folded. */

import type { Call } from './call/call.ts';
import type { Friend } from './friend/friend.ts';
import type { LocalPlace } from './place/local.ts';
import type { Reminder } from './reminder/reminder.ts';
import type { Day } from './time/day.ts';
import type { Tradition } from './tradition/tradition.ts';

export interface Draft {
  readonly id: string;
  /** Counts from 1 in the order drafts were kept; what she types. */
  readonly number: number;
  readonly on: Day;
  /** null when it is for someone who is not on the list; then `to` says who. */
  readonly friend: string | null;
  readonly to?: string;
  readonly occasion: string;
  readonly tone: string;
  readonly card: string;
  /** Of the card's inside; one when left out. */
  readonly panels?: number;
  readonly seed: number;
  readonly text: string;
  readonly phrases: readonly string[];
  readonly postedOn: Day | null;
  readonly isRemoved: boolean;
}

/** A way to connect of her own. */
export interface Idea {
  readonly id: string;
  /** Counts from 1 in the order they were kept; what she types. */
  readonly number: number;
  readonly on: Day;
  readonly text: string;
}

export interface State {
  readonly friends: ReadonlyMap<string, Friend>;
  /** Ids that were merged away, each with the id it became part of: they are not given again. */
  readonly merged: Readonly<Record<string, string>>;
  readonly drafts: readonly Draft[];
  readonly calls: readonly Call[];
  readonly traditions: readonly Tradition[];
  readonly locals: readonly LocalPlace[];
  readonly ideas: readonly Idea[];
  /** Those that are open. */
  readonly reminders: readonly Reminder[];
  /** Interactions by month, `2026-03`. */
  readonly countsByMonth: Readonly<Record<string, number>>;
}

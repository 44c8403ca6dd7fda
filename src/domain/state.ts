/** What the journal comes to when it is folded. */

import type { Day } from './day.ts';
import type { Friend } from './friend.ts';

export interface Draft {
  readonly id: string;
  /** Counts from 1 in the order drafts were kept; what she types. */
  readonly number: number;
  readonly on: Day;
  /** null when it is for someone who is not on the list; then `to` says whom. */
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

export interface State {
  readonly friends: ReadonlyMap<string, Friend>;
  /** Ids that were merged away, and into whom: they are not given again. */
  readonly merged: Readonly<Record<string, string>>;
  readonly drafts: readonly Draft[];
  /** Interactions by month, `2026-03`. */
  readonly countsByMonth: Readonly<Record<string, number>>;
}

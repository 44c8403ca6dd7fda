/** What a journal line can say of calls, traditions, local places, ways of her own and reminders. */

import type { Answer, CallFields } from './call/call.ts';
import type { Day } from './day.ts';
import type { Feeling, LocalFields } from './local/local.ts';
import type { TraditionFields } from './tradition/tradition.ts';
import type { WallTime } from './wall-time.ts';

/** `friends` are the guests. */
interface CallPlanned extends Partial<CallFields> {
  readonly type: 'call.planned';
  readonly call: string;
  /** Given once; lines of programs before 0.5 have none. */
  readonly number?: number;
  readonly on: Day;
  readonly topic: string;
  readonly minutes: number;
  readonly friends: readonly string[];
}

export interface CallEdited {
  readonly type: 'call.edited';
  readonly call: string;
  readonly on: Day;
  readonly set?: Partial<CallFields>;
  /** Guests who come on top. */
  readonly friends?: readonly string[];
  /** Guests who are taken away. */
  readonly without?: readonly string[];
}

interface CallAnswered {
  readonly type: 'call.answered';
  readonly call: string;
  readonly friend: string;
  readonly answer: Answer;
  /** Which of the times suit, while there are several to choose from. */
  readonly times?: readonly WallTime[];
}

/** Who came is in the interaction that stands beside it. */
interface CallHeld {
  readonly type: 'call.held';
  readonly call: string;
  readonly on: Day;
}

interface TraditionStarted extends Partial<TraditionFields> {
  readonly type: 'tradition.started';
  readonly tradition: string;
  /** Given once; lines of programs before 0.5 have none. */
  readonly number?: number;
  readonly on: Day;
  readonly theme: TraditionFields['theme'];
  readonly friends: readonly string[];
}

interface TraditionEdited {
  readonly type: 'tradition.edited';
  readonly tradition: string;
  readonly on: Day;
  readonly set: Partial<TraditionFields>;
}

/** With whom is in the interaction that stands beside it. */
interface TraditionShared {
  readonly type: 'tradition.shared';
  readonly tradition: string;
  readonly on: Day;
}

interface LocalAdded extends Partial<LocalFields> {
  readonly type: 'local.added';
  readonly local: string;
  /** Given once; lines of programs before 0.5 have none. */
  readonly number?: number;
  readonly on: Day;
  readonly name: string;
  readonly kind: string;
}

interface LocalEdited {
  readonly type: 'local.edited';
  readonly local: string;
  readonly on: Day;
  readonly set?: Partial<LocalFields>;
  /** Steps of the checklist that are done or set aside now. */
  readonly steps?: readonly string[];
  /** Those of them that are set aside. */
  readonly leftOut?: readonly string[];
}

/** `friends` are those she met there. */
export interface LocalVisited {
  readonly type: 'local.visited';
  readonly local: string;
  readonly on: Day;
  readonly felt?: Feeling;
  readonly friends?: readonly string[];
  /** Only where nobody was met: with somebody, it is in the interaction that stands beside it. */
  readonly note?: string;
}

/** A way to connect of her own. */
interface IdeaKept {
  readonly type: 'idea.kept';
  readonly idea: string;
  /** Given once; lines of programs before 0.5 have none. */
  readonly number?: number;
  readonly on: Day;
  readonly text: string;
}

interface IdeaRemoved {
  readonly type: 'idea.removed';
  readonly idea: string;
}

export interface ReminderKept {
  readonly type: 'reminder.kept';
  readonly reminder: string;
  /** Given once. */
  readonly number?: number;
  readonly on: Day;
  readonly friend: string;
  readonly words: string;
  /** Left out where it comes up with the friend, and not by itself. */
  readonly day?: Day;
}

/** Names the friend too, so that forgetting her reaches it. */
interface ReminderEnded {
  readonly type: 'reminder.ended';
  readonly reminder: string;
  readonly friend: string;
  readonly on: Day;
}

export type WayChange =
  | CallPlanned
  | CallEdited
  | CallAnswered
  | CallHeld
  | TraditionStarted
  | TraditionEdited
  | TraditionShared
  | LocalAdded
  | LocalEdited
  | LocalVisited
  | IdeaKept
  | IdeaRemoved
  | ReminderKept
  | ReminderEnded;

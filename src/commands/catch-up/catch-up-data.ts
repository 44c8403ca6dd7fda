/** What `catch-up` found and did. */

import type { Initiator, Outcome, Way } from '../../domain/contact/interaction.ts';
import type { Day } from '../../domain/time/day.ts';
import type { FileProblem } from './read-chats.ts';

export interface CatchUpData {
  readonly isSaved: boolean;
  readonly since: Day;
  /** As she named them. */
  readonly files: readonly string[];
  /** Her own name in the chats. */
  readonly me: string | null;
  /** Friends in the chats, those with the most days first. */
  readonly people: readonly PersonFound[];
  /** Names that nobody on her list has. */
  readonly unknown: readonly UnknownFound[];
  /** How many names she never wants to hear about again, as of now. */
  readonly ignored: number;
  /** Times in touch that are new, those that were there, and those that she had removed or taken back. */
  readonly added: number;
  readonly known: number;
  readonly removed: number;
  readonly takenBack: number;
  /** What `undo --redo` takes to bring those back. */
  readonly redo: string | null;
  readonly callsOfNobody: number;
  /** Days after today, left out. */
  readonly future: number;
  readonly answered: readonly AnsweredAttempt[];
  readonly problems: readonly FileProblem[];
  readonly undo: string | null;
}

export interface PersonFound {
  readonly id: string;
  readonly name: string;
  readonly isNew: boolean;
  readonly times: readonly TimeFound[];
  /** How many days they usually let pass, if that's worth offering as a cadence; null if not. */
  readonly rhythmDays: number | null;
  /** The rhythm is the cadence now. */
  readonly isRhythmKept: boolean;
}

/** One day and way. */
export interface TimeFound {
  readonly on: Day;
  readonly way: Way;
  readonly outcome: Outcome;
  readonly by: Initiator;
  /** Who wrote that day, in the order of their first messages. */
  readonly wrote: readonly Initiator[];
}

export interface UnknownFound {
  /** The id that the person would get. */
  readonly id: string;
  readonly name: string;
  readonly guess: { readonly id: string; readonly name: string } | null;
  readonly times: readonly TimeFound[];
}

/** She had reached out, and then they were in touch. */
export interface AnsweredAttempt {
  readonly id: string;
  readonly name: string;
  readonly tried: Day;
  readonly on: Day;
}

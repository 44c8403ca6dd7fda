/** One time they were in touch, or tried. */

import type { Day } from '../time/day.ts';

export const ways = ['text', 'voice', 'call', 'video', 'visit', 'note', 'email', 'group'] as const;
export type Way = (typeof ways)[number];

export const outcomes = ['connected', 'attempt'] as const;
export type Outcome = (typeof outcomes)[number];

/** Who started it. */
export const initiators = ['me', 'friend'] as const;
export type Initiator = (typeof initiators)[number];

export interface Interaction {
  readonly id: string;
  readonly on: Day;
  /** Ids of friends. */
  readonly friends: readonly string[];
  /** null when she didn't say how. */
  readonly way: Way | null;
  /** Her own word for it, `coffee` or `walk`, if she gave one. */
  readonly what: string | null;
  readonly note: string | null;
  readonly outcome: Outcome;
  /** null when nobody said. */
  readonly by: Initiator | null;
  /** The note shows only when she asks for it. */
  readonly isPrivate: boolean;
  /** Nobody but the friend wrote that day. Only chats say it. */
  readonly isHerTurn?: true;
}

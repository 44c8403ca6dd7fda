/** One time they were in touch, or tried. */

import type { Day } from '../time/day.ts';

export const ways = ['text', 'voice', 'call', 'video', 'visit', 'note', 'email', 'group'] as const;
export type Way = (typeof ways)[number];

export const outcomes = ['connected', 'attempt'] as const;
export type Outcome = (typeof outcomes)[number];

/** Who began. */
export const beginners = ['me', 'friend'] as const;
export type Begun = (typeof beginners)[number];

export interface Interaction {
  readonly id: string;
  readonly on: Day;
  /** Friend ids. */
  readonly friends: readonly string[];
  /** null when it is not known how. */
  readonly way: Way | null;
  /** Her own word for it, `coffee` or `walk`, when she gave one. */
  readonly what: string | null;
  readonly note: string | null;
  readonly outcome: Outcome;
  /** null where nobody said. */
  readonly by: Begun | null;
  /** The note shows only when it is asked for. */
  readonly isPrivate: boolean;
}

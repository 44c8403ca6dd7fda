import type { Day } from '../time/day.ts';

/** A note she saved, to copy onto a card. */
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

import type { Day } from '../time/day.ts';

/** A way to connect that she added herself. */
export interface Idea {
  readonly id: string;
  /** Counts from 1 in the order she added them; she types it to name an idea. */
  readonly number: number;
  readonly on: Day;
  readonly text: string;
}

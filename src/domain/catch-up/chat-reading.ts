import type { Day } from '../time/day.ts';
import type { ChatSource } from './changes.ts';

/** Chats that she caught up from. */
export interface ChatReading {
  readonly source: ChatSource;
  /** When she did. */
  readonly on: Day;
  readonly friends: readonly string[];
  readonly from: Day;
  readonly until: Day;
}

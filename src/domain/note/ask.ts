/** A sentence she is asked to finish. */

import type { AnswerKind } from './answer-kinds.ts';

export interface Ask {
  /** The name its answer goes by in letters: `{help}`. */
  readonly slot: string;
  /** The beginning she finishes: `Thank you for`. */
  readonly sentence: string;
  readonly takes: readonly AnswerKind[];
  /** Goes before a bare noun. */
  readonly article?: 'the' | 'your';
  readonly example: string;
  /** Other beginnings that an answer may say again. */
  readonly says?: readonly string[];
  /** The answer is about the friend: she may be turned to you. */
  readonly about?: 'friend';
  /** What is kept of the friend that answers it when she does not. */
  readonly from?: 'inspires';
  /** The slot it speaks of (`It made me`): without that one's answer it makes no sense. */
  readonly after?: string;
  /** Before a bare plan where a whole sentence goes: `I'd like to` take Ava for ice cream. */
  readonly opens?: string;
}

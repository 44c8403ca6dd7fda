/** A sentence for her to finish. */

import type { AnswerKind } from './answer-kinds.ts';

export interface Ask {
  /** The name of its answer in letters: `{help}`. */
  readonly slot: string;
  /** The start she finishes: `Thank you for`. */
  readonly sentence: string;
  readonly takes: readonly AnswerKind[];
  /** Added before a bare noun. */
  readonly article?: 'the' | 'your';
  readonly example: string;
  /** Other starts that an answer may repeat. */
  readonly says?: readonly string[];
  /** The answer is about the friend, so `she` may become `you`. */
  readonly about?: 'friend';
  /** What we know about the friend that answers it if she doesn't. */
  readonly from?: 'inspires';
  /** Another slot it refers to (`It made me`): without that answer it makes no sense. */
  readonly after?: string;
  /** Added before a bare plan that needs a whole sentence: `I'd like to` take Ava for ice cream. */
  readonly opens?: string;
  /** Added before an answer that starts with its verb: `What it did` after "That": `hurt you`. */
  readonly subject?: string;
}

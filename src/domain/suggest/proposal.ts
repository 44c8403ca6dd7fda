/** What `suggest` proposed to do for someone, for `text` and `note draft` to go on from. */

import type { Way } from '../contact/interaction.ts';

export interface Proposal {
  readonly way: Way;
  readonly words: string;
  /** `next` of the friend as it was then: with another one the words are no longer hers. */
  readonly next: string | null;
  /** Of a card; null for the usual one. */
  readonly occasion: string | null;
}

/** By friend id. */
export type Proposals = Readonly<Record<string, Proposal>>;

/** What she said of today, as typed: `low`, `5m`. */
export interface SaidToday {
  readonly energy?: string;
  readonly time?: string;
}

/** What `suggest` proposed for someone, for `text` and `note draft` to continue from. */

import type { Way } from '../contact/interaction.ts';

export interface Proposal {
  readonly way: Way;
  readonly words: string;
  /** The friend's `next` at that time: if it has changed, the words aren't hers anymore. */
  readonly next: string | null;
  /** The occasion of a card; null for the usual one. */
  readonly occasion: string | null;
}

/** By the friend's id. */
export type Proposals = Readonly<Record<string, Proposal>>;

/** What she said about today, as typed: `low`, `5m`. */
export interface SaidToday {
  readonly energy?: string;
  readonly time?: string;
}

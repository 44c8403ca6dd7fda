/** Which phrases a friend was given lately. */

import type { Draft } from '../state.ts';

/** Drafts of one friend that count as lately. */
const lately = 3;

/** Ids of the phrases in the newest drafts for this friend. */
export function recentPhrases(drafts: readonly Draft[], friend: string): ReadonlySet<string> {
  const hers = drafts.filter((draft) => draft.friend === friend && !draft.isRemoved).slice(-lately);
  return new Set(hers.flatMap(({ phrases }) => phrases));
}

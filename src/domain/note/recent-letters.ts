/** Which letters a friend got recently. */

import { foldText } from '../text/fold-text.ts';
import type { Draft } from './draft.ts';

/** How many drafts of one friend count as recent. */
const lately = 3;

type Recipient = Pick<Draft, 'friend' | 'to'>;

/** Ids of the letters of the newest drafts for this friend, or for this name that isn't on the list. */
export function recentLetters(drafts: readonly Draft[], recipient: Recipient): ReadonlySet<string> {
  const recent = drafts.filter((draft) => isSame(draft, recipient) && !draft.isRemoved).slice(-lately);
  return new Set(recent.flatMap(({ phrases }) => phrases));
}

function isSame(one: Recipient, other: Recipient): boolean {
  return one.friend === other.friend && foldText(one.to ?? '') === foldText(other.to ?? '');
}

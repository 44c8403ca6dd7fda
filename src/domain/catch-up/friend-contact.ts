/** A time in a chat that was with a friend on her list. */

import type { Contact } from './contacts.ts';

/** A contact, and the friend it was with. */
export type FriendContact = Contact & { readonly friend: string };

export const keyOf = ({ friend, on, way }: Pick<FriendContact, 'friend' | 'on' | 'way'>): string =>
  `${friend} ${on} ${way}`;

/** Only the friend wrote, and it was an answer, or she answered another day. */
export function isHerTurn({ way, outcome, wrote }: FriendContact): boolean {
  return way === 'text' && outcome === 'connected' && wrote.length === 1 && wrote[0] === 'friend';
}

/** Whom a change names. */

import type { Change } from '../change.ts';

/** Ids of friends, as the change has them. */
export function friendsIn(change: Change): readonly string[] {
  const lists = change as { readonly friends?: readonly string[]; readonly without?: readonly string[] };
  const { friend, into } = change as { readonly friend?: string; readonly into?: string };
  return [friend, into, ...(lists.friends ?? []), ...(lists.without ?? [])].filter((id) => id !== undefined);
}

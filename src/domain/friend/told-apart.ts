/** Pairs of entries that she said are two people. */

import { resolveId } from '../journal/resolve-id.ts';
import type { State } from '../state.ts';
import type { Friend } from './friend.ts';

/** Also if one of them was merged into another entry since. */
export function areToldApart(one: Friend, other: Friend, { merged }: Pick<State, 'merged'>): boolean {
  // Both entries have it.
  return one.apart?.some((id) => resolveId({ merged }, id) === other.id) === true;
}

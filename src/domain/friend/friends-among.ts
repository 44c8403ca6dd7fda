/** The friends that a call, a tradition or a local place names, as they are today. */

import { resolveId } from '../fold-state.ts';
import type { State } from '../state.ts';
import { type Friend, isHiddenFromLists } from './friend.ts';

/** In order, each once, under the ids they have by now; without those who are out of sight. */
export function friendsAmong(
  { friends, merged }: Pick<State, 'friends' | 'merged'>,
  ids: readonly string[],
): readonly Friend[] {
  const members = ids.map((id) => friends.get(resolveId({ merged }, id)));
  return [...new Set(members)].filter(
    (friend) => friend !== undefined && !isHiddenFromLists(friend),
  ) as Friend[];
}

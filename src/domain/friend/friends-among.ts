/** The friends of a call, a tradition or a local place, as they are today. */

import { resolveId } from '../journal/resolve-id.ts';
import type { State } from '../state.ts';
import { type Friend, isHiddenFromLists } from './friend.ts';

/** In order, each once, under their ids of today, without friends hidden from lists. */
export function friendsAmong(
  { friends, merged }: Pick<State, 'friends' | 'merged'>,
  ids: readonly string[],
): readonly Friend[] {
  const members = ids.map((id) => friends.get(resolveId({ merged }, id)));
  return [...new Set(members)].filter(
    (friend) => friend !== undefined && !isHiddenFromLists(friend),
  ) as Friend[];
}

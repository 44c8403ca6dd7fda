/** Who could come along: someone nearby that she hasn't seen for the longest time. Nobody hidden or paused. */

import { type Friend, lastContactOf } from '../friend/friend.ts';
import { isSnoozed } from '../friend/is-snoozed.ts';
import { foldText } from '../text/fold-text.ts';
import type { Day } from '../time/day.ts';

interface Company {
  readonly today: Day;
  /** Ids of those who will be there anyway. */
  readonly there: readonly string[];
  /** What we know about where it is. A friend's town that is named in it counts as its town. */
  readonly where?: string;
  /** Whether she tried this friend lately. */
  readonly isLeftToRest: (friend: Friend, today: Day) => boolean;
  /** Whether we know that somebody's clock differs from hers. */
  readonly isFar?: (friend: Friend) => boolean;
}

/**
 * We don't know her town. So we take the one named in the place's words, or else the one most of her friends share.
 * Nearby are friends who live there, and inner or close ones who aren't known to live elsewhere.
 */
export function whoToBring(friends: Iterable<Friend>, company: Company): Friend | null {
  const { today, there, isLeftToRest, where = '', isFar = () => false } = company;
  const active = [...friends].filter((friend) => friend.state === 'active' && !friend.isRemoved);
  const towns = active.map(({ city }) => townOf(city)).filter((town) => town !== null);
  const words = ` ${foldText(where)} `;
  // The longest one, if one town's name is part of another's.
  const townsNamed = towns.filter((town) => words.includes(` ${town} `)).sort((a, b) => b.length - a.length);
  const [town = sharedTown(active)] = townsNamed;
  const near = active
    .filter((friend) => !there.includes(friend.id) && !isSnoozed(friend, today))
    .filter((friend) => isNear(friend, town) && !isFar(friend) && !isLeftToRest(friend, today));
  // If nothing is logged yet, the day she was added counts as the last contact.
  const lastOf = (friend: Friend) => `${lastContactOf(friend, today) ?? friend.addedOn} ${friend.id}`;
  return near.sort((a, b) => (lastOf(a) < lastOf(b) ? -1 : 1))[0] ?? null;
}

export function isNear({ city, circle }: Friend, town: string | null): boolean {
  const own = townOf(city);
  if (town !== null && own !== null) return own === town;
  return circle === 'inner' || circle === 'close';
}

/** A single friend's town is no more likely hers than any other. */
export function sharedTown(friends: readonly Friend[]): string | null {
  const counts = new Map<string, number>();
  for (const { city } of friends) {
    const town = townOf(city);
    if (town !== null) counts.set(town, (counts.get(town) ?? 0) + 1);
  }
  const [[town, most] = [null, 0], [, next] = [null, 0]] = [...counts].sort(([, a], [, b]) => b - a);
  return most > 1 && most > next ? town : null;
}

/** `Springfield, IL` and `springfield` are the same. */
function townOf(city: string | null): string | null {
  return foldText((city ?? '').split(',')[0] ?? '') || null;
}

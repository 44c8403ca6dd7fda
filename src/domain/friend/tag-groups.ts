/** A tag names everybody who has it, wherever a name can be, unless a friend has that name. */

import { typoDistance, typosAllowed } from '../text/typos.ts';
import type { Friend, FriendState } from './friend.ts';
import { matchName, type NameBook } from './names.ts';
import { tagKey } from './tags.ts';

export interface TagGroup {
  /** As she wrote it first. */
  readonly tag: string;
  readonly members: readonly Friend[];
}

/** The states a tag reaches: those on her list. Whoever is hidden, archived or died has to be named. */
const reachableStates: readonly FriendState[] = ['active', 'unsorted', 'paused'];

/** Every tag with the people it reaches, by its key. */
export function tagGroups(friends: Iterable<Friend>): ReadonlyMap<string, TagGroup> {
  const groups = new Map<string, { readonly tag: string; readonly members: Friend[] }>();
  for (const friend of friends) {
    if (friend.isRemoved || !reachableStates.includes(friend.state)) continue;
    for (const tag of friend.tags) {
      const key = tagKey(tag);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { tag, members: [friend] });
      else if (group.members.at(-1) !== friend) group.members.push(friend);
    }
  }
  return groups;
}

/** The people a typed name stands for if it's a tag; null if it isn't one, or if a friend has that name. */
export type FindGroup = (input: string) => TagGroup | null;

export function groupFinder(friends: readonly Friend[], book: NameBook): FindGroup {
  if (friends.every(({ tags }) => tags.length === 0)) return () => null;
  const groups = tagGroups(friends);
  return (input) => {
    const key = tagKey(input);
    const group = key === '' ? undefined : groups.get(key);
    return group === undefined || matchName(input, book, 'last').kind !== 'none' ? null : group;
  };
}

/** A tag with almost this spelling; null when there is none. */
export function nearestTag(input: string, friends: Iterable<Friend>): string | null {
  const word = tagKey(input);
  const near = [...tagGroups(friends)]
    .map(([key, { tag }]) => ({ key, tag, slips: key[0] === word[0] ? typoDistance(word, key) : Infinity }))
    .filter(({ key, slips }) => slips <= typosAllowed(Math.max(key.length, word.length)))
    .sort((a, b) => a.slips - b.slips);
  return near[0]?.tag ?? null;
}

/** A name as typed, and the group it stands for if it's a tag. */
export interface NameOrTag {
  readonly input: string;
  readonly group: TagGroup | null;
}

/**
 * Finds tags among words, also tags of several words; the longest wins.
 * @param readNames divides all words between two tags into names
 */
export function namesAndTags(
  words: readonly string[],
  find: FindGroup,
  readNames: (words: readonly string[]) => readonly string[],
): readonly NameOrTag[] {
  const namesFound: NameOrTag[] = [];
  let names: string[] = [];
  const flush = () => {
    namesFound.push(...readNames(names).map((input) => ({ input, group: null })));
    names = [];
  };
  for (let at = 0; at < words.length; ) {
    const [length, group] = tagAt(words, at, find);
    if (group === null) names.push(words[at] as string);
    else {
      flush();
      namesFound.push({ input: words.slice(at, at + length).join(' '), group });
    }
    at += length;
  }
  flush();
  return namesFound;
}

const mostWords = 6;

function tagAt(words: readonly string[], at: number, find: FindGroup): readonly [number, TagGroup | null] {
  for (let length = Math.min(mostWords, words.length - at); length > 0; length--) {
    const group = find(words.slice(at, at + length).join(' '));
    if (group !== null) return [length, group];
  }
  return [1, null];
}

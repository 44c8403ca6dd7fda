/** Makes ids from names, so that a friend added on two devices is one friend, and the journal is easy to read. */

import { foldText } from '../text/fold-text.ts';

const longestId = 64;

/**
 * `priya-shah`, then `priya-shah-2` for a namesake. Never empty, at most 64 characters.
 *
 * @param start the last number given, if all up to it are taken
 */
export function friendId(name: string, isTaken: (id: string) => boolean, start = 1): string {
  const base = foldText(name).replaceAll(' ', '-') || codePointsOf(name);
  let id = cut(base, longestId);
  for (let number = Math.max(2, start); isTaken(id); number++) {
    const ending = `-${number}`;
    id = `${cut(base, longestId - ending.length)}${ending}`;
  }
  return id;
}

/** For a name without letters or numbers, such as an emoji: `friend-1f338`. */
function codePointsOf(name: string): string {
  const visible = [...name.replace(/\s+/g, '')];
  return ['friend', ...visible.map((character) => character.codePointAt(0)?.toString(16))].join('-');
}

/** Cuts without splitting a surrogate pair. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/-+$/, '');
}

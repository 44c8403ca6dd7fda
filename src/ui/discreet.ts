/** Initials in the place of names, for a screen that others can see. */

import type { Friend } from '../domain/friend.ts';

/** Of `the new folks at 12` these give nobody away, and no text is left when every `the` goes. */
const smallWords = new Set('a an and at from in my new next of old on our the to with your'.split(' '));

/** A function that puts `A. S.` where a text says `Ana Sample`, and `A.` for a first name or nickname alone. */
export function initialsFor(friends: Iterable<Pick<Friend, 'name' | 'nicknames'>>): (text: string) => string {
  const names = new Set<string>();
  for (const { name, nicknames } of friends) {
    const parts = name.split(/\s+/).filter((part) => !smallWords.has(part.toLowerCase()));
    for (const each of [name, ...parts, ...nicknames]) if (each.length > 1) names.add(each);
  }
  if (names.size === 0) return (text) => text;
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(escapeForPattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  // A name at the end of a sentence brings its own full stop.
  return (text) => text.replace(pattern, initials).replace(/(\p{Lu}\.)\.(?!\.)/gu, '$1');
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => `${[...word][0]?.toUpperCase()}.`)
    .join(' ');
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Initials in the place of names, for a screen that others can see. */

import type { Friend } from '../domain/friend.ts';

/** A function that puts `A. S.` where a text says `Ana Sample`, and `A.` for a first name or nickname alone. */
export function initialsFor(friends: Iterable<Pick<Friend, 'name' | 'nicknames'>>): (text: string) => string {
  const names = new Set<string>();
  for (const { name, nicknames } of friends) {
    for (const each of [name, ...name.split(/\s+/), ...nicknames]) if (each.length > 1) names.add(each);
  }
  if (names.size === 0) return (text) => text;
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(escapeForPattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replace(pattern, initials);
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

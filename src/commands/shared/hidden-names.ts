/**
 * Names that belong to friends hidden from lists. The full name of someone who died opens what she saved, and we never
 * offer to add someone new instead.
 */

import type { Friend } from '../../domain/friend/friend.ts';
import { matchName, type NameBook, nameBook } from '../../domain/friend/names.ts';
import { UserError, type WayOut } from '../../errors.ts';
import { inQuotes } from '../../ui/shell-quote.ts';

/** Friends who died with exactly this full name. */
export function diedCalled(input: string, friends: Iterable<Friend>): readonly Friend[] {
  const match = matchName(input, bookOfDied(friends), 'exact');
  if (match.kind === 'none') return [];
  return match.kind === 'one' ? [match.friend] : match.friends;
}

function bookOfDied(friends: Iterable<Friend>): NameBook {
  return nameBook(
    [...friends].filter(({ state }) => state === 'died'),
    { includeAll: true },
  );
}

/** Doesn't offer to add someone new, because someone who died has this first name. */
export function notHere(input: string): UserError {
  return new UserError(`Nobody called "${input.trim()}" is on your list.`, {
    code: 'not_found',
    ways: [{ text: "Everyone you've saved:", command: 'momconnect friend list --all' }],
  });
}

/** Doesn't offer to add someone new. */
export function passedAway([friend]: readonly Friend[]): UserError {
  const name = friend?.name ?? '';
  return new UserError(`You saved that ${name} passed away.`, {
    code: 'not_found',
    ways: [{ text: 'What you saved:', command: `momconnect friend show ${inQuotes(name)}` }],
  });
}

/**
 * Matches the first name or a nickname. That's too little to open anything, but enough not to offer adding someone new.
 */
export function isCalledLikeDied(input: string, friends: Iterable<Friend>): boolean {
  return matchName(input, bookOfDied(friends), 'called').kind !== 'none';
}

/** Whether this is the full name of a hidden friend. */
export function isHiddenCalled(input: string, friends: Iterable<Friend>): boolean {
  const hidden = [...friends].filter(({ state }) => state === 'hidden');
  return matchName(input, nameBook(hidden, { includeAll: true }), 'exact').kind !== 'none';
}

/** Doesn't say what became of the friend: someone else may be reading the screen. */
export function nameTaken(...more: readonly WayOut[]): UserError {
  return new UserError("Someone's already saved with that name.", {
    code: 'exists',
    ways: [[{ text: 'To see it:', command: 'momconnect friend list --all' }, ...more]],
  });
}

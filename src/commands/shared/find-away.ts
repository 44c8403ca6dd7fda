/** People kept out of sight, called by name. What was saved of someone who died opens by the whole name, and nobody new is offered in their place. */

import type { Friend } from '../../domain/friend/friend.ts';
import { matchName, type NameBook, type NameMatch, nameBook } from '../../domain/friend/names.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { UserError } from '../../errors.ts';
import { inQuotes } from '../../ui/shell-quote.ts';

/** Whether someone on the list is called so, so that nobody else is looked for: `rose` is Rose Example, `rose sample` is not. */
export function isAsGood(typed: string, match: NameMatch): boolean {
  if (match.kind === 'none') return false;
  const isOneWord = !foldText(typed).includes(' ');
  return match.level === 'exact' || (isOneWord && match.level !== 'beginning' && match.level !== 'typo');
}

/** Those who died and whose whole name this is. */
export function diedCalled(typed: string, friends: Iterable<Friend>): readonly Friend[] {
  const match = matchName(typed, bookOfDied(friends), 'exact');
  if (match.kind === 'none') return [];
  return match.kind === 'one' ? [match.friend] : match.friends;
}

function bookOfDied(friends: Iterable<Friend>): NameBook {
  return nameBook(
    [...friends].filter(({ state }) => state === 'died'),
    { includeAll: true },
  );
}

/** Offers nobody new: the first name is that of someone who died. */
export function notHere(typed: string): UserError {
  return new UserError(`Nobody called "${typed.trim()}" is on your list.`, {
    code: 'not_found',
    hint: "Everyone you've saved: momconnect friend list --all",
  });
}

/** Offers nobody new. */
export function passedAway([friend]: readonly Friend[]): UserError {
  const name = friend?.name ?? '';
  return new UserError(`You saved that ${name} passed away.`, {
    code: 'not_found',
    hint: `What you saved: momconnect friend show ${inQuotes(name)}`,
  });
}

/** By the first name or a nickname: too little to open anything, and enough not to offer somebody new. */
export function isCalledLikeDied(typed: string, friends: Iterable<Friend>): boolean {
  return matchName(typed, bookOfDied(friends), 'called').kind !== 'none';
}

/** Whether this is the whole name of somebody hidden. */
export function isHiddenCalled(typed: string, friends: Iterable<Friend>): boolean {
  const hidden = [...friends].filter(({ state }) => state === 'hidden');
  return matchName(typed, nameBook(hidden, { includeAll: true }), 'exact').kind !== 'none';
}

/** A screen can have two readers: what became of the name is not said. */
export function nameTaken(more = ''): UserError {
  return new UserError("Someone's already saved with that name.", {
    code: 'exists',
    hint: `To see it: momconnect friend list --all${more}`,
  });
}

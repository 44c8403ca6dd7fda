/** Deletes her own help lines that name the forgotten person. */

import type { Deps } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { matchName, nameBook } from '../../domain/friend/names.ts';
import { newFriend } from '../../domain/friend/record.ts';
import { readPersonalHelpLine } from '../../domain/support/personal-help-line.ts';

const settings = ['help.1', 'help.2', 'help.3'] as const;
/** The last digits of a phone number: country or area code before them may be written or not. */
const lastDigits = 7;

/** Answers the names of the deleted settings. */
export async function deleteHelpLines(
  deps: Deps,
  friend: Pick<Friend, 'id' | 'name' | 'nicknames' | 'phones'>,
): Promise<readonly string[]> {
  const matches = settings.filter((name) => {
    const line = readPersonalHelpLine(deps.settings.get(name) ?? '');
    return line !== null && (isCalled(deps, line.name, friend) || hasNumber(friend, line.number));
  });
  for (const name of matches) {
    // The previous settings file is kept as a copy. Setting it twice removes the line from both.
    await deps.settings.set(name, null);
    await deps.settings.set(name, null);
  }
  return matches;
}

/** By a name that nobody else has. */
function isCalled(
  { store, today }: Deps,
  callName: string,
  { id, name, nicknames }: Pick<Friend, 'id' | 'name' | 'nicknames'>,
): boolean {
  const others = [...store.read().friends.values()].filter((friend) => friend.id !== id);
  const isTaken = matchName(callName, nameBook(others, { includeAll: true }), 'called').kind !== 'none';
  const friend = { ...newFriend(id, { type: 'friend.added', friend: id, on: today, name }), nicknames };
  const isHers = matchName(callName, nameBook([friend]), 'called');
  if (isHers.kind === 'none') return false;
  return !isTaken || (isHers.kind === 'one' && isHers.level === 'exact');
}

function hasNumber({ phones }: Pick<Friend, 'phones'>, number: string): boolean {
  const digits = lastOf(number);
  return digits.length === lastDigits && phones.some((phone) => lastOf(phone) === digits);
}

const lastOf = (phone: string): string => phone.replace(/\D/g, '').slice(-lastDigits);

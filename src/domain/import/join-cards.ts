/** Joins several cards of one person. */

import { nameKey } from './compare-names.ts';
import type { ContactCard } from './contact-card.ts';

const listsOfCard = [
  'nicknames',
  'phones',
  'faxes',
  'emails',
  'anniversaries',
  'hardDays',
  'children',
  'notes',
  'tags',
] as const;

/**
 * The fullest name stays, the others become nicknames. Of two values for a field, the first one stays. null without a
 * card.
 */
export function joinCards([first, ...others]: readonly ContactCard[]): ContactCard | null {
  if (first === undefined || others.length === 0) return first ?? null;
  // A damaged address book may have thousands of cards for one person, so the lists grow in place.
  const lists = Object.fromEntries(listsOfCard.map((field) => [field, new Set(first[field])]));
  let joinedCard = first;
  for (const card of others) {
    for (const field of listsOfCard) for (const value of card[field]) lists[field]?.add(value);
    const nickname = otherName(joinedCard, card);
    if (nickname !== null) lists.nicknames?.add(nickname);
    joinedCard = joinFields(joinedCard, card);
  }
  return {
    ...joinedCard,
    ...Object.fromEntries(Object.entries(lists).map(([field, values]) => [field, [...values]])),
  };
}

const isFuller = (name: string, other: string): boolean => name.split(' ').length > other.split(' ').length;

/** The name that the joined card doesn't use; null when both are the same. */
function otherName({ name: first }: ContactCard, { name: second }: ContactCard): string | null {
  if (first === second || nameKey(first) === nameKey(second)) return null;
  return isFuller(second, first) ? first : second;
}

function joinFields(first: ContactCard, second: ContactCard): ContactCard {
  return {
    ...first,
    name: isFuller(second.name, first.name) ? second.name : first.name,
    address: first.address ?? second.address,
    city: first.city ?? second.city,
    birthday: fullerBirthday(first.birthday, second.birthday),
    diedOn: first.diedOn || (second.diedOn ?? first.diedOn),
  };
}

/** With the year if either has it. */
function fullerBirthday(one: string | null, other: string | null): string | null {
  return one?.startsWith('--') && other !== null ? other : (one ?? other);
}

/** Several cards of one person as one. */

import { nameKey } from './compare-names.ts';
import type { ContactCard } from './contact-card.ts';

/** null without a card. */
export function joinCards([first, ...others]: readonly ContactCard[]): ContactCard | null {
  return first === undefined ? null : others.reduce(joinTwo, first);
}

const union = (one: readonly string[], other: readonly string[]): string[] => [
  ...new Set([...one, ...other]),
];

/** The fuller name stays, the other becomes a nickname; of two values for one field the first stays. */
function joinTwo(first: ContactCard, second: ContactCard): ContactCard {
  const isSecondFuller = second.name.split(' ').length > first.name.split(' ').length;
  const [name, other] = isSecondFuller ? [second.name, first.name] : [first.name, second.name];
  const nickname = nameKey(name) === nameKey(other) ? [] : [other];
  return {
    ...first,
    name,
    nicknames: union(union(first.nicknames, second.nicknames), nickname),
    phones: union(first.phones, second.phones),
    faxes: union(first.faxes, second.faxes),
    emails: union(first.emails, second.emails),
    address: first.address ?? second.address,
    city: first.city ?? second.city,
    birthday: fullerBirthday(first.birthday, second.birthday),
    anniversaries: union(first.anniversaries, second.anniversaries),
    hardDays: union(first.hardDays, second.hardDays),
    children: union(first.children, second.children),
    diedOn: first.diedOn || (second.diedOn ?? first.diedOn),
    notes: union(first.notes, second.notes),
    tags: union(first.tags, second.tags),
  };
}

/** With the year where one of them knows it. */
function fullerBirthday(one: string | null, other: string | null): string | null {
  return one?.startsWith('--') && other !== null ? other : (one ?? other);
}

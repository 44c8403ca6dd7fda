/** The people of a file, each once, out of all her cards. */

import type { ContactCard } from './contact-card.ts';
import { reachKeys, reachOf } from './reach.ts';
import { areOnePerson, nameKey } from './same-person.ts';

/** In the order of first appearance. */
export function joinCards(cards: readonly ContactCard[]): ContactCard[] {
  const joined: ContactCard[] = [];
  const places = new Map<string, Set<number>>();
  for (const card of cards) {
    const candidates = keysOf(card).flatMap((key) => [...(places.get(key) ?? [])]);
    const found = candidates.find((place) => areOnePerson(joined[place] as ContactCard, card));
    const place = found ?? joined.length;
    joined[place] = found === undefined ? card : joinTwo(joined[place] as ContactCard, card);
    for (const key of keysOf(card)) places.set(key, (places.get(key) ?? new Set()).add(place));
  }
  return joined;
}

const keysOf = (card: ContactCard): string[] => [`name ${nameKey(card.name)}`, ...reachKeys(reachOf(card))];
const union = (one: readonly string[], other: readonly string[]): string[] => [
  ...new Set([...one, ...other]),
];

/** The fuller name stays, the other becomes a nickname; of two values for one field the first stays. */
function joinTwo(first: ContactCard, second: ContactCard): ContactCard {
  const isSecondFuller = second.name.split(' ').length > first.name.split(' ').length;
  const [name, other] = isSecondFuller ? [second.name, first.name] : [first.name, second.name];
  const nickname = nameKey(name) === nameKey(other) ? [] : [other];
  return {
    line: first.line,
    name,
    kind: first.kind,
    nicknames: union(union(first.nicknames, second.nicknames), nickname),
    phones: union(first.phones, second.phones),
    faxes: union(first.faxes, second.faxes),
    emails: union(first.emails, second.emails),
    address: first.address ?? second.address,
    city: first.city ?? second.city,
    birthday: fullerBirthday(first.birthday, second.birthday),
    notes: union(first.notes, second.notes),
    tags: union(first.tags, second.tags),
  };
}

/** With the year where one of them knows it. */
function fullerBirthday(one: string | null, other: string | null): string | null {
  return one?.startsWith('--') && other !== null ? other : (one ?? other);
}

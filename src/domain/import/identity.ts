/** What identifies a card or a friend, prepared once for many comparisons. */

import { contactKeysOf, joinContactKeys } from '../friend/contact-keys.ts';
import type { Friend } from '../friend/friend.ts';
import { friendId } from '../friend/friend-id.ts';
import { compareName } from './compare-names.ts';
import type { ContactCard, ContactKind, ContactsFormat } from './contact-card.ts';
import type { Identity } from './same-person.ts';

/** A friends.md has nothing else to identify people. */
const isByName: Readonly<Record<ContactsFormat, boolean>> = { vcard: false, csv: false, 'friends.md': true };

export function identityOf(card: ContactCard): Identity {
  const { name, kind, phones, faxes, emails, birthday, format } = card;
  return {
    kind,
    names: [compareName(name)],
    firstName: null,
    isByName: isByName[format],
    contactKeys: contactKeysOf(card),
    hasReach: phones.some((phone) => !faxes.includes(phone)) || emails.length > 0,
    birthday,
  };
}

export function friendIdentity(friend: Friend, merged: Readonly<Record<string, string>>): Identity {
  return {
    ...identityNow(friend, merged),
    firstName: compareName(friend.id.replace(/-\d+$/, '').replaceAll('-', ' ')),
  };
}

/** Without the name she was added with, which takes as long to read as all the rest. */
export function identityNow(
  friend: Friend,
  merged: Readonly<Record<string, string>>,
): Omit<Identity, 'firstName'> {
  const { name, nicknames, phones, emails, birthday } = friend;
  // A nickname that was a full name: of a merged friend, or one with two words.
  const isFullName = (nickname: string) =>
    nickname.includes(' ') ||
    Object.hasOwn(
      merged,
      friendId(nickname, () => false),
    );
  return {
    kind: kindOf(friend),
    names: [name, ...nicknames.filter(isFullName)].map(compareName),
    isByName: false,
    contactKeys: contactKeysOf(friend),
    hasReach: phones.length + emails.length > 0,
    birthday,
  };
}

/** What identifies a person after a card was joined to her. */
export function withCard(identity: Identity, card: Identity): Identity {
  if (identity === card) return identity;
  const keys = new Set(identity.names.map(({ key }) => key));
  return {
    ...identity,
    names: [...identity.names, ...card.names.filter(({ key }) => !keys.has(key))],
    contactKeys: joinContactKeys(identity.contactKeys, card.contactKeys),
    hasReach: identity.hasReach || card.hasReach,
    birthday: identity.birthday?.startsWith('--')
      ? (card.birthday ?? identity.birthday)
      : (identity.birthday ?? card.birthday),
  };
}

/** An import marks companies and groups with a tag. */
function kindOf({ tags }: Friend): ContactKind {
  if (tags.includes('group')) return 'group';
  return tags.includes('company') ? 'company' : 'person';
}

/** Who of a file is on the list already. Exact names, phones and emails; never typos. */

import { type Friend, isOutOfSight } from '../friend.ts';
import { friendId } from '../friend-id.ts';
import type { ContactCard, ContactKind } from './contact-card.ts';
import { reachKeys, reachOf, shareReach } from './reach.ts';
import { haveCompatibleNames, nameKey } from './same-person.ts';

type IsSame = (contact: ContactCard, friend: Friend) => boolean;

/**
 * Namesakes of a file are told apart by the first of these that holds, each before all that follow; the last gives
 * them out in order. So the same file finds the same people again.
 */
const telling: readonly IsSame[] = [
  (contact, friend) => haveSameBirthday(contact, friend) && haveSameReach(contact, friend),
  haveSameBirthday,
  haveSameReach,
  (_, friend) => !isOutOfSight(friend),
  () => true,
];

/**
 * The friend each contact is, null for somebody new; in the order of the contacts. Friends out of sight are found too:
 * what is known of them must not come back under a new id.
 *
 * @param merged ids that were merged away
 */
export function matchFriends(
  contacts: readonly ContactCard[],
  friends: ReadonlyMap<string, Friend>,
  merged: Readonly<Record<string, string>>,
): (Friend | null)[] {
  const index = indexOf(friends, merged);
  const found = new Map<ContactCard, Friend>();
  const taken = new Set<string>();
  for (const isSame of telling) {
    for (const contact of contacts) {
      if (found.has(contact)) continue;
      const isFree = ({ id }: Friend) => !taken.has(`${id} ${nameKey(contact.name)}`);
      const friend = namesakes(contact, index).find((each) => isFree(each) && isSame(contact, each));
      if (friend === undefined) continue;
      found.set(contact, friend);
      taken.add(`${friend.id} ${nameKey(contact.name)}`);
    }
  }
  return contacts.map((contact) => found.get(contact) ?? knownOtherwise(contact, index));
}

type Index = ReadonlyMap<string, readonly Friend[]>;

const nameIndex = (name: string): string => `name ${nameKey(name)}`;
const nicknameIndex = (name: string): string => `nickname ${nameKey(name)}`;
const namesakes = ({ name }: ContactCard, index: Index): readonly Friend[] =>
  index.get(nameIndex(name)) ?? [];

function indexOf(friends: ReadonlyMap<string, Friend>, merged: Readonly<Record<string, string>>): Index {
  const index = new Map<string, Friend[]>();
  // What was a full name once: one that was merged away, or one of two words.
  const isFullName = (nickname: string) =>
    nickname.includes(' ') ||
    Object.hasOwn(
      merged,
      friendId(nickname, () => false),
    );
  for (const friend of friends.values()) {
    const nicknames = friend.nicknames.filter(isFullName).map(nicknameIndex);
    for (const key of new Set([nameIndex(friend.name), ...nicknames, ...reachKeys(reachOf(friend))])) {
      const others = index.get(key);
      if (others === undefined) index.set(key, [friend]);
      else others.push(friend);
    }
  }
  return index;
}

/**
 * Where all of her name are taken: one out of sight, since no number of cards may bring somebody back. Else whoever
 * once had this name, or has a compatible one and shares a number or address.
 */
function knownOtherwise(contact: ContactCard, index: Index): Friend | null {
  const keys = reachKeys(reachOf(contact));
  const sharing = keys
    .flatMap((key) => index.get(key) ?? [])
    .filter((friend) => haveSameReach(contact, friend));
  return (
    namesakes(contact, index).find(isOutOfSight) ??
    index.get(nicknameIndex(contact.name))?.[0] ??
    sharing.find((friend) => isCompatible(contact, friend)) ??
    null
  );
}

function haveSameReach(contact: ContactCard, friend: Friend): boolean {
  return shareReach(reachOf(contact), reachOf(friend));
}

function haveSameBirthday({ birthday }: ContactCard, friend: Friend): boolean {
  return birthday !== null && birthday === friend.birthday;
}

function isCompatible({ name, kind }: ContactCard, friend: Friend): boolean {
  if (kindOf(friend) !== kind || nameKey(friend.name) === nameKey(name)) return false;
  return [friend.name, ...friend.nicknames].some((each) => haveCompatibleNames(name, each));
}

/** An import marks companies and groups by a tag. */
function kindOf({ tags }: Friend): ContactKind {
  if (tags.includes('group')) return 'group';
  return tags.includes('company') ? 'company' : 'person';
}

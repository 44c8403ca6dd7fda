/** An export may end with a text that the next one answers: what earlier files said counts, too. */

import type { Initiator, Interaction } from '../contact/interaction.ts';
import { sharedIdStart } from '../contact/once-each.ts';
import { dayNumber } from '../time/day.ts';
import { isNear } from './contacts.ts';
import { type FriendContact, isHerTurn, keyOf } from './friend-contact.ts';

/** The contacts with the answers of other files, and the attempts of earlier files that are answered now. */
export function answeredAcross(
  contacts: readonly FriendContact[],
  history: readonly Interaction[],
): FriendContact[] {
  const friends = new Set(contacts.map(({ friend }) => friend));
  const before = history.flatMap((interaction) => contactOf(interaction, friends) ?? []);
  const present = presenceIn([...before, ...contacts]);
  const answered = (contact: FriendContact): FriendContact => {
    const other = contact.by === 'me' ? 'friend' : 'me';
    const isAnswered = isNear(present.get(`${contact.friend} ${other}`), dayNumber(contact.on));
    return contact.way === 'text' && isAnswered ? { ...contact, outcome: 'connected' } : contact;
  };
  const inFile = new Set(contacts.map(keyOf));
  const answeredNow = before
    .filter((contact) => contact.outcome === 'attempt' && !inFile.has(keyOf(contact)))
    .map(answered)
    .filter(({ outcome }) => outcome === 'connected');
  return [...contacts.map(answered), ...answeredNow];
}

/** null for anything but an entry of an earlier file. */
function contactOf(interaction: Interaction, friends: ReadonlySet<string>): FriendContact | null {
  const { id, on, way, outcome, by, isHerTurn: isTurn } = interaction;
  const [friend = ''] = interaction.friends;
  if (!id.startsWith(sharedIdStart) || !friends.has(friend) || way === null || by === null) return null;
  const isBoth = by === 'friend' && outcome === 'connected' && isTurn !== true;
  return { name: '', friend, on, way, outcome, by, wrote: isBoth ? ['friend', 'me'] : [by] };
}

/** By friend and side: the days on which they wrote, or were on a call. */
function presenceIn(contacts: readonly FriendContact[]): ReadonlyMap<string, readonly number[]> {
  const present = new Map<string, number[]>();
  for (const contact of contacts)
    for (const side of sidesIn(contact)) {
      const key = `${contact.friend} ${side}`;
      const days = present.get(key) ?? [];
      days.push(dayNumber(contact.on));
      present.set(key, days);
    }
  return present;
}

/** No more than its entry says, so that it doesn't matter which file was read first. */
function sidesIn(contact: FriendContact): readonly Initiator[] {
  const { way, outcome, by } = contact;
  if (way === 'group' || (way !== 'text' && outcome === 'attempt')) return [];
  const isBoth = way !== 'text' || (by === 'friend' && outcome === 'connected' && !isHerTurn(contact));
  return isBoth ? ['friend', 'me'] : [by];
}

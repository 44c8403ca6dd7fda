/** Which of the times in the chats are new: not there yet, not taken back, not removed. Writes nothing. */

import type { InteractionLogged } from '../contact/changes.ts';
import type { Interaction } from '../contact/interaction.ts';
import { sharedIdStart } from '../contact/once-each.ts';
import { resolveId } from '../journal/resolve-id.ts';
import type { Day } from '../time/day.ts';
import { answeredAcross } from './across-files.ts';
import { type FriendContact, isHerTurn, keyOf } from './friend-contact.ts';

export interface PlanInput {
  readonly contacts: readonly FriendContact[];
  /** What counts today. */
  readonly history: readonly Interaction[];
  /** Ids of entries that she removed. */
  readonly removed: ReadonlySet<string>;
  /** Ids of entries whose command was taken back, with what `undo` needs to bring it back. */
  readonly takenBack: ReadonlyMap<string, string>;
  /** Those of them that were more than an attempt. */
  readonly contactsTakenBack: ReadonlySet<string>;
  /** Friends she named just now, so what was taken back before doesn't count against them. */
  readonly decidedNow: ReadonlySet<string>;
  /** Ids that were merged into others. */
  readonly merged: Readonly<Record<string, string>>;
  readonly since: Day;
  readonly today: Day;
  readonly hashOf: (text: string) => string;
}

export interface CatchUpPlan {
  /** One for each friend, day and way, oldest first. */
  readonly contacts: readonly FriendContact[];
  readonly changes: readonly InteractionLogged[];
  /** Times that were there already. */
  readonly known: number;
  readonly removed: number;
  readonly takenBack: number;
  /** What `undo --redo` needs to bring those back. */
  readonly redo: string | null;
  /** Days after today. */
  readonly future: number;
}

export function planCatchUp(input: PlanInput): CatchUpPlan {
  const { since, today } = input;
  const all = answeredAcross(joinContacts(input.contacts), input.history).sort(byDay);
  const contacts = all.filter(({ on }) => on >= since && on <= today);
  const counts = { known: 0, removed: 0, takenBack: 0 };
  let redo: string | null = null;
  const look = lookFor(input);
  const changes = contacts.flatMap((contact): InteractionLogged[] => {
    const result = look(contact);
    if (result.kind === 'new') return [logged(contact, result.id)];
    counts[result.kind] += 1;
    if (result.kind === 'takenBack') redo = result.target;
    return [];
  });
  return { contacts, changes, ...counts, redo, future: all.filter(({ on }) => on > today).length };
}

const byDay = (a: FriendContact, b: FriendContact): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);

/** The same friend, day and way in several chats or under several names is one. */
function joinContacts(contacts: readonly FriendContact[]): FriendContact[] {
  const joined = new Map<string, FriendContact>();
  for (const contact of contacts) {
    const sameContact = joined.get(keyOf(contact));
    joined.set(keyOf(contact), sameContact === undefined ? contact : better(sameContact, contact));
  }
  return [...joined.values()];
}

/** Never depends on which was read first: a contact beats an attempt, and whoever wrote in either of them did write. */
function better(one: FriendContact, other: FriendContact): FriendContact {
  const [first, second] = [one, other].sort((a, b) => rankOf(b) - rankOf(a)) as [
    FriendContact,
    FriendContact,
  ];
  return { ...first, wrote: [...new Set([...first.wrote, ...second.wrote])] };
}

const rankOf = (contact: FriendContact): number =>
  (contact.outcome === 'connected' ? 2 : 0) + (isHerTurn(contact) ? 0 : 1);

/** Made from friend, day and way alone, so that two devices and overlapping files agree. */
export function contactId(
  { friend, on, way }: Pick<FriendContact, 'friend' | 'on' | 'way'>,
  hashOf: (text: string) => string,
): string {
  return `${sharedIdStart}${on}-${way}-${hashOf(friend).slice(0, 16)}`;
}

type Found =
  | { readonly kind: 'new'; readonly id: string }
  | { readonly kind: 'known' | 'removed' }
  | { readonly kind: 'takenBack'; readonly target: string };

function lookFor(input: PlanInput): (contact: FriendContact) => Found {
  const { history, removed, takenBack, contactsTakenBack, decidedNow, merged, hashOf } = input;
  const entries = new Map<string, Interaction[]>();
  for (const interaction of history)
    for (const friend of interaction.friends) {
      const key = `${friend} ${interaction.on}`;
      entries.set(key, [...(entries.get(key) ?? []), interaction]);
    }
  const formerIds = formerIdsOf(merged);
  return (contact) => {
    const { friend, on } = contact;
    const there = entries.get(`${friend} ${on}`) ?? [];
    if (there.some((interaction) => covers(interaction, contact))) return { kind: 'known' };
    const ids = [friend, ...(formerIds.get(friend) ?? [])].map((id) =>
      contactId({ ...contact, friend: id }, hashOf),
    );
    if (ids.some((id) => removed.has(id))) return { kind: 'removed' };
    const same = there.find(({ id }) => ids.includes(id));
    const isOff =
      same === undefined || (same.outcome === 'attempt' && ids.some((id) => contactsTakenBack.has(id)));
    const target = ids.flatMap((id) => takenBack.get(id) ?? [])[0];
    if (target !== undefined && isOff && !decidedNow.has(friend)) return { kind: 'takenBack', target };
    return { kind: 'new', id: same?.id ?? (ids[0] as string) };
  };
}

/** Everybody's earlier ids. */
function formerIdsOf(merged: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const former = new Map<string, string[]>();
  for (const id of Object.keys(merged)) {
    const current = resolveId({ merged }, id);
    former.set(current, [...(former.get(current) ?? []), id]);
  }
  return former;
}

/**
 * Whether nothing of the contact would be new. What she logged herself without saying how covers any way. An attempt
 * doesn't cover a contact: it ended well. Nor does a day on which only the friend had written cover her answer.
 */
function covers(interaction: Interaction, contact: FriendContact): boolean {
  if (interaction.way !== null && interaction.way !== contact.way) return false;
  if (contact.outcome === 'attempt') return true;
  return interaction.outcome === 'connected' && !(interaction.isHerTurn && !isHerTurn(contact));
}

function logged(contact: FriendContact, interaction: string): InteractionLogged {
  const { friend, on, way, outcome, by } = contact;
  return {
    type: 'interaction.logged',
    interaction,
    on,
    friends: [friend],
    way,
    ...(outcome === 'attempt' ? { outcome } : {}),
    by,
    ...(isHerTurn(contact) ? { isHerTurn: true } : {}),
  };
}

/** Decides what an import changes: who is new, who gets something added, who stays as she is. Nothing is written here. */

import type { Change, InteractionLogged } from '../change.ts';
import type { Day } from '../day.ts';
import { type Friend, isOutOfSight } from '../friend.ts';
import { friendId } from '../friend-id.ts';
import { longestName } from '../limits.ts';
import type { ContactCard, ContactsRead, ImportProblem } from './contact-card.ts';
import {
  addContact,
  type ChangeContext,
  editFriend,
  type Newcomers,
  newcomerFields,
  type PlannedFriend,
} from './contact-changes.ts';
import { interactionsOf, notesByFriend, resolveRows, type WhoIs } from './dated-entries.ts';
import { fitCard, splitChange } from './fit.ts';
import { joinCards } from './join-cards.ts';
import { matchFriends } from './match-friends.ts';
import { nameKey } from './same-person.ts';

export interface ImportInput {
  readonly read: ContactsRead;
  /** Everybody, also who is out of sight. */
  readonly friends: ReadonlyMap<string, Friend>;
  /** Ids that were merged away. */
  readonly merged: Readonly<Record<string, string>>;
  /** Ids of interactions that stand already. */
  readonly interactions: ReadonlySet<string>;
  readonly today: Day;
  readonly newcomers: Newcomers;
}

export interface ImportPlan {
  /** In the order of the file, without anybody out of sight. */
  readonly people: readonly PlannedFriend[];
  readonly interactions: readonly InteractionLogged[];
  /** People and interactions that are there already or out of sight, and stay as they are. */
  readonly skipped: { readonly people: number; readonly interactions: number };
  /** Those of the reader and those found here, by line. */
  readonly problems: readonly ImportProblem[];
}

export function planImport(input: ImportInput): ImportPlan {
  const { read, friends, merged, interactions, today, newcomers } = input;
  const contacts = joinCards(read.cards.map(fitCard));
  const matches = matchFriends(contacts, friends, merged);
  const ids = idsOf(contacts, matches, (id) => friends.has(id) || Object.hasOwn(merged, id));
  const whoIs = whoIsOf(contacts, ids, matches, friends);
  const notes = resolveRows(read.notes, whoIs, today);
  const activities = resolveRows(read.activities, whoIs, today);
  const logged = interactionsOf(activities.rows);
  const problems = [...read.problems, ...longNames(read.cards)];
  const context: ChangeContext = { today, newcomers, tell: (problem) => problems.push(problem) };
  const people = planPeople(contacts, ids, matches, friends, notesByFriend(notes.rows), context);
  const fresh = logged.changes.filter(({ interaction }) => !interactions.has(interaction));
  return {
    people,
    interactions: fresh,
    skipped: {
      people: people.filter(({ outcome }) => outcome === 'known').length + matches.filter(isHidden).length,
      interactions: logged.changes.length - fresh.length + activities.passedOver + notes.passedOver,
    },
    problems: [...problems, ...notes.problems, ...activities.problems, ...logged.problems].sort(
      (a, b) => a.line - b.line,
    ),
  };
}

/** These become active now, the rest of the plan stays as it is. Who is on the list and sorted already is left alone. */
export function pickFriends(
  plan: ImportPlan,
  ids: ReadonlySet<string>,
  today: Day,
  newcomers: Newcomers,
): ImportPlan {
  const fields = newcomerFields(newcomers);
  const people = plan.people.map((person): PlannedFriend => {
    if (!ids.has(person.id) || !isPickable(person)) return person;
    const { id: friend, change } = person;
    if (change?.type === 'friend.added') {
      return { ...person, state: 'active', change: { ...change, ...fields } };
    }
    const edit = change ?? { type: 'friend.edited', friend, on: today };
    return {
      ...person,
      outcome: 'updated',
      state: 'active',
      change: { ...edit, set: { ...edit.set, ...fields } },
    };
  });
  const known = (list: readonly PlannedFriend[]) => list.filter(({ outcome }) => outcome === 'known').length;
  const skipped = { ...plan.skipped, people: plan.skipped.people - known(plan.people) + known(people) };
  return { ...plan, people, skipped };
}

/** New, or on the list but never sorted. */
export function isPickable({ outcome, state }: PlannedFriend): boolean {
  return outcome === 'added' || state === 'unsorted';
}

/** One entry for each person and each interaction, so that a killed import leaves whole ones; each fits a line. */
export function entriesOf({ people, interactions }: ImportPlan): (readonly Change[])[] {
  const changes = people.flatMap(({ change }) => (change === null ? [] : splitChange(change)));
  return [...changes, ...interactions].map((change) => [change]);
}

const isHidden = (friend: Friend | null): boolean => friend !== null && isOutOfSight(friend);

function planPeople(
  contacts: readonly ContactCard[],
  ids: readonly string[],
  matches: readonly (Friend | null)[],
  friends: ReadonlyMap<string, Friend>,
  notes: ReturnType<typeof notesByFriend>,
  context: ChangeContext,
): PlannedFriend[] {
  const people = contacts.flatMap((contact, index): PlannedFriend[] => {
    const [id = '', friend = null] = [ids[index], matches[index]];
    if (friend === null) return [addContact(id, contact, notes.get(id) ?? [], context)];
    return isOutOfSight(friend) ? [] : [editFriend(friend, contact, notes.get(id) ?? [], context)];
  });
  const inFile = new Set(ids);
  const others = [...notes].flatMap(([id, ofHer]) => {
    const friend = inFile.has(id) ? undefined : friends.get(id);
    return friend === undefined ? [] : [editFriend(friend, null, ofHer, context)];
  });
  return [...people, ...others];
}

function idsOf(
  contacts: readonly ContactCard[],
  matches: readonly (Friend | null)[],
  isTaken: (id: string) => boolean,
): string[] {
  const given = new Set<string>();
  return contacts.map(({ name }, index) => {
    const id = matches[index]?.id ?? friendId(name, (each) => given.has(each) || isTaken(each));
    given.add(id);
    return id;
  });
}

function whoIsOf(
  contacts: readonly ContactCard[],
  ids: readonly string[],
  matches: readonly (Friend | null)[],
  friends: ReadonlyMap<string, Friend>,
): WhoIs {
  const byName = new Map<string, string | null>();
  // The first of namesakes, and who is in sight before who is not: what is set last stands.
  const known = [...friends.values()]
    .reverse()
    .sort((a, b) => Number(isOutOfSight(b)) - Number(isOutOfSight(a)));
  for (const friend of known) byName.set(nameKey(friend.name), isOutOfSight(friend) ? null : friend.id);
  for (const [index, { name }] of contacts.entries()) {
    byName.set(nameKey(name), isHidden(matches[index] ?? null) ? null : (ids[index] ?? null));
  }
  return (name) => byName.get(nameKey(name));
}

function longNames(cards: readonly ContactCard[]): ImportProblem[] {
  return cards
    .filter(({ name }) => name.length > longestName)
    .map(({ line }) => ({
      line,
      reason: `this name is longer than ${longestName} characters, so it was cut`,
    }));
}

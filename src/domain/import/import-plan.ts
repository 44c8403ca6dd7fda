/** Decides what an import changes: who is new, who gets something added, who stays the same. Writes nothing. */

import type { Change } from '../changes.ts';
import type { InteractionLogged } from '../contact/changes.ts';
import { type Friend, isHiddenFromLists } from '../friend/friend.ts';
import { friendId } from '../friend/friend-id.ts';
import { inSpokenOrder } from '../friend/person-name.ts';
import { longestName } from '../text/limits.ts';
import type { Day } from '../time/day.ts';
import { uidMark, withMark } from './card-marks.ts';
import { nameKey } from './compare-names.ts';
import type { ContactCard, ContactsFormat, ContactsRead, ImportProblem } from './contact-card.ts';
import {
  addContact,
  type ChangeContext,
  editFriend,
  hasAllOf,
  isPickable,
  type Newcomers,
  type PlannedFriend,
  pickFriend,
} from './contact-changes.ts';
import { interactionsOf, notesByFriend, resolveRows, type WhoIs } from './dated-entries.ts';
import { fitCard, splitChange } from './fit.ts';
import { joinCards } from './join-cards.ts';
import type { ImportedPerson } from './person-index.ts';
import { type PlannedPairs, pairsOf } from './planned-pairs.ts';
import { whoIsWho } from './who-is-who.ts';

export interface ImportInput {
  readonly read: Omit<ContactsRead, 'format'>;
  /** Everybody, including friends hidden from lists. */
  readonly friends: ReadonlyMap<string, Friend>;
  /** Ids that were merged into others. */
  readonly merged: Readonly<Record<string, string>>;
  /** Ids of interactions that are there already. */
  readonly interactions: ReadonlySet<string>;
  readonly today: Day;
  readonly newcomersFrom: (format: ContactsFormat) => Newcomers;
  /** Keys of questions from an earlier plan of this file that she answered with yes. */
  readonly onePerson?: ReadonlySet<string>;
}

export interface ImportPlan extends PlannedPairs {
  readonly cards: number;
  /** In the order of the file, without friends hidden from lists. */
  readonly people: readonly PlannedFriend[];
  readonly interactions: readonly InteractionLogged[];
  /** People and interactions that are there already, or hidden. They don't change. */
  readonly skipped: { readonly people: number; readonly interactions: number };
  /** Problems of the reader and of this plan, by line. */
  readonly problems: readonly ImportProblem[];
}

export function planImport(input: ImportInput): ImportPlan {
  const { read, friends, merged, interactions, today, newcomersFrom, onePerson = new Set() } = input;
  const cards = read.cards.map((card) => withMark(fitCard({ ...card, name: nameOf(card) })));
  const hasAll = (friend: Friend, card: ContactCard) => hasAllOf(friend, card, today);
  const matched = whoIsWho(cards, { friends, merged, onePerson, hasAll });
  const ids = idsOf(matched.people, (id) => friends.has(id) || Object.hasOwn(merged, id));
  const whoIs = whoIsOf(matched.people, ids, friends);
  const notes = resolveRows(read.notes, whoIs, today);
  const activities = resolveRows(read.activities, whoIs, today);
  const interactionsRead = interactionsOf(activities.rows);
  const problems = [...read.problems, ...longNames(read.cards)];
  const context: ChangeContext = { today, newcomersFrom, tell: (problem) => problems.push(problem) };
  const people = planPeople(matched.people, ids, friends, notesByFriend(notes.rows), context);
  const fresh = interactionsRead.changes.filter(({ interaction }) => !interactions.has(interaction));
  const hidden = matched.people.filter(isHidden).length;
  return {
    cards: cards.length,
    people,
    interactions: fresh,
    ...pairsOf(matched, ids),
    skipped: {
      people: people.filter(({ outcome }) => outcome === 'known').length + hidden,
      interactions: interactionsRead.changes.length - fresh.length + activities.passedOver + notes.passedOver,
    },
    problems: [...problems, ...notes.problems, ...activities.problems, ...interactionsRead.problems].sort(
      byPosition,
    ),
  };
}

/**
 * Makes these friends active; the rest of the plan doesn't change. Friends on the list who are sorted already are left
 * alone.
 */
export function pickFriends(
  plan: ImportPlan,
  ids: ReadonlySet<string>,
  today: Day,
  newcomers: Newcomers,
): ImportPlan {
  const people = plan.people.map((person) =>
    ids.has(person.id) ? pickFriend(person, newcomers, today) : person,
  );
  const countKnown = (list: readonly PlannedFriend[]) =>
    list.filter(({ outcome }) => outcome === 'known').length;
  const skipped = {
    ...plan.skipped,
    people: plan.skipped.people - countKnown(plan.people) + countKnown(people),
  };
  return { ...plan, people, skipped };
}

export { isPickable };

/**
 * One entry for each person and each interaction, so that a killed import leaves only complete ones. Each fits a line.
 * Empty when nothing is new: `undo` must not take back an import that changed nothing.
 */
export function entriesOf({ people, interactions }: ImportPlan): (readonly Change[])[] {
  if (interactions.length === 0 && people.every(({ outcome }) => outcome === 'known')) return [];
  const changes = people.flatMap(({ change }) => (change === null ? [] : splitChange(change)));
  return [...changes, ...interactions].map((change) => [change]);
}

const isHidden = ({ friend }: ImportedPerson): boolean => friend !== null && isHiddenFromLists(friend);
const nameOf = ({ name, kind, familyInFront }: ContactCard): string =>
  kind === 'person' ? inSpokenOrder(name, familyInFront) : name;

function byPosition(one: ImportProblem, other: ImportProblem): number {
  const [file = '', otherFile = ''] = [one.file, other.file];
  return file === otherFile ? one.line - other.line : file < otherFile ? -1 : 1;
}

function planPeople(
  importedPeople: readonly ImportedPerson[],
  ids: readonly string[],
  friends: ReadonlyMap<string, Friend>,
  notes: ReturnType<typeof notesByFriend>,
  context: ChangeContext,
): PlannedFriend[] {
  const people = importedPeople.flatMap(({ friend, cards, fresh }, index): PlannedFriend[] => {
    const id = ids[index] ?? '';
    const notesInFile = notes.get(id) ?? [];
    const marks = cards.flatMap((card) => [card.mark, uidMark(card)]).filter((mark) => mark !== null);
    const news = joinCards(fresh);
    if (friend === null) return news === null ? [] : [addContact(id, news, marks, notesInFile, context)];
    const format = cards[0]?.format ?? null;
    return isHiddenFromLists(friend)
      ? []
      : [editFriend(friend, { news, format, marks, dated: notesInFile }, context)];
  });
  const inFile = new Set(ids);
  const others = [...notes].flatMap(([id, notesInFile]) => {
    const friend = inFile.has(id) ? undefined : friends.get(id);
    const cards = { news: null, format: null, marks: [], dated: notesInFile };
    return friend === undefined ? [] : [editFriend(friend, cards, context)];
  });
  return [...people, ...others];
}

function idsOf(people: readonly ImportedPerson[], isTaken: (id: string) => boolean): string[] {
  const idsTaken = new Set<string>();
  // Where to continue the search for a free number, so that a thousand namesakes are quick.
  const last = new Map<string, number>();
  const isUsed = (id: string) => idsTaken.has(id) || isTaken(id);
  const newId = (name: string) => {
    const plainId = friendId(name, () => false);
    if (!isUsed(plainId)) return plainId;
    const id = friendId(name, isUsed, last.get(plainId));
    last.set(plainId, Number(/-(\d+)$/.exec(id)?.[1] ?? 1));
    return id;
  };
  return people.map(({ friend, fresh }) => {
    const id = friend?.id ?? newId(joinCards(fresh)?.name ?? '');
    idsTaken.add(id);
    return id;
  });
}

function whoIsOf(
  people: readonly ImportedPerson[],
  ids: readonly string[],
  friends: ReadonlyMap<string, Friend>,
): WhoIs {
  let byName: ReadonlyMap<string, string | null> | null = null;
  // Most files have no rows with a day, and folding all names takes long.
  return (name) => {
    byName ??= idsByName(people, ids, friends);
    return byName.get(nameKey(name));
  };
}

function idsByName(
  people: readonly ImportedPerson[],
  ids: readonly string[],
  friends: ReadonlyMap<string, Friend>,
): ReadonlyMap<string, string | null> {
  const byName = new Map<string, string | null>();
  // The last one set wins: that must be the first of several namesakes, and a visible friend before a hidden one.
  const visibleLast = [...friends.values()]
    .reverse()
    .sort((a, b) => Number(isHiddenFromLists(b)) - Number(isHiddenFromLists(a)));
  for (const friend of visibleLast)
    byName.set(nameKey(friend.name), isHiddenFromLists(friend) ? null : friend.id);
  for (const [index, person] of people.entries()) {
    const id = isHidden(person) ? null : (ids[index] ?? null);
    for (const { name } of person.cards) byName.set(nameKey(name), id);
  }
  return byName;
}

function longNames(cards: readonly ContactCard[]): ImportProblem[] {
  return cards
    .filter(({ name }) => name.length > longestName)
    .map(({ file, line }) => ({
      file,
      line,
      reason: `this name is longer than ${longestName} characters, so it was cut`,
    }));
}

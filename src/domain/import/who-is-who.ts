/**
 * Finds the people of an import, each once, from all cards and the list. The same rules compare two cards, and a card
 * with a friend. Typos never count.
 */

import { type Friend, isHiddenFromLists } from '../friend/friend.ts';
import { type AlikePair, alikePairs, isOnePersonBy } from './alike-pairs.ts';
import { type MarkedCard, uidMark } from './card-marks.ts';
import { type ComparedName, doGivenNamesAgree } from './compare-names.ts';
import type { ContactCard } from './contact-card.ts';
import { friendIdentity, identityOf, withCard } from './identity.ts';
import { type ImportedPerson, PersonIndex } from './person-index.ts';
import { compareIdentities, type Identity, mayBeHidden } from './same-person.ts';

export interface WhoIsWho {
  /** People with cards, in the order of the file. */
  readonly people: readonly ImportedPerson[];
  readonly alike: readonly AlikePair[];
}

export interface KnownPeople {
  readonly friends: ReadonlyMap<string, Friend>;
  /** Ids that were merged into others. */
  readonly merged: Readonly<Record<string, string>>;
  /** Keys of pairs that she says are one person. */
  readonly onePerson: ReadonlySet<string>;
  /** Whether the friend has everything the card says. */
  readonly hasAll: (friend: Friend, card: ContactCard) => boolean;
}

interface Search extends KnownPeople {
  readonly index: PersonIndex;
  readonly byMark: Map<string, ImportedPerson>;
  /** UIDs that cards with different names share, so they identify nobody. */
  readonly emptyMarks: ReadonlySet<string>;
  /** Marks of the cards from earlier imports. */
  readonly imported: ReadonlySet<string>;
  readonly people: ImportedPerson[];
}

export function whoIsWho(cards: readonly MarkedCard[], knownPeople: KnownPeople): WhoIsWho {
  const compared = cards.map((card, at) => ({ card, at, identity: identityOf(card) }));
  const search: Search = {
    ...knownPeople,
    index: new PersonIndex(),
    byMark: new Map(),
    emptyMarks: marksOfMany(compared),
    imported: new Set([...knownPeople.friends.values()].flatMap(({ cards: marks }) => marks)),
    people: [],
  };
  for (const friend of knownPeople.friends.values()) {
    const identity = friendIdentity(friend, knownPeople.merged);
    const person = { friend, cards: [], fresh: [], identity };
    search.index.add(person, identity);
    for (const mark of friend.cards) search.byMark.set(mark, person);
  }
  for (const { card, identity } of surestFirst(search, compared)) addToSearch(search, card, identity);
  const people = inFileOrder(search.people, compared);
  return { people, alike: alikePairs(people, search.index, knownPeople) };
}

interface ComparedCard {
  readonly card: MarkedCard;
  /** Its index in the file. */
  readonly at: number;
  readonly identity: Identity;
}

/** Cards from earlier imports first, then full names, then names that could be anybody's. */
function surestFirst({ byMark }: Search, cards: readonly ComparedCard[]): ComparedCard[] {
  const rankOf = ({ card, identity }: ComparedCard) =>
    byMark.has(card.mark) ? 0 : identity.names.some(({ isWhole }) => isWhole) ? 1 : 2;
  const ranked = cards.map((card) => ({ each: card, rank: rankOf(card) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ each: card }) => card);
}

function inFileOrder(people: readonly ImportedPerson[], cards: readonly ComparedCard[]): ImportedPerson[] {
  const indexes = new Map<ContactCard, number>(cards.map(({ card, at }) => [card, at]));
  const cardIndex = (card: ContactCard | undefined) => (card === undefined ? 0 : (indexes.get(card) ?? 0));
  for (const { cards: own } of people) own.sort((a, b) => cardIndex(a) - cardIndex(b));
  for (const { fresh } of people) fresh.sort((a, b) => cardIndex(a) - cardIndex(b));
  return [...people].sort((a, b) => cardIndex(a.cards[0]) - cardIndex(b.cards[0]));
}

function addToSearch(search: Search, card: MarkedCard, identity: Identity): void {
  const { mark } = card;
  const person = search.byMark.get(mark) ??
    byUid(search, card, identity) ??
    byRules(search, card, identity) ?? { friend: null, cards: [], fresh: [], identity };
  if (person.cards.length === 0) search.people.push(person);
  person.cards.push(card);
  if (person.friend === null || !search.imported.has(mark)) person.fresh.push(card);
  person.identity = withCard(person.identity, identity);
  search.index.add(person, identity);
  for (const key of [mark, uidMark(card)]) if (key !== null) search.byMark.set(key, person);
}

/** A shorter UID is unique only in its own address book, so the names must have something in common. */
const longUid = 12;

function byUid(
  { byMark, emptyMarks }: Search,
  card: ContactCard,
  { names }: Identity,
): ImportedPerson | null {
  const mark = uidMark(card);
  const person = mark === null || emptyMarks.has(mark) ? undefined : byMark.get(mark);
  if (person === undefined || card.uid === null) return null;
  const isLike = (one: ComparedName, other: ComparedName) =>
    doGivenNamesAgree(one, other) || one.key.split(' ').some((word) => other.key.split(' ').includes(word));
  const isLiked = person.identity.names.some((name) => names.some((otherName) => isLike(name, otherName)));
  return card.uid.length >= longUid || isLiked ? person : null;
}

/** UIDs on cards with three different names: some program wrote the same one everywhere. */
function marksOfMany(cards: readonly ComparedCard[]): ReadonlySet<string> {
  const names = new Map<string, Set<string>>();
  for (const { card, identity } of cards) {
    const mark = uidMark(card);
    if (mark === null) continue;
    const keys = names.get(mark) ?? new Set();
    names.set(mark, keys.add(identity.names[0]?.key ?? ''));
  }
  return new Set([...names].filter(([, keys]) => keys.size > 2).map(([mark]) => mark));
}

interface Likely {
  readonly person: ImportedPerson;
  readonly evidence: number;
  readonly isHidden: boolean;
}

/** Beats any evidence. */
const saidSo = 10;

/** null for somebody new, and when two are equally likely. */
function byRules(search: Search, card: MarkedCard, identity: Identity): ImportedPerson | null {
  const near = search.index.near(identity);
  const likely = near.flatMap((person): Likely[] => {
    const { isSame, isQuestion, evidence } = compareIdentities(identity, person.identity);
    const isSaid = isQuestion && search.onePerson.size > 0 && isOnePersonBy(search.onePerson, person, card);
    const isHidden = person.friend !== null && isHiddenFromLists(person.friend);
    if (!isSame && !isSaid && !(isHidden && mayBeHidden(identity, person.identity))) return [];
    return [{ person, evidence: isSaid ? saidSo : evidence, isHidden }];
  });
  const most = Math.max(...likely.map(({ evidence }) => evidence));
  const best = likely.filter(({ evidence }) => evidence === most);
  const [first, second] = best.some(({ isHidden }) => !isHidden)
    ? best.filter(({ isHidden }) => !isHidden)
    : best;
  if (first !== undefined && (second === undefined || first.isHidden || identity.isByName))
    return first.person;
  return near.find((person) => isThereAlready(search, person, card, identity)) ?? null;
}

/**
 * A card without a number, when the friend with that name already has everything it says: nothing can end up on a wrong
 * page.
 */
function isThereAlready(
  { hasAll }: Search,
  { friend, identity }: ImportedPerson,
  card: ContactCard,
  { names, hasReach, kind }: Identity,
): boolean {
  if (friend === null || isHiddenFromLists(friend) || hasReach || kind !== identity.kind) return false;
  return names.some(({ key }) => identity.names.some((name) => name.key === key)) && hasAll(friend, card);
}

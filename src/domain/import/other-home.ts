/**
 * Puts another home's journal beside hers. The same rules as for cards decide who is the same person: then both have
 * one id from now on. Two people who only have the same id get two.
 */

import type { Change } from '../changes.ts';
import { type Friend, isHiddenFromLists } from '../friend/friend.ts';
import { friendId } from '../friend/friend-id.ts';
import { isForget } from '../journal/forgotten.ts';
import type { JournalLine } from '../journal/line.ts';
import { type Registry, rulesOf } from '../journal/registry.ts';
import type { State } from '../state.ts';
import type { Day } from '../time/day.ts';
import { withMark } from './card-marks.ts';
import type { ContactCard } from './contact-card.ts';
import { hasAllOf } from './contact-changes.ts';
import { whoIsWho } from './who-is-who.ts';

/** New ids for people of the other home, by the ids they have there. Those who keep theirs aren't in it. */
export function newIdsFor(there: State, here: State, today: Day): ReadonlyMap<string, string> {
  const others = [...there.friends.values()];
  const cards = others.map((friend, at) => withMark(cardOf(friend, at)));
  const { people } = whoIsWho(cards, {
    friends: here.friends,
    merged: here.merged,
    onePerson: new Set(),
    hasAll: (friend, card) => hasAllOf(friend, card, today),
  });
  const sameAs = new Map<string, string>();
  for (const { friend, cards: own } of people)
    for (const card of own) if (friend !== null) sameAs.set(others[card.line]?.id ?? '', friend.id);
  const ids = new Map<string, string>();
  const newIds = new Set<string>();
  const isTaken = (id: string) =>
    here.friends.has(id) || Object.hasOwn(here.merged, id) || there.friends.has(id) || newIds.has(id);
  for (const { id, name } of others) {
    const same = sameAs.get(id);
    if (same !== undefined && same !== id) ids.set(id, same);
    if (same !== undefined || !(here.friends.has(id) || Object.hasOwn(here.merged, id))) continue;
    const newId = friendId(name, isTaken);
    newIds.add(newId);
    ids.set(id, newId);
  }
  return ids;
}

function cardOf(friend: Friend, line: number): ContactCard {
  const { tags } = friend;
  return {
    line,
    format: 'vcard',
    uid: null,
    name: friend.name,
    familyInFront: null,
    kind: tags.includes('company') ? 'company' : tags.includes('group') ? 'group' : 'person',
    nicknames: friend.nicknames,
    phones: friend.phones,
    faxes: [],
    emails: friend.emails,
    address: friend.address,
    city: friend.city,
    birthday: friend.birthday,
    anniversaries: friend.anniversaries,
    hardDays: friend.hardDays,
    children: friend.children,
    diedOn: null,
    notes: [],
    tags,
  };
}

/** The lines with new ids for people. */
export function withNewIds(
  lines: readonly JournalLine[],
  ids: ReadonlyMap<string, string>,
  registry: Registry,
): readonly JournalLine[] {
  if (ids.size === 0) return lines;
  const idOf = (id: string) => ids.get(id) ?? id;
  return lines.map((line) => ({
    ...line,
    changes: line.changes.map((change) => renamed(change, idOf, registry)),
  }));
}

function renamed(change: Change, idOf: (id: string) => string, registry: Registry): Change {
  const { one, many } = rulesOf(change, registry).people;
  const fields: Record<string, unknown> = { ...change };
  for (const key of one) if (typeof fields[key] === 'string') fields[key] = idOf(fields[key]);
  for (const key of many) if (Array.isArray(fields[key])) fields[key] = (fields[key] as string[]).map(idOf);
  return fields as unknown as Change;
}

/** What only says something about the files of the other home, or would delete something here for good. */
export function isAboutOtherFiles(line: JournalLine): boolean {
  return line.changes.every(({ type }) => type === 'journal.accepted' || type === 'line.set-aside');
}

export const deletesForGood = isForget;

/** No import brings back who is hidden or died: what it takes to hold them where they are. */
export function hidingAgain(before: State, after: State, on: Day): Change[] {
  return [...before.friends.values()].flatMap((friend): Change[] => {
    const { id, state } = friend;
    const now = after.friends.get(id);
    if (friend.isRemoved || !isHiddenFromLists(friend) || now === undefined || now.state === state) return [];
    return [{ type: 'friend.edited', friend: id, on, set: { state } }];
  });
}

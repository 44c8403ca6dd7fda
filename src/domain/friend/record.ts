/** What single changes do to a friend's record. */

import type { InteractionLogged } from '../contact/changes.ts';
import type { MutableFriend } from '../fold-state.ts';
import { startWith } from '../journal/fields.ts';
import { type Day, dayNumber } from '../time/day.ts';
import type { FriendAdded, FriendEdited } from './changes.ts';
import {
  type FriendFields,
  type FriendLists,
  fieldNames,
  friendFields,
  friendLists,
  type ListField,
  listFields,
} from './fields.ts';
import type { FriendState } from './friend.ts';

/** Made once: a fold starts very many friends. */
const unset = { ...startWith<FriendFields>({}, friendFields), ...startWith<FriendLists>({}, friendLists) };

export function newFriend(id: string, { name, on }: FriendAdded): MutableFriend {
  return {
    id,
    ...unset,
    name,
    addedOn: on,
    isRemoved: false,
    activeSpans: [],
    cadenceChangedOn: null,
    snooze: null,
    contactDays: [],
    attemptDays: [],
    triedDays: [],
    lastWay: null,
    lastWhat: null,
    isHerTurn: false,
  };
}

export function editFriend(friend: MutableFriend, { set, add, take, on }: FriendEdited): void {
  const { everyDays, circle } = friend;
  if (take !== undefined) takeFromLists(friend, take);
  if (add !== undefined) addToLists(friend, add);
  if (set !== undefined) setFields(friend, set, on);
  // Not compared in days: what a circle means is a setting, and a fold must not depend on one.
  if (friend.everyDays !== everyDays || friend.circle !== circle) friend.cadenceChangedOn = on;
}

export function setFields(friend: MutableFriend, fields: NonNullable<FriendEdited['set']>, on: Day): void {
  const values: Record<string, unknown> = friend as unknown as Record<string, unknown>;
  for (const name of fieldNames) if (fields[name] !== undefined) values[name] = fields[name];
  // Her words belong to the day she gave with them.
  if (fields.lastTold !== undefined && fields.lastAbout === undefined) friend.lastAbout = null;
  // With a day, it's a reminder.
  if (fields.next && fields.nextOn) friend.next = null;
  if (fields.state !== undefined) noteActivity(friend, fields.state, on);
}

/** Opens or closes a span of days on which we could suggest the friend. */
function noteActivity(friend: MutableFriend, state: FriendState, on: Day): void {
  const last = friend.activeSpans.at(-1);
  const isOpen = last !== undefined && last[1] === null;
  if (state === 'active' && !isOpen) friend.activeSpans = [...friend.activeSpans, [on, null]];
  if (state !== 'active' && isOpen) friend.activeSpans = [...friend.activeSpans.slice(0, -1), [last[0], on]];
}

export function removeFriend(friend: MutableFriend, on: Day): void {
  friend.isRemoved = true;
  noteActivity(friend, 'archived', on);
}

const listValues = (friend: Partial<FriendLists>, field: ListField): readonly unknown[] =>
  friend[field] ?? [];
const keyOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

export function addToLists(friend: MutableFriend, lists: Partial<FriendLists>): void {
  for (const field of listFields) {
    const values = listValues(lists, field);
    if (values.length === 0) continue;
    const all = new Map([...listValues(friend, field), ...values].map((value) => [keyOf(value), value]));
    Object.assign(friend, { [field]: [...all.values()] });
  }
}

function takeFromLists(friend: MutableFriend, lists: Partial<FriendLists>): void {
  for (const field of listFields) {
    const removedKeys = new Set(listValues(lists, field).map(keyOf));
    if (removedKeys.size === 0) continue;
    Object.assign(friend, {
      [field]: listValues(friend, field).filter((value) => !removedKeys.has(keyOf(value))),
    });
  }
}

export function touch(
  friend: MutableFriend,
  { on, outcome, way, what, by, isHerTurn }: InteractionLogged,
): void {
  const day = dayNumber(on);
  if (outcome === 'attempt') {
    // What a friend wrote to a whole group wasn't meant for her alone.
    if (by === 'friend' && way !== 'group') insertDay(friend.triedDays, day);
    else if (by !== 'friend') reachOut(friend, day);
    return;
  }
  const newest = friend.contactDays.at(-1);
  insertDay(friend.contactDays, day);
  if (newest === undefined || day >= newest) {
    friend.lastWay = way ?? null;
    friend.lastWhat = what ?? null;
    // Anything else they did on that day is her answer.
    friend.isHerTurn = isHerTurn === true && (day !== newest || friend.isHerTurn);
  }
  if (friend.snooze !== null && on >= friend.snooze.on) friend.snooze = null;
}

/** If both tried on one day, the later line says who waits for an answer. */
function reachOut(friend: MutableFriend, day: number): void {
  insertDay(friend.attemptDays, day);
  if (friend.triedDays.length > 0) friend.triedDays = friend.triedDays.filter((triedDay) => triedDay !== day);
}

/** Keeps the days ascending, each once. Nearly always, the new day belongs at the end. */
function insertDay(days: number[], day: number): void {
  if (days.length === 0 || (days.at(-1) as number) < day) {
    days.push(day);
    return;
  }
  let index = days.length;
  while (index > 0 && (days[index - 1] as number) > day) index -= 1;
  if (days[index - 1] !== day) days.splice(index, 0, day);
}

export function tellApart(one: MutableFriend, other: MutableFriend): void {
  if (one === other) return;
  one.apart = withIds(one.apart, [other.id]);
  other.apart = withIds(other.apart, [one.id]);
}

const withIds = (ids: readonly string[] = [], more: readonly string[]): readonly string[] => [
  ...new Set([...ids, ...more]),
];

/**
 * Gives `remaining` everything that `merged` had. When both have a value, `remaining` wins; but what she chose goes before
 * what an import left open, and whoever is hidden or died stays so.
 */
export function fillFrom(remaining: MutableFriend, merged: MutableFriend): void {
  const values = remaining as unknown as Record<string, unknown>;
  takePlace(remaining, merged);
  if (merged.lastTold !== null && merged.lastTold > (remaining.lastTold ?? '')) {
    remaining.lastTold = merged.lastTold;
    remaining.lastAbout = merged.lastAbout;
  }
  if (remaining.next === null && merged.nextSet !== undefined) remaining.nextSet = merged.nextSet;
  for (const name of fieldNames) if (friendFields[name].merge === 'kept') values[name] ??= merged[name];
  const names = merged.name === remaining.name ? [] : [merged.name];
  addToLists(remaining, { ...merged, nicknames: [...merged.nicknames, ...names] });
  if ((merged.contactDays.at(-1) ?? 0) > (remaining.contactDays.at(-1) ?? 0)) {
    remaining.lastWay = merged.lastWay;
    remaining.lastWhat = merged.lastWhat;
    remaining.isHerTurn = merged.isHerTurn;
  }
  for (const day of merged.contactDays) insertDay(remaining.contactDays, day);
  for (const day of merged.attemptDays) insertDay(remaining.attemptDays, day);
  for (const day of merged.triedDays) insertDay(remaining.triedDays, day);
  if (merged.addedOn < remaining.addedOn) remaining.addedOn = merged.addedOn;
}

/** Takes over whether the friend may come up, and how often, if only the other entry says so. */
function takePlace(remaining: MutableFriend, merged: MutableFriend): void {
  const { snooze } = merged;
  if (snooze !== null && snooze.until > (remaining.snooze?.until ?? '')) remaining.snooze = snooze;
  if (merged.apart !== undefined) remaining.apart = withIds(remaining.apart, merged.apart);
  const isClosed = ({ state }: MutableFriend) => state === 'hidden' || state === 'died';
  const isOpen = (remaining.isRemoved || remaining.state === 'unsorted') && !merged.isRemoved;
  if (isClosed(remaining) || !(isOpen || isClosed(merged))) return;
  const { state, circle, everyDays, activeSpans, cadenceChangedOn } = merged;
  const isRemoved = remaining.isRemoved && merged.isRemoved;
  Object.assign(remaining, { state, circle, everyDays, activeSpans, cadenceChangedOn, isRemoved });
}

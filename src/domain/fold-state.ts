/** The state while it is being folded: what the snapshot stores and what every change is applied to. */

import type { Call } from './call/call.ts';
import type { InteractionLogged } from './contact/changes.ts';
import type { FriendChange } from './friend/changes.ts';
import type { Friend } from './friend/friend.ts';
import type { Numbers } from './journal/numbers.ts';
import type { LocalPlace } from './place/local.ts';
import type { Reminder } from './reminder/reminder.ts';
import type { Draft, Idea, State } from './state.ts';
import { type Day, dayNumber } from './time/day.ts';
import type { Tradition } from './tradition/tradition.ts';

/** What she names by a number. */
export type Numbered = Exclude<keyof State, 'friends' | 'merged' | 'countsByMonth'>;

/** What only someone who is on the list can take in. */
export type Waiting = Exclude<FriendChange, { readonly type: 'friend.added' }> | InteractionLogged;

/** How far back the look-back of `suggest` goes; contact days older than this are not kept one by one. */
export const windowDays = 180;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
export type MutableFriend = Mutable<Omit<Friend, 'contactDays' | 'attemptDays' | 'triedDays'>> & {
  contactDays: number[];
  attemptDays: number[];
  triedDays: number[];
};

/** Plain data but for the map of friends, which is asked for one with every line of a journal. */
export interface FoldState {
  readonly friends: Map<string, MutableFriend>;
  readonly drafts: Mutable<Draft>[];
  readonly calls: Mutable<Call>[];
  readonly traditions: Mutable<Tradition>[];
  readonly locals: Mutable<LocalPlace>[];
  ideas: Idea[];
  /** Those that are open. */
  reminders: Mutable<Reminder>[];
  readonly countsByMonth: Record<string, number>;
  /** Changes that name a friend nobody has added yet, in order, by her id. */
  readonly waiting: Record<string, Waiting[]>;
  /** Ids that were merged away, each with the id it became part of. */
  readonly merged: Record<string, string>;
  /** Those ever given, also to what was taken back or ended: none is given twice. */
  readonly numbers: Numbers;
}

export function emptyFoldState(): FoldState {
  // Without a prototype: a friend called "constructor" is a friend like any other.
  const table = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;
  return {
    friends: new Map(),
    drafts: [],
    calls: [],
    traditions: [],
    locals: [],
    ideas: [],
    reminders: [],
    countsByMonth: table(),
    waiting: table(),
    merged: table(),
    numbers: noNumbers(),
  };
}

export function noNumbers(): Numbers {
  const none = { highest: 0, taken: [] };
  return { drafts: none, calls: none, traditions: none, locals: none, ideas: none, reminders: none };
}

/** A ledger of its own: folding on top of the copy leaves the first as it was. */
export function copyFoldState(ledger: FoldState): FoldState {
  const copy = {
    ...emptyFoldState(),
    drafts: ledger.drafts.map((draft) => ({ ...draft })),
    calls: ledger.calls.map((call) => ({ ...call })),
    traditions: ledger.traditions.map((tradition) => ({ ...tradition })),
    locals: ledger.locals.map((local) => ({ ...local })),
    ideas: [...ledger.ideas],
    reminders: ledger.reminders.map((reminder) => ({ ...reminder })),
    numbers: { ...ledger.numbers },
  };
  for (const [id, friend] of ledger.friends) {
    const own = {
      contactDays: [...friend.contactDays],
      attemptDays: [...friend.attemptDays],
      triedDays: [...friend.triedDays],
    };
    copy.friends.set(id, { ...friend, ...own });
  }
  for (const [id, changes] of Object.entries(ledger.waiting)) copy.waiting[id] = [...changes];
  Object.assign(copy.countsByMonth, ledger.countsByMonth);
  Object.assign(copy.merged, ledger.merged);
  return copy;
}

/** The ledger as JSON can hold it: its friends in a list. */
export type PackedFoldState = Omit<FoldState, 'friends'> & { readonly friends: readonly MutableFriend[] };

export function packFoldState(ledger: FoldState): PackedFoldState {
  return { ...ledger, friends: [...ledger.friends.values()] };
}

/** @param packed fresh from JSON; it becomes the ledger's own. Throws TypeError when it is no packed ledger, or one of another time */
export function unpackFoldState(packed: PackedFoldState): FoldState {
  const missing = Object.keys(emptyFoldState()).find((key) => !Object.hasOwn(packed, key));
  if (missing !== undefined) throw new TypeError(`The ledger has no ${missing}.`);
  for (const table of [packed.countsByMonth, packed.waiting, packed.merged])
    Object.setPrototypeOf(table, null);
  return { ...packed, friends: new Map(packed.friends.map((friend) => [friend.id, friend])) };
}

export function stateOf(ledger: FoldState): State {
  const { friends, merged, drafts, calls, traditions, locals, ideas, reminders, countsByMonth } = ledger;
  return { friends, merged, drafts, calls, traditions, locals, ideas, reminders, countsByMonth };
}

/** Drops contact and attempt days that no look-back from `today` on can reach, but for the newest contact before. */
export function trimDays(ledger: FoldState, today: Day): void {
  const start = dayNumber(today) - windowDays;
  for (const friend of ledger.friends.values()) {
    const firstInside = friend.contactDays.findIndex((day) => day >= start);
    const kept = firstInside === -1 ? friend.contactDays.length : firstInside;
    if (kept > 1) friend.contactDays = friend.contactDays.slice(kept - 1);
    friend.attemptDays = friend.attemptDays.filter((day) => day >= start);
    friend.triedDays = friend.triedDays.filter((day) => day >= start);
  }
}

/** The id under which a friend is known today, after merges. */
export function resolveId({ merged }: Pick<FoldState, 'merged'>, id: string): string {
  let current = id;
  for (let next = merged[current]; next !== undefined; next = merged[current]) current = next;
  return current;
}

/** An id that was merged away is never a friend's own, so most are found at once. */
export function friendOf(ledger: FoldState, id: string): MutableFriend | undefined {
  return ledger.friends.get(id) ?? ledger.friends.get(resolveId(ledger, id));
}

/** Keeps a change until the friend it names is added. */
export function wait({ waiting }: FoldState, id: string, change: Waiting): void {
  waiting[id] ??= [];
  waiting[id].push(change);
}

/** One that is not known stays so. */
export function changeThing<T extends { readonly id: string }>(
  things: readonly T[],
  id: string,
  change: (thing: T) => Partial<NoInfer<T>>,
): void {
  const thing = things.find((each) => each.id === id);
  if (thing !== undefined) Object.assign(thing, change(thing));
}

/** What belongs to someone who is merged away; of what both answered, the other's stands. */
export function moveToFriend({ drafts, reminders, calls }: FoldState, from: string, into: string): void {
  for (const each of [...drafts, ...reminders]) if (each.friend === from) each.friend = into;
  for (const call of calls) {
    call.answers = movedKey(call.answers, from, into);
    call.suits = movedKey(call.suits, from, into);
  }
}

function movedKey<T>(table: Readonly<Record<string, T>>, from: string, into: string): Record<string, T> {
  const moved = Object.entries(table).filter(([id]) => id === from);
  const others = Object.entries(table).filter(([id]) => id !== from);
  return Object.fromEntries([...moved.map(([, value]) => [into, value] as const), ...others]);
}

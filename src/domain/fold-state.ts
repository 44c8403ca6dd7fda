/** The state while the journal is folded: what every change is applied to, and what the snapshot stores. */

import type { Call } from './call/call.ts';
import type { ChatReading } from './catch-up/chat-reading.ts';
import type { InteractionLogged } from './contact/changes.ts';
import type { FriendChange } from './friend/changes.ts';
import { type Friend, windowDays } from './friend/friend.ts';
import type { Idea } from './idea/idea.ts';
import type { Numbers } from './journal/numbers.ts';
import { resolveId } from './journal/resolve-id.ts';
import type { Draft } from './note/draft.ts';
import type { Pause } from './pause/pause.ts';
import type { LocalPlace } from './place/local.ts';
import type { Reminder } from './reminder/reminder.ts';
import type { State } from './state.ts';
import { type Day, dayNumber } from './time/day.ts';
import type { Tradition } from './tradition/tradition.ts';

/** What she names by a number. */
export type NumberedList = Exclude<
  keyof State,
  'friends' | 'merged' | 'pause' | 'countsByMonth' | 'contactNames' | 'chatsRead'
>;

/** A change that can only be applied once the friend it names is on the list. */
export type WaitingChange = Exclude<FriendChange, { readonly type: 'friend.added' }> | InteractionLogged;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
export type MutableFriend = Mutable<Omit<Friend, 'contactDays' | 'attemptDays' | 'triedDays'>> & {
  contactDays: number[];
  attemptDays: number[];
  triedDays: number[];
};

/** Plain data except for the friends: every line of a journal looks one up, so they are a map. */
export interface FoldState {
  readonly friends: Map<string, MutableFriend>;
  readonly drafts: Mutable<Draft>[];
  readonly calls: Mutable<Call>[];
  readonly traditions: Mutable<Tradition>[];
  readonly locals: Mutable<LocalPlace>[];
  ideas: Idea[];
  /** Only the open ones. */
  reminders: Mutable<Reminder>[];
  pause: Pause | null;
  readonly contactNames: Record<string, string | null>;
  readonly chatsRead: ChatReading[];
  readonly countsByMonth: Record<string, number>;
  /** Changes that came before the friend they name was added, in order, by the friend's id. */
  readonly waiting: Record<string, WaitingChange[]>;
  /** Each id that was merged into another one, with that other id. */
  readonly merged: Record<string, string>;
  /** All numbers ever given, also to what she took back or ended: no number is given twice. */
  readonly numbers: Numbers;
}

export function emptyFoldState(): FoldState {
  return {
    friends: new Map(),
    drafts: [],
    calls: [],
    traditions: [],
    locals: [],
    ideas: [],
    reminders: [],
    pause: null,
    contactNames: tableFrom({}),
    chatsRead: [],
    countsByMonth: tableFrom({}),
    waiting: tableFrom({}),
    merged: tableFrom({}),
    numbers: noNumbers(),
  };
}

/** Without a prototype: a friend called "constructor" is a friend like any other. */
function tableFrom<T>(table: Readonly<Record<string, T>>): Record<string, T> {
  return Object.assign(Object.create(null), table);
}

export function noNumbers(): Numbers {
  const none = { highest: 0, taken: [] };
  return { drafts: none, calls: none, traditions: none, locals: none, ideas: none, reminders: none };
}

/** Folding on top of the copy doesn't change the original. Nothing is spread: a list left out here doesn't compile. */
export function copyFoldState(foldState: FoldState): FoldState {
  const { contactNames, countsByMonth, merged, numbers, pause } = foldState;
  const waiting = tableFrom(foldState.waiting);
  for (const [id, changes] of Object.entries(waiting)) waiting[id] = [...changes];
  return {
    friends: new Map([...foldState.friends].map(([id, friend]) => [id, copyFriend(friend)])),
    drafts: foldState.drafts.map((draft) => ({ ...draft })),
    calls: foldState.calls.map((call) => ({ ...call })),
    traditions: foldState.traditions.map((tradition) => ({ ...tradition })),
    locals: foldState.locals.map((local) => ({ ...local })),
    ideas: [...foldState.ideas],
    reminders: foldState.reminders.map((reminder) => ({ ...reminder })),
    pause,
    contactNames: tableFrom(contactNames),
    chatsRead: [...foldState.chatsRead],
    countsByMonth: tableFrom(countsByMonth),
    waiting,
    merged: tableFrom(merged),
    numbers: { ...numbers },
  };
}

function copyFriend(friend: MutableFriend): MutableFriend {
  const { contactDays, attemptDays, triedDays } = friend;
  return {
    ...friend,
    contactDays: [...contactDays],
    attemptDays: [...attemptDays],
    triedDays: [...triedDays],
  };
}

/** The fold state as JSON can hold it: JSON has no maps, so its friends are a list. */
export type PackedFoldState = Omit<FoldState, 'friends'> & { readonly friends: readonly MutableFriend[] };

export function packFoldState(foldState: FoldState): PackedFoldState {
  return { ...foldState, friends: [...foldState.friends.values()] };
}

/**
 * Throws TypeError for anything else, and for what an older version packed.
 * @param packed fresh from JSON: the fold state takes its parts over, and changes them
 */
export function unpackFoldState(packed: PackedFoldState): FoldState {
  const missingKey = Object.keys(emptyFoldState()).find((key) => !Object.hasOwn(packed, key));
  if (missingKey !== undefined) throw new TypeError(`The fold state has no ${missingKey}.`);
  for (const table of [packed.contactNames, packed.countsByMonth, packed.waiting, packed.merged])
    Object.setPrototypeOf(table, null);
  return { ...packed, friends: new Map(packed.friends.map((friend) => [friend.id, friend])) };
}

export function stateOf(foldState: FoldState): State {
  const { waiting: _, numbers: __, ...state } = foldState;
  return state;
}

/** Drops the contact and attempt days that no look-back from `today` on can reach. The newest of those contacts stays. */
export function trimDays(foldState: FoldState, today: Day): void {
  const start = dayNumber(today) - windowDays;
  for (const friend of foldState.friends.values()) {
    const firstInside = friend.contactDays.findIndex((day) => day >= start);
    const olderDays = firstInside === -1 ? friend.contactDays.length : firstInside;
    if (olderDays > 1) friend.contactDays = friend.contactDays.slice(olderDays - 1);
    friend.attemptDays = friend.attemptDays.filter((day) => day >= start);
    friend.triedDays = friend.triedDays.filter((day) => day >= start);
  }
}

/** Most ids were never merged, so the first look finds nearly everyone. */
export function friendOf(foldState: FoldState, id: string): MutableFriend | undefined {
  return foldState.friends.get(id) ?? foldState.friends.get(resolveId(foldState, id));
}

/** Stores a change until the friend it names is added. */
export function wait({ waiting }: FoldState, id: string, change: WaitingChange): void {
  waiting[id] ??= [];
  waiting[id].push(change);
}

/** Hands on what a merged friend had. Where both had answered a call, the answer of `into` wins. */
export function moveToFriend({ drafts, reminders, calls }: FoldState, from: string, into: string): void {
  for (const owned of [...drafts, ...reminders]) if (owned.friend === from) owned.friend = into;
  for (const call of calls) {
    call.answers = movedKey(call.answers, from, into);
    call.suits = movedKey(call.suits, from, into);
  }
}

function movedKey<T>(table: Readonly<Record<string, T>>, from: string, into: string): Record<string, T> {
  const movedEntries = Object.entries(table).filter(([id]) => id === from);
  const others = Object.entries(table).filter(([id]) => id !== from);
  return Object.fromEntries([...movedEntries.map(([, value]) => [into, value] as const), ...others]);
}

/** The state while it is being folded: what the snapshot stores and what every change is applied to. */

import type { Change } from '../change.ts';
import { type Day, dayNumber } from '../day.ts';
import type { Friend } from '../friend.ts';
import type { Draft, State } from '../state.ts';

/** How far back the look-back of `suggest` goes; contact days older than this are not kept one by one. */
export const windowDays = 180;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
export type LedgerFriend = Mutable<Omit<Friend, 'contactDays' | 'attemptDays'>> & {
  contactDays: number[];
  attemptDays: number[];
};

/** Plain data but for the map of friends, which is asked for one with every line of a journal. */
export interface Ledger {
  readonly friends: Map<string, LedgerFriend>;
  readonly drafts: Mutable<Draft>[];
  readonly countsByMonth: Record<string, number>;
  /** Changes that name a friend nobody has added yet, in order, by her id. */
  readonly waiting: Record<string, Change[]>;
  /** Ids that were merged away, and into whom. */
  readonly merged: Record<string, string>;
  /** Drafts ever kept, also those taken back: numbers are not given twice. */
  draftCount: number;
}

export function emptyLedger(): Ledger {
  // Without a prototype: a friend called "constructor" is a friend like any other.
  const table = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;
  return {
    friends: new Map(),
    drafts: [],
    countsByMonth: table(),
    waiting: table(),
    merged: table(),
    draftCount: 0,
  };
}

/** A ledger of its own: folding on top of the copy leaves the first as it was. */
export function copyLedger(ledger: Ledger): Ledger {
  const copy = {
    ...emptyLedger(),
    drafts: ledger.drafts.map((draft) => ({ ...draft })),
    draftCount: ledger.draftCount,
  };
  for (const [id, friend] of ledger.friends) {
    const own = { contactDays: [...friend.contactDays], attemptDays: [...friend.attemptDays] };
    copy.friends.set(id, { ...friend, ...own });
  }
  for (const [id, changes] of Object.entries(ledger.waiting)) copy.waiting[id] = [...changes];
  Object.assign(copy.countsByMonth, ledger.countsByMonth);
  Object.assign(copy.merged, ledger.merged);
  return copy;
}

/** The ledger as JSON can hold it: its friends in a list. */
export type PackedLedger = Omit<Ledger, 'friends'> & { readonly friends: readonly LedgerFriend[] };

export function packLedger(ledger: Ledger): PackedLedger {
  return { ...ledger, friends: [...ledger.friends.values()] };
}

/** @param packed fresh from JSON; it becomes the ledger's own. Throws TypeError when it is no packed ledger */
export function unpackLedger(packed: PackedLedger): Ledger {
  for (const table of [packed.countsByMonth, packed.waiting, packed.merged])
    Object.setPrototypeOf(table, null);
  return { ...packed, friends: new Map(packed.friends.map((friend) => [friend.id, friend])) };
}

export function stateOf(ledger: Ledger): State {
  return {
    friends: ledger.friends,
    merged: ledger.merged,
    drafts: ledger.drafts,
    countsByMonth: ledger.countsByMonth,
  };
}

/** Drops contact and attempt days that no look-back from `today` on can reach, but for the newest contact before. */
export function trimDays(ledger: Ledger, today: Day): void {
  const start = dayNumber(today) - windowDays;
  for (const friend of ledger.friends.values()) {
    const firstInside = friend.contactDays.findIndex((day) => day >= start);
    const kept = firstInside === -1 ? friend.contactDays.length : firstInside;
    if (kept > 1) friend.contactDays = friend.contactDays.slice(kept - 1);
    friend.attemptDays = friend.attemptDays.filter((day) => day >= start);
  }
}

/** The id under which a friend is known today, after merges. */
export function resolveId({ merged }: Pick<Ledger, 'merged'>, id: string): string {
  let current = id;
  for (let next = merged[current]; next !== undefined; next = merged[current]) current = next;
  return current;
}

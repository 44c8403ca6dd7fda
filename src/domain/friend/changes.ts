/** The changes of friends. */

import {
  type FoldState,
  friendOf,
  type MutableFriend,
  moveToFriend,
  type WaitingChange,
  wait,
} from '../fold-state.ts';
import * as is from '../journal/checks.ts';
import { checksOf, isSomeOf } from '../journal/fields.ts';
import { type ChangesOf, type Definitions, friend, leavesNothing } from '../journal/registry.ts';
import { resolveId } from '../journal/resolve-id.ts';
import { datedNext, keepDatedNext, type NextHeldBack, noteNext } from './dated-next.ts';
import { type FriendFields, type FriendLists, friendFields, friendLists } from './fields.ts';
import type { FriendState } from './friend.ts';
import {
  addToLists,
  editFriend,
  fillFrom,
  newFriend,
  removeFriend,
  setFields,
  tellApart,
  touch,
} from './record.ts';

const nextOn = { check: is.orNull(is.day), unset: null };
const isSomeLists = is.optional(isSomeOf<FriendLists>(friendLists));
const about = { friend: is.id, on: is.day };

const addedFields = {
  ...checksOf<FriendFields & FriendLists & Required<NextHeldBack>>({
    ...friendFields,
    ...friendLists,
    nextOn,
  }),
  ...about,
  name: is.id,
  number: is.optional(is.anything as is.Check<number>),
};

const edited = {
  ...about,
  set: is.optional(isSomeOf<FriendFields & Required<NextHeldBack>>({ ...friendFields, nextOn })),
  add: isSomeLists,
  take: isSomeLists,
  number: is.optional(is.anything as is.Check<number>),
};

/** Two entries are the same person: from now on, `into` has everything of `friend`. */
const merged = { ...about, into: is.id };

/** Two entries that look like one person are two. Ends nothing but the question. */
const apart = { ...about, other: is.id };

/** `until` is the first day we may suggest her again. */
const snoozed = { ...about, until: is.day };

export type FriendChange = ChangesOf<{
  'friend.added': typeof addedFields;
  'friend.edited': typeof edited;
  'friend.removed': typeof about;
  'friend.merged': typeof merged;
  'friend.apart': typeof apart;
  'friend.snoozed': typeof snoozed;
}>;
type Of<Type> = Extract<FriendChange, { readonly type: Type }>;
export type FriendAdded = Of<'friend.added'>;
export type FriendEdited = Of<'friend.edited'>;
export type FriendSnoozed = Of<'friend.snoozed'>;

const rules = { notes: [], undone: leavesNothing, folds: 'on-top', thing: null } as const;
const keepsReminderNumber = (change: FriendAdded | FriendEdited) =>
  datedNext(change) === null ? null : 'reminders';

export const friendChanges: Definitions<FriendChange> = {
  'friend.added': {
    check: addedFields,
    apply: addFriend,
    rules: { ...rules, people: { one: ['friend'], many: [], role: 'added' }, undone: keepsReminderNumber },
  },
  'friend.edited': {
    check: edited,
    apply: (foldState, change) => {
      keepDatedNext(foldState, change);
      edit(foldState, change);
    },
    rules: { ...rules, people: friend, undone: keepsReminderNumber },
  },
  'friend.removed': {
    check: about,
    apply: (foldState, change) =>
      withFriend(foldState, change.friend, change, (friend) => removeFriend(friend, change.on)),
    rules: { ...rules, people: friend, folds: 'from-start' },
  },
  'friend.merged': {
    check: merged,
    apply: mergeFriends,
    rules: {
      ...rules,
      folds: 'from-start',
      people: { one: ['friend', 'into'], many: [], role: 'named' },
    },
  },
  'friend.apart': {
    check: apart,
    apply: (foldState, change) =>
      withFriend(foldState, change.friend, change, (friend) =>
        withFriend(foldState, change.other, change, (other) => tellApart(friend, other)),
      ),
    rules: { ...rules, people: { one: ['friend', 'other'], many: [], role: 'named' } },
  },
  'friend.snoozed': {
    check: snoozed,
    apply: (foldState, change) =>
      withFriend(foldState, change.friend, change, (friend) => {
        friend.snooze = { on: change.on, until: change.until };
      }),
    rules: { ...rules, people: friend },
  },
};

/** Runs right away for a friend who is there. For anyone else, the change waits until she is added. */
function withFriend(
  foldState: FoldState,
  id: string,
  change: WaitingChange,
  act: (friend: MutableFriend) => void,
): void {
  const target = friendOf(foldState, id);
  if (target !== undefined) act(target);
  else wait(foldState, id, change);
}

function edit(foldState: FoldState, change: FriendEdited): void {
  withFriend(foldState, change.friend, change, (friend) => {
    editFriend(friend, change);
    noteNext(foldState, friend, change.set?.next, change.on);
  });
}

function addFriend(foldState: FoldState, change: FriendAdded): void {
  keepDatedNext(foldState, change);
  const id = resolveId(foldState, change.friend);
  const { type: _, friend: __, on, ...values } = change;
  const existing = foldState.friends.get(id);
  const friend = existing ?? newFriend(id, change);
  foldState.friends.set(id, friend);
  if (existing !== undefined && on < friend.addedOn) friend.addedOn = on;
  const state = stateWhenAdded(existing, values.state ?? 'active');
  friend.isRemoved = false;
  setFields(friend, { ...values, state }, on);
  addToLists(friend, values);
  noteNext(foldState, friend, values.next, on);
  const waiting = foldState.waiting[change.friend] ?? [];
  delete foldState.waiting[change.friend];
  for (const late of waiting) {
    // The month counted it when it came, and reminders started and ended then too.
    if (late.type === 'interaction.logged') withFriend(foldState, id, late, (friend) => touch(friend, late));
    else if (late.type === 'friend.edited') edit(foldState, late);
    else applyLate(foldState, late);
  }
}

function applyLate(
  foldState: FoldState,
  late: Exclude<WaitingChange, { readonly type: 'interaction.logged' | 'friend.edited' }>,
): void {
  (friendChanges[late.type].apply as (foldState: FoldState, change: FriendChange) => void)(foldState, late);
}

/**
 * Adding someone again (on a second device, by an import) brings back a removed friend and picks an unsorted one.
 * Nobody else changes.
 */
function stateWhenAdded(friend: MutableFriend | undefined, state: FriendState): FriendState {
  if (friend === undefined) return state;
  if (friend.state === 'hidden' || friend.state === 'died') return friend.state;
  return friend.isRemoved || friend.state === 'unsorted' ? state : friend.state;
}

function mergeFriends(foldState: FoldState, change: Of<'friend.merged'>): void {
  const from = resolveId(foldState, change.friend);
  const into = resolveId(foldState, change.into);
  if (from === into) return;
  withFriend(foldState, into, change, (remaining) =>
    withFriend(foldState, from, change, (merged) => {
      fillFrom(remaining, merged);
      moveToFriend(foldState, from, into);
      foldState.friends.delete(from);
      foldState.merged[from] = into;
    }),
  );
}

/** Applies one change to the ledger. Order is the caller's: see fold.ts. */

import type { Change, FriendAdded, FriendEdited, FriendMerged, InteractionLogged } from '../change.ts';
import type { Day } from '../day.ts';
import type { FriendState } from '../friend.ts';
import { callAppliers, moveAnswers } from './apply-call.ts';
import { localAppliers } from './apply-local.ts';
import { endReminders, keepDatedNext, reminderAppliers } from './apply-reminder.ts';
import { traditionAppliers } from './apply-tradition.ts';
import {
  addToLists,
  editFriend,
  fillFrom,
  newFriend,
  removeFriend,
  setFields,
  touch,
} from './friend-record.ts';
import { type Ledger, type LedgerFriend, resolveId } from './ledger.ts';
import { giveNumber, raiseNumbers } from './numbers.ts';

type Apply<T extends Change['type']> = (ledger: Ledger, change: Extract<Change, { type: T }>) => void;

export type Appliers = { readonly [T in Change['type']]?: Apply<T> };

/** Undoing and setting aside are about lines, not about the state. Of forgetting, only the numbers are. */
const appliers: Appliers = {
  'friend.added': addFriend,
  'friend.merged': mergeFriends,
  'interaction.logged': logInteraction,
  'friend.edited': (ledger, change) => {
    keepDatedNext(ledger, change);
    edit(ledger, change);
  },
  'friend.removed': (ledger, change) =>
    withFriend(ledger, change.friend, change, (friend) => removeFriend(friend, change.on)),
  'friend.snoozed': (ledger, change) =>
    withFriend(ledger, change.friend, change, (friend) => {
      friend.snooze = { on: change.on, until: change.until };
    }),
  'draft.kept': (ledger, { type: _, draft, friend, number: written, ...rest }) => {
    const number = giveNumber(ledger.numbers, 'drafts', written);
    const whose = friend === undefined ? null : resolveId(ledger, friend);
    ledger.drafts.push({ id: draft, friend: whose, number, ...rest, postedOn: null, isRemoved: false });
  },
  'draft.edited': (ledger, { draft, text }) => {
    const kept = ledger.drafts.find(({ id }) => id === draft);
    if (kept !== undefined) kept.text = text;
  },
  'draft.posted': (ledger, { draft, on }) => {
    const kept = ledger.drafts.find(({ id }) => id === draft);
    if (kept !== undefined) kept.postedOn = on;
  },
  'draft.removed': (ledger, { draft }) => {
    const kept = ledger.drafts.find(({ id }) => id === draft);
    if (kept !== undefined) kept.isRemoved = true;
  },
  'idea.kept': (ledger, { idea, number, on, text }) => {
    ledger.ideas.push({ id: idea, number: giveNumber(ledger.numbers, 'ideas', number), on, text });
  },
  'idea.removed': (ledger, { idea }) => {
    ledger.ideas = ledger.ideas.filter(({ id }) => id !== idea);
  },
  'friend.forgotten': ({ numbers }, { highest = {} }) => raiseNumbers(numbers, highest),
  'line.forgotten': ({ numbers }, { highest = {} }) => raiseNumbers(numbers, highest),
  ...reminderAppliers,
  ...callAppliers,
  ...traditionAppliers,
  ...localAppliers,
};

export function applyChange(ledger: Ledger, change: Change): void {
  const apply = appliers[change.type] as Apply<Change['type']> | undefined;
  apply?.(ledger, change);
}

/** Runs at once for a friend who is known; keeps the change waiting for one who is not. */
function withFriend(ledger: Ledger, id: string, change: Change, act: (friend: LedgerFriend) => void): void {
  const known = friendOf(ledger, id);
  if (known !== undefined) act(known);
  else wait(ledger, id, change);
}

/** An id that was merged away is never a friend's own, so most are found at once. */
function friendOf(ledger: Ledger, id: string): LedgerFriend | undefined {
  return ledger.friends.get(id) ?? ledger.friends.get(resolveId(ledger, id));
}

function wait({ waiting }: Ledger, id: string, change: Change): void {
  waiting[id] ??= [];
  waiting[id].push(change);
}

function edit(ledger: Ledger, change: FriendEdited): void {
  withFriend(ledger, change.friend, change, (friend) => editFriend(friend, change));
}

function addFriend(ledger: Ledger, change: FriendAdded): void {
  keepDatedNext(ledger, change);
  const id = resolveId(ledger, change.friend);
  const { type: _, friend: __, on, ...given } = change;
  const known = ledger.friends.get(id);
  const friend = known ?? newFriend(id, change);
  ledger.friends.set(id, friend);
  if (known !== undefined && on < friend.addedOn) friend.addedOn = on;
  const state = stateWhenAdded(known, given.state ?? 'active');
  friend.isRemoved = false;
  setFields(friend, { ...given, state }, on);
  addToLists(friend, given);
  const waiting = ledger.waiting[change.friend] ?? [];
  delete ledger.waiting[change.friend];
  for (const late of waiting) {
    // The month has counted it when it came, and reminders have begun and ended.
    if (late.type === 'interaction.logged') withFriend(ledger, id, late, (reached) => touch(reached, late));
    else if (late.type === 'friend.edited') edit(ledger, late);
    else applyChange(ledger, late);
  }
}

/** Adding again (a second device, an import) brings back who was removed and picks who was unsorted, nobody else. */
function stateWhenAdded(known: LedgerFriend | undefined, given: FriendState): FriendState {
  if (known === undefined) return given;
  if (known.state === 'hidden' || known.state === 'died') return known.state;
  return known.isRemoved || known.state === 'unsorted' ? given : known.state;
}

function logInteraction(ledger: Ledger, change: InteractionLogged): void {
  const month = monthOf(change.on);
  // Two that are one by now are reached twice, which does no more than once.
  for (const id of change.friends) {
    const friend = friendOf(ledger, id);
    endReminders(ledger, friend?.id ?? resolveId(ledger, id), change);
    if (friend !== undefined) touch(friend, change);
    else wait(ledger, id, { ...change, friends: [id] });
  }
  ledger.countsByMonth[month] = (ledger.countsByMonth[month] ?? 0) + 1;
}

/** A day stands on many lines in a row, and a text cut anew each time is slow to find in a table. */
let lastAsked: { readonly on: Day; readonly month: string } = { on: '1970-01-01', month: '1970-01' };

function monthOf(on: Day): string {
  if (on !== lastAsked.on) lastAsked = { on, month: on.slice(0, 7) };
  return lastAsked.month;
}

function mergeFriends(ledger: Ledger, change: FriendMerged): void {
  const from = resolveId(ledger, change.friend);
  const into = resolveId(ledger, change.into);
  if (from === into) return;
  withFriend(ledger, into, change, (kept) =>
    withFriend(ledger, from, change, (gone) => {
      fillFrom(kept, gone);
      for (const draft of ledger.drafts) if (draft.friend === from) draft.friend = into;
      for (const reminder of ledger.reminders) if (reminder.friend === from) reminder.friend = into;
      moveAnswers(ledger, from, into);
      ledger.friends.delete(from);
      ledger.merged[from] = into;
    }),
  );
}

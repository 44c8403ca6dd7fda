/** What a journal line can say about calls. A change of an unknown call does nothing. */

import { changeThing } from '../journal/change-thing.ts';
import * as is from '../journal/checks.ts';
import { checksOf, fieldsIn, isSomeOf, startWith } from '../journal/fields.ts';
import { giveNumber } from '../journal/numbers.ts';
import {
  beginners,
  type ChangesOf,
  type Definitions,
  friend,
  nobody,
  numberedThing,
} from '../journal/registry.ts';
import { resolveId } from '../journal/resolve-id.ts';
import { answers, type CallFields, callFields } from './call.ts';

const call = is.id;

const planned = {
  ...checksOf<CallFields>(callFields),
  call,
  /** Lines from before 0.5 don't have it. */
  number: is.optional(is.count),
  on: is.day,
  topic: is.id,
  minutes: is.count,
  /** The guests; empty if all of them were forgotten. */
  friends: is.texts,
};

const edited = {
  call,
  on: is.day,
  set: is.optional(isSomeOf<CallFields>(callFields)),
  /** Guests to add. */
  friends: is.optional(is.texts),
  /** Guests to remove. */
  without: is.optional(is.texts),
};

/** `times` are those that work for the friend. */
const answered = { call, friend: is.id, answer: is.oneOf(answers), times: is.optional(is.allOf(is.time)) };

/** Who came is in the interaction logged with it. */
const held = { call, on: is.day };

export type CallChange = ChangesOf<{
  'call.planned': typeof planned;
  'call.edited': typeof edited;
  'call.answered': typeof answered;
  'call.held': typeof held;
}>;
export type CallEdited = Extract<CallChange, { readonly type: 'call.edited' }>;

const rules = numberedThing('call', 'calls');

export const callChanges: Definitions<CallChange> = {
  'call.planned': {
    check: planned,
    apply: (foldState, change) => {
      const number = giveNumber(foldState.numbers, 'calls', change.number);
      const guests = [...new Set(change.friends)];
      const fields = startWith<CallFields>(change, callFields);
      const { call: id, on } = change;
      foldState.calls.push({ ...fields, id, number, on, guests, answers: {}, suits: {}, heldOn: null });
    },
    rules: { ...rules.begin, people: beginners },
  },
  'call.edited': {
    check: edited,
    apply: (foldState, { call: id, set, friends = [], without = [] }) =>
      changeThing(foldState.calls, id, (call) => {
        // Someone invited before a merge can be removed after it.
        const idsNow = (ids: readonly string[]) => new Set(ids.map((each) => resolveId(foldState, each)));
        const guestsRemoved = idsNow(without);
        const guests = [...idsNow([...call.guests, ...friends])].filter((each) => !guestsRemoved.has(each));
        // A guest who's removed and invited again starts without an answer.
        const withoutRemoved = <T>(table: Readonly<Record<string, T>>) =>
          Object.fromEntries(Object.entries(table).filter(([each]) => !guestsRemoved.has(each)));
        const [answers, suits] = [withoutRemoved(call.answers), withoutRemoved(call.suits)];
        return { ...fieldsIn(set, callFields), guests, answers, suits };
      }),
    rules: { ...rules.mark, people: { one: [], many: ['friends', 'without'], role: 'join' } },
  },
  'call.answered': {
    check: answered,
    // A later answer replaces the earlier one, with its times.
    apply: (foldState, { call, friend, answer, times = [] }) =>
      changeThing(foldState.calls, call, ({ answers, suits }) => {
        const id = resolveId(foldState, friend);
        return { answers: { ...answers, [id]: answer }, suits: { ...suits, [id]: times } };
      }),
    rules: { ...rules.mark, people: friend },
  },
  'call.held': {
    check: held,
    apply: ({ calls }, { call, on }) => changeThing(calls, call, () => ({ heldOn: on })),
    rules: { ...rules.mark, people: nobody },
  },
};

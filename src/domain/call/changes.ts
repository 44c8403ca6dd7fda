/** What a journal line can say about calls. A change of an unknown call does nothing. */

import { changeThing, resolveId } from '../fold-state.ts';
import * as is from '../journal/checks.ts';
import { checksOf, fieldsIn, isSomeOf, startWith } from '../journal/fields.ts';
import { giveNumber } from '../journal/numbers.ts';
import {
  beginners,
  type Definitions,
  friend,
  keepsNumber,
  leavesNothing,
  nobody,
} from '../journal/registry.ts';
import type { Day } from '../time/day.ts';
import type { WallTime } from '../time/wall-time.ts';
import { type Answer, answers, type CallFields, callFields } from './call.ts';

/** `friends` are the guests. */
interface CallPlanned extends Partial<CallFields> {
  readonly type: 'call.planned';
  readonly call: string;
  /** Lines from before 0.5 don't have it. */
  readonly number?: number;
  readonly on: Day;
  readonly topic: string;
  readonly minutes: number;
  readonly friends: readonly string[];
}

export interface CallEdited {
  readonly type: 'call.edited';
  readonly call: string;
  readonly on: Day;
  readonly set?: Partial<CallFields>;
  /** Guests to add. */
  readonly friends?: readonly string[];
  /** Guests to remove. */
  readonly without?: readonly string[];
}

interface CallAnswered {
  readonly type: 'call.answered';
  readonly call: string;
  readonly friend: string;
  readonly answer: Answer;
  /** Times that work for them. */
  readonly times?: readonly WallTime[];
}

/** Who came is in the interaction logged with it. */
interface CallHeld {
  readonly type: 'call.held';
  readonly call: string;
  readonly on: Day;
}

export type CallChange = CallPlanned | CallEdited | CallAnswered | CallHeld;

const rules = { notes: [], undone: leavesNothing, folds: 'on-top' } as const;
const thing = { key: 'call', list: 'calls', says: 'words' } as const;
const markRules = { ...rules, thing: { ...thing, says: 'mark' } } as const;

export const callChanges: Definitions<CallChange> = {
  'call.planned': {
    check: {
      ...checksOf(callFields),
      call: is.id,
      number: is.optional(is.count),
      on: is.day,
      topic: is.id,
      minutes: is.count,
      // Empty if all of them were forgotten.
      friends: is.texts,
    },
    apply: (foldState, change) => {
      const number = giveNumber(foldState.numbers, 'calls', change.number);
      const guests = [...new Set(change.friends)];
      const fields = startWith<CallFields>(change, callFields);
      const { call: id, on } = change;
      foldState.calls.push({ ...fields, id, number, on, guests, answers: {}, suits: {}, heldOn: null });
    },
    rules: { ...rules, people: beginners, undone: keepsNumber('calls'), thing },
  },
  'call.edited': {
    check: {
      call: is.id,
      on: is.day,
      set: is.optional(isSomeOf(callFields)),
      friends: is.optional(is.texts),
      without: is.optional(is.texts),
    },
    apply: (foldState, { call: id, set, friends = [], without = [] }) =>
      changeThing(foldState.calls, id, (call) => {
        // Someone invited before a merge can be removed after it.
        const idsNow = (ids: readonly string[]) => new Set(ids.map((each) => resolveId(foldState, each)));
        const removed = idsNow(without);
        const guests = [...idsNow([...call.guests, ...friends])].filter((each) => !removed.has(each));
        // A guest who's removed and invited again starts without an answer.
        const withoutRemoved = <T>(table: Readonly<Record<string, T>>) =>
          Object.fromEntries(Object.entries(table).filter(([each]) => !removed.has(each)));
        const [answers, suits] = [withoutRemoved(call.answers), withoutRemoved(call.suits)];
        return { ...fieldsIn(set, callFields), guests, answers, suits };
      }),
    rules: { ...markRules, people: { one: [], many: ['friends', 'without'], role: 'join' } },
  },
  'call.answered': {
    check: { call: is.id, friend: is.id, answer: is.oneOf(answers), times: is.optional(is.allOf(is.time)) },
    // A later answer replaces the earlier one, with its times.
    apply: (foldState, { call, friend, answer, times = [] }) =>
      changeThing(foldState.calls, call, ({ answers, suits }) => {
        const id = resolveId(foldState, friend);
        return { answers: { ...answers, [id]: answer }, suits: { ...suits, [id]: times } };
      }),
    rules: { ...markRules, people: friend },
  },
  'call.held': {
    check: { call: is.id, on: is.day },
    apply: ({ calls }, { call, on }) => changeThing(calls, call, () => ({ heldOn: on })),
    rules: { ...markRules, people: nobody },
  },
};

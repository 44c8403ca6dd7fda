/** What a journal line can say of calls. What it says of one that is not known does nothing. */

import { changeThing, type FoldState, resolveId } from '../fold-state.ts';
import * as is from '../journal/checks.ts';
import { checksOf, type FieldTable, fieldsIn, isSomeOf, startWith } from '../journal/fields.ts';
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
import { type Answer, answers, type CallFields, callKinds } from './call.ts';

/** `friends` are the guests. */
interface CallPlanned extends Partial<CallFields> {
  readonly type: 'call.planned';
  readonly call: string;
  /** Given once; lines of programs before 0.5 have none. */
  readonly number?: number;
  readonly on: Day;
  readonly topic: string;
  readonly minutes: number;
  readonly friends: readonly string[];
}

interface CallEdited {
  readonly type: 'call.edited';
  readonly call: string;
  readonly on: Day;
  readonly set?: Partial<CallFields>;
  /** Guests who come on top. */
  readonly friends?: readonly string[];
  /** Guests who are taken away. */
  readonly without?: readonly string[];
}

interface CallAnswered {
  readonly type: 'call.answered';
  readonly call: string;
  readonly friend: string;
  readonly answer: Answer;
  /** Which of the times suit, while there are several to choose from. */
  readonly times?: readonly WallTime[];
}

/** Who came is in the interaction that stands beside it. */
interface CallHeld {
  readonly type: 'call.held';
  readonly call: string;
  readonly on: Day;
}

export type CallChange = CallPlanned | CallEdited | CallAnswered | CallHeld;

const fields: FieldTable<CallFields> = {
  topic: { check: is.id, unset: '' },
  minutes: { check: is.count, unset: 60 },
  kind: { check: is.oneOf(callKinds), unset: 'known' },
  plusOne: { check: is.boolean, unset: false },
  options: { check: is.allOf(is.time), unset: [] },
  picked: { check: is.orNull(is.time), unset: null },
  link: { check: is.orNull(is.text), unset: null },
  alarm: { check: is.orNull(is.count), unset: null },
  cancelledOn: { check: is.orNull(is.day), unset: null },
};

const words = { key: 'call', list: 'calls', says: 'words' } as const;
const mark = { ...words, says: 'mark' } as const;

export const callChanges: Definitions<CallChange> = {
  'call.planned': {
    check: {
      ...checksOf(fields),
      call: is.id,
      number: is.optional(is.count),
      on: is.day,
      topic: is.id,
      minutes: is.count,
      // Nobody is left of them when all were forgotten, and others were asked later on.
      friends: is.texts,
    },
    apply: (ledger, change) => {
      const number = giveNumber(ledger.numbers, 'calls', change.number);
      const guests = [...new Set(change.friends)];
      const start = { answers: {}, suits: {}, heldOn: null };
      const values = startWith(change, fields);
      ledger.calls.push({ ...values, id: change.call, number, on: change.on, guests, ...start });
    },
    rules: { people: beginners, notes: [], undone: keepsNumber('calls'), folds: 'on-top', thing: words },
  },
  'call.edited': {
    check: {
      call: is.id,
      on: is.day,
      set: is.optional(isSomeOf(fields)),
      friends: is.optional(is.texts),
      without: is.optional(is.texts),
    },
    apply: (ledger, { call, set, friends = [], without = [] }) =>
      changeThing(ledger.calls, call, (known) => {
        const gone = idsToday(ledger, without);
        const guests = [...idsToday(ledger, [...known.guests, ...friends])].filter((id) => !gone.has(id));
        const [answers, suits] = [withoutKeys(known.answers, gone), withoutKeys(known.suits, gone)];
        return { ...fieldsIn(set, fields), guests, answers, suits };
      }),
    rules: {
      people: { one: [], many: ['friends', 'without'], role: 'join' },
      notes: [],
      undone: leavesNothing,
      folds: 'on-top',
      thing: mark,
    },
  },
  'call.answered': {
    check: { call: is.id, friend: is.id, answer: is.oneOf(answers), times: is.optional(is.allOf(is.time)) },
    // A later answer takes the place of all of an earlier one.
    apply: (ledger, { call, friend, answer, times = [] }) =>
      changeThing(ledger.calls, call, ({ answers, suits }) => {
        const id = resolveId(ledger, friend);
        return { answers: { ...answers, [id]: answer }, suits: { ...suits, [id]: times } };
      }),
    rules: { people: friend, notes: [], undone: leavesNothing, folds: 'on-top', thing: mark },
  },
  'call.held': {
    check: { call: is.id, on: is.day },
    apply: ({ calls }, { call, on }) => changeThing(calls, call, () => ({ heldOn: on })),
    rules: { people: nobody, notes: [], undone: leavesNothing, folds: 'on-top', thing: mark },
  },
};

/** Who is asked anew has not answered yet. */
function withoutKeys<T>(table: Readonly<Record<string, T>>, gone: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(table).filter(([id]) => !gone.has(id)));
}

/** Who was asked under a name that was merged away is taken off under the other. */
function idsToday(ledger: FoldState, ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.map((id) => resolveId(ledger, id)));
}

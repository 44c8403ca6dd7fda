/** What changes of calls do to the ledger. Those of a call that is not known do nothing. */

import type { CallFields } from '../call/call.ts';
import type { Appliers } from './apply.ts';
import { fieldsIn } from './fields-in.ts';
import { type Ledger, resolveId } from './ledger.ts';
import { giveNumber } from './numbers.ts';

const unset: CallFields = {
  topic: '',
  minutes: 60,
  kind: 'known',
  plusOne: false,
  options: [],
  picked: null,
  link: null,
  alarm: null,
  cancelledOn: null,
};

export const callAppliers = {
  'call.planned': (ledger, change) => {
    const number = giveNumber(ledger.numbers, 'calls', change.number);
    const fields = { ...unset, ...fieldsIn(change, unset) };
    const guests = [...new Set(change.friends)];
    const start = { answers: {}, suits: {}, heldOn: null };
    ledger.calls.push({ ...fields, id: change.call, number, on: change.on, guests, ...start });
  },
  'call.edited': (ledger, { call, set, friends = [], without = [] }) =>
    change(ledger, call, (known) => {
      const gone = idsToday(ledger, without);
      const guests = [...idsToday(ledger, [...known.guests, ...friends])].filter((id) => !gone.has(id));
      Object.assign(known, fieldsIn(set, unset), {
        guests,
        answers: withoutKeys(known.answers, gone),
        suits: withoutKeys(known.suits, gone),
      });
    }),
  'call.answered': (ledger, { call, friend, answer, times = [] }) =>
    change(ledger, call, (known) => {
      const id = resolveId(ledger, friend);
      known.answers = { ...known.answers, [id]: answer };
      // A later answer takes the place of all of an earlier one.
      known.suits = { ...known.suits, [id]: times };
    }),
  'call.held': (ledger, { call, on }) =>
    change(ledger, call, (known) => {
      known.heldOn = on;
    }),
} satisfies Appliers;

function change({ calls }: Ledger, id: string, act: (call: Ledger['calls'][number]) => void): void {
  const known = calls.find((call) => call.id === id);
  if (known !== undefined) act(known);
}

/** Who is asked anew has not answered yet. */
function withoutKeys<T>(table: Readonly<Record<string, T>>, gone: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(table).filter(([id]) => !gone.has(id)));
}

/** Who was asked under a name that was merged away is taken off under the other. */
function idsToday(ledger: Ledger, ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.map((id) => resolveId(ledger, id)));
}

/** What someone answered under a name that is merged away; what the other answered stands. */
export function moveAnswers({ calls }: Ledger, from: string, into: string): void {
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

/** The changes of traditions. A change about an unknown one does nothing. */

import { changeThing } from '../fold-state.ts';
import * as is from '../journal/checks.ts';
import { checksOf, fieldsIn, isSomeOf, startWith } from '../journal/fields.ts';
import { giveNumber } from '../journal/numbers.ts';
import {
  closedBeginners,
  type Definitions,
  keepsNumber,
  leavesNothing,
  nobody,
} from '../journal/registry.ts';
import type { Day } from '../time/day.ts';
import { type TraditionFields, traditionFields } from './tradition.ts';

interface AboutTradition<Type extends string> {
  readonly type: Type;
  readonly tradition: string;
  readonly on: Day;
}

interface TraditionStarted extends AboutTradition<'tradition.started'>, Partial<TraditionFields> {
  /** Given once. Lines from before version 0.5 have none. */
  readonly number?: number;
  readonly theme: TraditionFields['theme'];
  readonly friends: readonly string[];
}

interface TraditionEdited extends AboutTradition<'tradition.edited'> {
  readonly set: Partial<TraditionFields>;
}

interface TraditionShared extends AboutTradition<'tradition.shared'> {
  /** Who it went to, if there is a text. */
  readonly friends?: readonly string[];
  /** What she wrote that day. */
  readonly text?: string;
}

export type TraditionChange = TraditionStarted | TraditionEdited | TraditionShared;

const about = { tradition: is.id, on: is.day };
const rules = { notes: [], undone: leavesNothing, folds: 'on-top' } as const;
const thing = { key: 'tradition', list: 'traditions', says: 'words' } as const;
const markRules = { ...rules, thing: { ...thing, says: 'mark' } } as const;
/** A forgotten friend is removed, and the day stays shared. */
const sentTo = { one: [], many: ['friends'], role: 'named' } as const;

export const traditionChanges: Definitions<TraditionChange> = {
  'tradition.started': {
    check: {
      ...checksOf<TraditionFields>(traditionFields),
      ...about,
      number: is.optional(is.count),
      friends: is.ids,
      theme: traditionFields.theme.check,
    },
    apply: (ledger, change) => {
      const { tradition: id, on } = change;
      const number = giveNumber(ledger.numbers, 'traditions', change.number);
      const fields = startWith<TraditionFields>(change, traditionFields);
      const friends = [...new Set(change.friends)];
      ledger.traditions.push({ ...fields, id, number, on, friends, sharedOn: [], answers: [] });
    },
    rules: { ...rules, people: closedBeginners, undone: keepsNumber('traditions'), thing },
  },
  'tradition.edited': {
    check: { ...about, set: isSomeOf(traditionFields) },
    apply: ({ traditions }, { tradition, set }) =>
      changeThing(traditions, tradition, () => fieldsIn(set, traditionFields)),
    rules: { ...markRules, people: nobody },
  },
  'tradition.shared': {
    check: { ...about, friends: is.optional(is.texts), text: is.optional(is.text) },
    apply: ({ traditions }, { tradition, on, text }) =>
      changeThing(traditions, tradition, ({ sharedOn, answers }) => {
        const others = answers.filter((answer) => answer.on !== on);
        const answer = text === undefined ? {} : { answers: [...others, { on, text }] };
        return { sharedOn: [...new Set([...sharedOn, on])].sort(), ...answer };
      }),
    rules: { ...markRules, people: sentTo, notes: ['text'] },
  },
};

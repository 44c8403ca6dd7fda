/** What a journal line can say of traditions. What it says of one that is not known does nothing. */

import { changeThing } from '../fold-state.ts';
import * as is from '../journal/checks.ts';
import { checksOf, type FieldTable, fieldsIn, isSomeOf, startWith } from '../journal/fields.ts';
import { giveNumber } from '../journal/numbers.ts';
import {
  closedBeginners,
  type Definitions,
  keepsNumber,
  leavesNothing,
  nobody,
} from '../journal/registry.ts';
import type { Day } from '../time/day.ts';
import { type TraditionFields, themes, traditionStates } from './tradition.ts';

interface TraditionStarted extends Partial<TraditionFields> {
  readonly type: 'tradition.started';
  readonly tradition: string;
  /** Given once; lines of programs before 0.5 have none. */
  readonly number?: number;
  readonly on: Day;
  readonly theme: TraditionFields['theme'];
  readonly friends: readonly string[];
}

interface TraditionEdited {
  readonly type: 'tradition.edited';
  readonly tradition: string;
  readonly on: Day;
  readonly set: Partial<TraditionFields>;
}

interface TraditionShared {
  readonly type: 'tradition.shared';
  readonly tradition: string;
  readonly on: Day;
  /** Who it went to, where there is a text. */
  readonly friends?: readonly string[];
  /** What she wrote that day. */
  readonly text?: string;
}

export type TraditionChange = TraditionStarted | TraditionEdited | TraditionShared;

const fields: FieldTable<TraditionFields> = {
  theme: { check: is.oneOf(themes), unset: 'mixed' },
  prompts: { check: is.texts, unset: [] },
  time: { check: is.orNull(is.clockTime), unset: null },
  state: { check: is.oneOf(traditionStates), unset: 'active' },
};

const words = { key: 'tradition', list: 'traditions', says: 'words' } as const;
/** Whoever is forgotten goes, and the day stays shared. */
const sentTo = { one: [], many: ['friends'], role: 'named' } as const;
const mark = { ...words, says: 'mark' } as const;

export const traditionChanges: Definitions<TraditionChange> = {
  'tradition.started': {
    check: {
      ...checksOf(fields),
      tradition: is.id,
      number: is.optional(is.count),
      on: is.day,
      friends: is.ids,
      theme: fields.theme.check,
    },
    apply: (ledger, change) => {
      const number = giveNumber(ledger.numbers, 'traditions', change.number);
      const start = { id: change.tradition, number, on: change.on, friends: [...new Set(change.friends)] };
      ledger.traditions.push({ ...startWith(change, fields), ...start, sharedOn: [], answers: [] });
    },
    rules: {
      people: closedBeginners,
      notes: [],
      undone: keepsNumber('traditions'),
      folds: 'on-top',
      thing: words,
    },
  },
  'tradition.edited': {
    check: { tradition: is.id, on: is.day, set: isSomeOf(fields) },
    apply: ({ traditions }, { tradition, set }) =>
      changeThing(traditions, tradition, () => fieldsIn(set, fields)),
    rules: { people: nobody, notes: [], undone: leavesNothing, folds: 'on-top', thing: mark },
  },
  'tradition.shared': {
    check: { tradition: is.id, on: is.day, friends: is.optional(is.texts), text: is.optional(is.text) },
    apply: ({ traditions }, { tradition, on, text }) =>
      changeThing(traditions, tradition, ({ sharedOn, answers }) => ({
        sharedOn: [...new Set([...sharedOn, on])].sort(),
        ...(text === undefined
          ? {}
          : { answers: [...answers.filter((each) => each.on !== on), { on, text }] }),
      })),
    rules: { people: sentTo, notes: ['text'], undone: leavesNothing, folds: 'on-top', thing: mark },
  },
};

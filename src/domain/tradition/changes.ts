/** The changes of traditions. A change about an unknown one does nothing. */

import { changeThing } from '../journal/change-thing.ts';
import * as is from '../journal/checks.ts';
import { checksOf, fieldsIn, isSomeOf, startWith } from '../journal/fields.ts';
import { giveNumber } from '../journal/numbers.ts';
import {
  type ChangesOf,
  closedBeginners,
  type Definitions,
  nobody,
  numberedThing,
} from '../journal/registry.ts';
import { type TraditionFields, traditionFields } from './tradition.ts';

const about = { tradition: is.id, on: is.day };

const started = {
  ...checksOf<TraditionFields>(traditionFields),
  ...about,
  /** Given once. Lines from before version 0.5 have none. */
  number: is.optional(is.count),
  friends: is.ids,
  theme: traditionFields.theme.check,
};

const edited = { ...about, set: isSomeOf<TraditionFields>(traditionFields) };
/** `text` is what she wrote that day, and `friends` who it went to, if there is one. */
const shared = { ...about, friends: is.optional(is.texts), text: is.optional(is.text) };

export type TraditionChange = ChangesOf<{
  'tradition.started': typeof started;
  'tradition.edited': typeof edited;
  'tradition.shared': typeof shared;
}>;

const rules = numberedThing('tradition', 'traditions');
/** A forgotten friend is removed, and the day stays shared. */
const sentTo = { one: [], many: ['friends'], role: 'named' } as const;

export const traditionChanges: Definitions<TraditionChange> = {
  'tradition.started': {
    check: started,
    apply: (foldState, change) => {
      const { tradition: id, on } = change;
      const number = giveNumber(foldState.numbers, 'traditions', change.number);
      const fields = startWith<TraditionFields>(change, traditionFields);
      const friends = [...new Set(change.friends)];
      foldState.traditions.push({ ...fields, id, number, on, friends, sharedOn: [], answers: [] });
    },
    rules: { ...rules.begin, people: closedBeginners },
  },
  'tradition.edited': {
    check: edited,
    apply: ({ traditions }, { tradition, set }) =>
      changeThing(traditions, tradition, () => fieldsIn(set, traditionFields)),
    rules: { ...rules.mark, people: nobody },
  },
  'tradition.shared': {
    check: shared,
    apply: ({ traditions }, { tradition, on, text }) =>
      changeThing(traditions, tradition, ({ sharedOn, answers }) => {
        const others = answers.filter((answer) => answer.on !== on);
        const answer = text === undefined ? {} : { answers: [...others, { on, text }] };
        return { sharedOn: [...new Set([...sharedOn, on])].sort(), ...answer };
      }),
    rules: { ...rules.mark, people: sentTo, notes: ['text'] },
  },
};

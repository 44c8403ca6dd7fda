/** What changes of traditions do to the ledger. Those of a tradition that is not known do nothing. */

import type { TraditionFields } from '../tradition/tradition.ts';
import type { Appliers } from './apply.ts';
import { fieldsIn } from './fields-in.ts';
import { giveNumber } from './numbers.ts';

const unset: TraditionFields = { theme: 'mixed', prompts: [], time: null, state: 'active' };

export const traditionAppliers = {
  'tradition.started': (ledger, change) => {
    const number = giveNumber(ledger.numbers, 'traditions', change.number);
    const fields = { ...unset, ...fieldsIn(change, unset) };
    const friends = [...new Set(change.friends)];
    ledger.traditions.push({ ...fields, id: change.tradition, number, on: change.on, friends, sharedOn: [] });
  },
  'tradition.edited': ({ traditions }, { tradition, set }) => {
    const known = traditions.find(({ id }) => id === tradition);
    if (known !== undefined) Object.assign(known, fieldsIn(set, unset));
  },
  'tradition.shared': ({ traditions }, { tradition, on }) => {
    const known = traditions.find(({ id }) => id === tradition);
    if (known !== undefined) known.sharedOn = [...new Set([...known.sharedOn, on])].sort();
  },
} satisfies Appliers;

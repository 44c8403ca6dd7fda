/** Cards and friends for the tests of imports. */

import { type Change, registry } from '../../../src/domain/changes.ts';
import { stateOf } from '../../../src/domain/fold-state.ts';
import type { ContactCard } from '../../../src/domain/import/contact-card.ts';
import { foldLines } from '../../../src/domain/journal/fold.ts';
import type { State } from '../../../src/domain/state.ts';

export function card(name: string, more: Partial<ContactCard> = {}): ContactCard {
  return {
    line: 1,
    format: 'vcard',
    uid: null,
    familyInFront: null,
    name,
    kind: 'person',
    nicknames: [],
    phones: [],
    faxes: [],
    emails: [],
    address: null,
    city: null,
    birthday: null,
    anniversaries: [],
    hardDays: [],
    children: [],
    diedOn: null,
    notes: [],
    tags: [],
    ...more,
  };
}

/** The list after these commands, folded as the store does. */
export function stateAfter(entries: readonly (readonly Change[])[]): State {
  const lines = entries.map((changes, index) => ({
    v: 1,
    id: `line${String(index).padStart(6, '0')}`,
    at: new Date(index).toISOString(),
    command: 'test',
    changes,
  }));
  return stateOf(foldLines(lines, { registry, hashOf: (id) => id }).foldState);
}

/** What changes of something local do to the ledger. Those of one that is not known do nothing. */

import type { LocalFields, Visit } from '../local/local.ts';
import type { Appliers } from './apply.ts';
import { fieldsIn } from './fields-in.ts';
import type { Ledger } from './ledger.ts';
import { giveNumber } from './numbers.ts';

const unset: LocalFields = {
  name: '',
  kind: '',
  meets: null,
  time: null,
  place: null,
  link: null,
  ask: null,
  isOwn: false,
  isRemoved: false,
};

export const localAppliers = {
  'local.added': (ledger, change) => {
    const number = giveNumber(ledger.numbers, 'locals', change.number);
    const fields = { ...unset, ...fieldsIn(change, unset) };
    const start = { visits: [], met: [], steps: [], leftOut: [] };
    ledger.locals.push({ ...fields, id: change.local, number, on: change.on, ...start });
  },
  'local.edited': (ledger, { local, set, steps = [], leftOut = [] }) =>
    change(ledger, local, (known) => {
      Object.assign(known, fieldsIn(set, unset), {
        steps: [...new Set([...known.steps, ...steps])],
        leftOut: [...new Set([...known.leftOut, ...leftOut])],
      });
    }),
  'local.visited': (ledger, { local, on, felt, note, friends = [] }) =>
    change(ledger, local, (known) => {
      known.visits = withVisit(known.visits, { on, felt: felt ?? null, note: note ?? null });
      known.met = [...new Set([...known.met, ...friends])];
    }),
} satisfies Appliers;

/** A day is one visit: what is told of it later comes on top, and no note is lost. */
function withVisit(visits: readonly Visit[], visit: Visit): readonly Visit[] {
  const before = visits.find(({ on }) => on === visit.on);
  if (before === undefined) return [...visits, visit];
  const notes = [before.note, visit.note].filter((note) => note !== null);
  const both = {
    on: visit.on,
    felt: visit.felt ?? before.felt,
    note: notes.length === 0 ? null : notes.join('\n'),
  };
  return visits.map((each) => (each === before ? both : each));
}

function change({ locals }: Ledger, id: string, act: (local: Ledger['locals'][number]) => void): void {
  const known = locals.find((local) => local.id === id);
  if (known !== undefined) act(known);
}

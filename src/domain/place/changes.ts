/** The changes of local groups and places. A change about an unknown one does nothing. */

import { changeThing } from '../journal/change-thing.ts';
import * as is from '../journal/checks.ts';
import { checksOf, fieldsIn, isSomeOf, startWith } from '../journal/fields.ts';
import { giveNumber } from '../journal/numbers.ts';
import { type ChangesOf, type Definitions, nobody, numberedThing } from '../journal/registry.ts';
import { feelings, type LocalFields, localFields, type Visit } from './local.ts';

const about = { local: is.id, on: is.day };

const addedFields = {
  ...checksOf<LocalFields>(localFields),
  ...about,
  /** Given once. Lines from before version 0.5 have none. */
  number: is.optional(is.count),
  name: is.id,
  kind: is.id,
};

const edited = {
  ...about,
  set: is.optional(isSomeOf<LocalFields>(localFields)),
  /** Steps of the checklist that are now done or skipped. */
  steps: is.optional(is.texts),
  /** The skipped ones among them. */
  leftOut: is.optional(is.texts),
};

const visited = {
  ...about,
  felt: is.optional(is.oneOf(feelings)),
  /** The ones she met there. */
  friends: is.optional(is.texts),
  /** Only when she met nobody. Otherwise the interaction in the same line has it. */
  note: is.optional(is.text),
};

export type LocalChange = ChangesOf<{
  'local.added': typeof addedFields;
  'local.edited': typeof edited;
  'local.visited': typeof visited;
}>;

const rules = numberedThing('local', 'locals');
const union = (before: readonly string[], more: readonly string[]) => [...new Set([...before, ...more])];

export const localChanges: Definitions<LocalChange> = {
  'local.added': {
    check: addedFields,
    apply: (foldState, change) => {
      const { local: id, on } = change;
      const number = giveNumber(foldState.numbers, 'locals', change.number);
      const fields = startWith<LocalFields>(change, localFields);
      foldState.locals.push({ ...fields, id, number, on, visits: [], met: [], steps: [], leftOut: [] });
    },
    rules: { ...rules.begin, people: nobody },
  },
  'local.edited': {
    check: edited,
    apply: ({ locals }, { local, set, steps = [], leftOut = [] }) =>
      changeThing(locals, local, (before) => ({
        ...fieldsIn(set, localFields),
        steps: union(before.steps, steps),
        leftOut: union(before.leftOut, leftOut),
      })),
    rules: { ...rules.mark, people: nobody },
  },
  'local.visited': {
    check: visited,
    apply: ({ locals }, { local, on, felt = null, note = null, friends = [] }) =>
      changeThing(locals, local, ({ visits, met }) => ({
        visits: withVisit(visits, { on, felt, note }),
        met: union(met, friends),
      })),
    rules: { ...rules.mark, people: { one: [], many: ['friends'], role: 'named' }, notes: ['note'] },
  },
};

/** A day is one visit: later details are added to it, and no note is lost. */
function withVisit(visits: readonly Visit[], visit: Visit): readonly Visit[] {
  const { on } = visit;
  const before = visits.find((other) => other.on === on);
  if (before === undefined) return [...visits, visit];
  const note = [before.note, visit.note].filter((text) => text !== null).join('\n');
  const combined = { on, felt: visit.felt ?? before.felt, note: note || null };
  return visits.map((other) => (other === before ? combined : other));
}

/** What a journal line can say of something local. What it says of one that is not known does nothing. */

import { changeThing } from '../fold-state.ts';
import * as is from '../journal/checks.ts';
import { checksOf, type FieldTable, fieldsIn, isSomeOf, startWith } from '../journal/fields.ts';
import { giveNumber } from '../journal/numbers.ts';
import { type Definitions, keepsNumber, leavesNothing, nobody } from '../journal/registry.ts';
import type { Day } from '../time/day.ts';
import { type Feeling, feelings, type LocalFields, type Visit } from './local.ts';

interface LocalAdded extends Partial<LocalFields> {
  readonly type: 'local.added';
  readonly local: string;
  /** Given once; lines of programs before 0.5 have none. */
  readonly number?: number;
  readonly on: Day;
  readonly name: string;
  readonly kind: string;
}

interface LocalEdited {
  readonly type: 'local.edited';
  readonly local: string;
  readonly on: Day;
  readonly set?: Partial<LocalFields>;
  /** Steps of the checklist that are done or set aside now. */
  readonly steps?: readonly string[];
  /** Those of them that are set aside. */
  readonly leftOut?: readonly string[];
}

/** `friends` are those she met there. */
interface LocalVisited {
  readonly type: 'local.visited';
  readonly local: string;
  readonly on: Day;
  readonly felt?: Feeling;
  readonly friends?: readonly string[];
  /** Only where nobody was met: with somebody, it is in the interaction that stands beside it. */
  readonly note?: string;
}

export type LocalChange = LocalAdded | LocalEdited | LocalVisited;

const fields: FieldTable<LocalFields> = {
  name: { check: is.id, unset: '' },
  kind: { check: is.id, unset: '' },
  meets: { check: is.orNull(is.text), unset: null },
  time: { check: is.orNull(is.clockTime), unset: null },
  place: { check: is.orNull(is.text), unset: null },
  link: { check: is.orNull(is.text), unset: null },
  ask: { check: is.orNull(is.text), unset: null },
  isOwn: { check: is.boolean, unset: false },
  isRemoved: { check: is.boolean, unset: false },
};

const words = { key: 'local', list: 'locals', says: 'words' } as const;
const mark = { ...words, says: 'mark' } as const;

export const localChanges: Definitions<LocalChange> = {
  'local.added': {
    check: {
      ...checksOf(fields),
      local: is.id,
      number: is.optional(is.count),
      on: is.day,
      name: is.id,
      kind: is.id,
    },
    apply: (ledger, change) => {
      const number = giveNumber(ledger.numbers, 'locals', change.number);
      const start = { visits: [], met: [], steps: [], leftOut: [] };
      const values = startWith(change, fields);
      ledger.locals.push({ ...values, id: change.local, number, on: change.on, ...start });
    },
    rules: { people: nobody, notes: [], undone: keepsNumber('locals'), folds: 'on-top', thing: words },
  },
  'local.edited': {
    check: {
      local: is.id,
      on: is.day,
      set: is.optional(isSomeOf(fields)),
      steps: is.optional(is.texts),
      leftOut: is.optional(is.texts),
    },
    apply: ({ locals }, { local, set, steps = [], leftOut = [] }) =>
      changeThing(locals, local, (known) => ({
        ...fieldsIn(set, fields),
        steps: [...new Set([...known.steps, ...steps])],
        leftOut: [...new Set([...known.leftOut, ...leftOut])],
      })),
    rules: { people: nobody, notes: [], undone: leavesNothing, folds: 'on-top', thing: mark },
  },
  'local.visited': {
    check: {
      local: is.id,
      on: is.day,
      felt: is.optional(is.oneOf(feelings)),
      friends: is.optional(is.texts),
      note: is.optional(is.text),
    },
    apply: ({ locals }, { local, on, felt = null, note = null, friends = [] }) =>
      changeThing(locals, local, ({ visits, met }) => ({
        visits: withVisit(visits, { on, felt, note }),
        met: [...new Set([...met, ...friends])],
      })),
    rules: {
      people: { one: [], many: ['friends'], role: 'named' },
      notes: ['note'],
      undone: leavesNothing,
      folds: 'on-top',
      thing: mark,
    },
  },
};

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

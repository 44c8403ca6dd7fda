/** The changes of a pause. The newest one counts, and an end without a pause does nothing. */

import * as is from '../journal/checks.ts';
import { type ChangesOf, type Definitions, leavesNothing, nobody } from '../journal/registry.ts';

const checks = {
  /** `until` is the first day after it. With `keepsDaily`, her texts a day go on. */
  'pause.started': { on: is.day, until: is.day, keepsDaily: is.boolean },
  'pause.ended': { on: is.day },
};

export type PauseChange = ChangesOf<typeof checks>;

const rules = { people: nobody, notes: [], undone: leavesNothing, folds: 'on-top', thing: null } as const;

export const pauseChanges: Definitions<PauseChange> = {
  'pause.started': {
    check: checks['pause.started'],
    apply: (foldState, { on, until, keepsDaily }) => {
      foldState.pause = { on, until, keepsDaily, endedOn: null };
    },
    rules,
  },
  'pause.ended': {
    check: checks['pause.ended'],
    apply: (foldState, { on }) => {
      if (foldState.pause !== null) foldState.pause = { ...foldState.pause, endedOn: on };
    },
    rules,
  },
};

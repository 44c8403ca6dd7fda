/** The changes of a pause. The newest one counts, and an end without a pause does nothing. */

import * as is from '../journal/checks.ts';
import { type ChangesOf, type Definitions, leavesNothing, nobody } from '../journal/registry.ts';

/** `until` is the first day after it. With `keepsDaily`, her texts a day go on. */
const started = { on: is.day, until: is.day, keepsDaily: is.boolean };

const ended = { on: is.day };

export type PauseChange = ChangesOf<{ 'pause.started': typeof started; 'pause.ended': typeof ended }>;

const rules = { people: nobody, notes: [], undone: leavesNothing, folds: 'on-top', thing: null } as const;

export const pauseChanges: Definitions<PauseChange> = {
  'pause.started': {
    check: started,
    apply: (foldState, { on, until, keepsDaily }) => {
      foldState.pause = { on, until, keepsDaily, endedOn: null };
    },
    rules,
  },
  'pause.ended': {
    check: ended,
    apply: (foldState, { on }) => {
      if (foldState.pause !== null) foldState.pause = { ...foldState.pause, endedOn: on };
    },
    rules,
  },
};

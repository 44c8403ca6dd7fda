/** The changes of a pause. The newest one counts, and an end without a pause does nothing. */

import * as is from '../journal/checks.ts';
import { type Definitions, leavesNothing, nobody } from '../journal/registry.ts';
import type { Day } from '../time/day.ts';

interface PauseStarted {
  readonly type: 'pause.started';
  readonly on: Day;
  /** The first day after it. */
  readonly until: Day;
  /** Her texts a day go on. */
  readonly keepsDaily: boolean;
}

interface PauseEnded {
  readonly type: 'pause.ended';
  readonly on: Day;
}

export type PauseChange = PauseStarted | PauseEnded;

const rules = { people: nobody, notes: [], undone: leavesNothing, folds: 'on-top', thing: null } as const;

export const pauseChanges: Definitions<PauseChange> = {
  'pause.started': {
    check: { on: is.day, until: is.day, keepsDaily: is.boolean },
    apply: (foldState, { on, until, keepsDaily }) => {
      foldState.pause = { on, until, keepsDaily, endedOn: null };
    },
    rules,
  },
  'pause.ended': {
    check: { on: is.day },
    apply: (foldState, { on }) => {
      if (foldState.pause !== null) foldState.pause = { ...foldState.pause, endedOn: on };
    },
    rules,
  },
};

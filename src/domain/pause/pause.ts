/** A pause of everything: a new baby, a bad month. It never says why. */

import type { State } from '../state.ts';
import type { Day } from '../time/day.ts';

export interface Pause {
  readonly on: Day;
  /** The first day after it. */
  readonly until: Day;
  /** Her texts a day go on. */
  readonly keepsDaily: boolean;
  /** The day she ended it herself; null when she didn't. */
  readonly endedOn: Day | null;
}

type Paused = Pick<State, 'pause'>;

/** null when nothing is paused. */
export function pauseOn({ pause }: Paused, today: Day): Pause | null {
  return pause !== null && pause.endedOn === null && today >= pause.on && today < pause.until ? pause : null;
}

/** The day the last pause ended by itself; null when it didn't yet, or she ended it. */
export function pauseEnded({ pause }: Paused, today: Day): Day | null {
  return pause !== null && pause.endedOn === null && pause.until <= today ? pause.until : null;
}

/** From a day until another one, which doesn't count. */
export function pausedDays({ pause }: Paused): readonly [Day, Day] | null {
  return pause === null ? null : [pause.on, pause.endedOn ?? pause.until];
}

/** What still comes up: at most her line of a text a day. */
export function duringPause<T extends { readonly kind: string }>(
  pause: Pause | null,
  coming: readonly T[],
): readonly T[] {
  return pause === null ? coming : coming.filter(({ kind }) => pause.keepsDaily && kind === 'tradition');
}

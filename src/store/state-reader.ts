/** The state as commands read it: several times in a run, and mostly the same. */

import { type FoldState, stateOf } from '../domain/fold-state.ts';
import { withCircleCadences } from '../domain/friend/circle-cadences.ts';
import { withoutFarDays } from '../domain/friend/far-days.ts';
import type { State } from '../domain/state.ts';
import { latestDay } from './local-day.ts';
import type { StoreOptions } from './open-journal.ts';

export function stateReader(
  options: Pick<StoreOptions, 'settings' | 'today' | 'now'>,
): (foldState: FoldState) => State {
  let last: { readonly foldState: FoldState; readonly state: State } | null = null;
  return (foldState) => {
    if (last?.foldState !== foldState)
      last = { foldState, state: withoutFarDays(stateOf(foldState), latestDay(options)) };
    return withCircleCadences(last.state, options.settings.circleCadences());
  };
}

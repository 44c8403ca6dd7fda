/** Whose answer she was asked about. It's in no journal: lost, she is asked once more. */

import type { Day } from '../time/day.ts';

/** Who was asked about on the last day that anybody was, by id. */
export interface Asked {
  readonly on: Day;
  readonly about: readonly string[];
  /** Those of them to ask about the next day too. */
  readonly later: readonly string[];
}

/** After she was asked about one more. */
export function askedAlso(asked: Asked | undefined, today: Day, friend: string, isLater: boolean): Asked {
  const before = asked?.on === today ? asked : { on: today, about: [], later: [] };
  return {
    on: today,
    about: [...before.about, friend],
    later: isLater ? [...before.later, friend] : before.later,
  };
}

/** The answer of `suggest`, as scripts get it; `screen` is for the text alone. */

import type { Day } from '../domain/day.ts';
import type { Circle } from '../domain/friend.ts';
import type { Energy } from '../domain/suggest/act.ts';
import type { ActLabel, ActWay } from '../domain/suggest/act-words.ts';
import type { NearDate } from '../domain/suggest/dates.ts';

export interface Suggestion {
  readonly friend: { readonly id: string; readonly name: string; readonly circle: Circle };
  readonly lastContact: Day | null;
  /** Where the count of days starts, for `--why`. */
  readonly countedFrom: Day;
  readonly cadenceDays: number;
  readonly ratio: number;
  readonly resting: boolean;
  readonly reason: string;
  readonly act: ActLabel & {
    readonly way: ActWay;
    readonly opener: string;
    readonly command: string;
  };
}

/** What she has for it today. */
export interface Means {
  readonly energy: Energy;
  readonly minutes: number | null;
}

/** Why there is nobody to show: nobody on the list, nobody picked from it, nobody who fits, nobody today. */
export type EmptyKind = 'list' | 'picked' | 'filter' | 'today';

export interface Suggestions {
  readonly on: Day;
  readonly suggestions: readonly Suggestion[];
  readonly dates: readonly (Omit<NearDate, 'friend'> & {
    readonly friend: { readonly id: string; readonly name: string };
  })[];
  readonly screen: Screen;
}

export interface Screen extends Means {
  readonly isDemo: boolean;
  readonly isWhy: boolean;
  readonly isNobodyDue: boolean;
  readonly empty: EmptyKind | null;
  /** It is night for the one with this number; `where` names her when her clock is not this one. */
  readonly quiet: { readonly time: string; readonly number: number; readonly where: string | null } | null;
  /** Someone to say hello to before the one long unheard of. */
  readonly warmUp: { readonly silent: string; readonly current: string | null } | null;
}

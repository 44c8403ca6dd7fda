/** A tradition as `--json` shows it and the texts speak of it. */

import type { Day } from '../../domain/day.ts';
import { friendsAmong } from '../../domain/friends-among.ts';
import { namesInWords } from '../../domain/names.ts';
import type { State } from '../../domain/state.ts';
import type { Theme, Tradition, TraditionState } from '../../domain/tradition/tradition.ts';

export interface Member {
  readonly id: string;
  readonly name: string;
}

export interface TraditionData {
  readonly id: string;
  readonly number: number;
  /** Those who are still on her list; nobody is possible. */
  readonly friends: readonly Member[];
  readonly theme: Theme;
  /** Of her own. */
  readonly prompts: readonly string[];
  readonly time: string | null;
  readonly state: TraditionState;
  /** The day it began. */
  readonly on: Day;
  readonly daysShared: number;
}

export function traditionData(tradition: Tradition, state: Pick<State, 'friends' | 'merged'>): TraditionData {
  const { id, number, theme, prompts, time, on, sharedOn } = tradition;
  const friends = friendsAmong(state, tradition.friends).map(memberOf);
  return {
    id,
    number,
    friends,
    theme,
    prompts,
    time,
    state: tradition.state,
    on,
    daysShared: sharedOn.length,
  };
}

export function memberOf({ id, name }: Member): Member {
  return { id, name };
}

/** `Ana Sample and Bea Example`. */
export function whoInWords(friends: readonly Member[]): string {
  return friends.length === 0
    ? 'people who are not on your list now'
    : namesInWords(friends.map(({ name }) => name));
}

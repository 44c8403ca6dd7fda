/** A tradition as `--json` shows it and the texts speak of it. */

import { wayBack } from '../../domain/friend/friend.ts';
import { friendsAmong } from '../../domain/friend/friends-among.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import type { State } from '../../domain/state.ts';
import type { Day } from '../../domain/time/day.ts';
import { goingOn } from '../../domain/tradition/prompt.ts';
import type { Theme, Tradition, TraditionState } from '../../domain/tradition/tradition.ts';
import { typedName } from '../shared/typed-name.ts';

export interface Member {
  readonly id: string;
  readonly name: string;
}

export interface TraditionData {
  readonly id: string;
  readonly number: number;
  /** Those who are still on her list. */
  readonly friends: readonly Member[];
  readonly theme: Theme;
  /** Of her own. */
  readonly prompts: readonly string[];
  readonly time: string | null;
  readonly state: TraditionState;
  /** Nobody of it goes on just now: all are paused. */
  readonly isAtRest: boolean;
  /** The day it began. */
  readonly on: Day;
  readonly daysShared: number;
}

export function traditionData(tradition: Tradition, state: Pick<State, 'friends' | 'merged'>): TraditionData {
  const { id, number, theme, prompts, time, on, sharedOn } = tradition;
  const friends = friendsAmong(state, tradition.friends);
  return {
    id,
    number,
    friends: friends.map(memberOf),
    theme,
    prompts,
    time,
    state: tradition.state,
    isAtRest: goingOn(friends).length === 0,
    on,
    daysShared: sharedOn.length,
  };
}

export function memberOf({ id, name }: Member): Member {
  return { id, name };
}

/** How to bring someone back where all of a text a day are paused; null for none. */
export function friendResume(
  { friends }: Pick<TraditionData, 'friends'>,
  all: Pick<State, 'friends'>['friends'],
): string | null {
  const friend = all.get(friends[0]?.id ?? '');
  const back = friend === undefined ? null : (wayBack(friend.state) ?? 'resume');
  return friend === undefined ? null : `momconnect friend ${back} ${typedName(friend, all.values())}`;
}

/** `Ana Sample and Bea Example`. */
export function whoInWords(friends: readonly Member[]): string {
  return namesInWords(friends.map(({ name }) => name));
}

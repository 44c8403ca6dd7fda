/** A text a day as `--json` shows it and the texts speak of it. */

import type { Content } from '../../deps.ts';
import { type Friend, wayBack } from '../../domain/friend/friend.ts';
import { friendsAmong } from '../../domain/friend/friends-among.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import type { State } from '../../domain/state.ts';
import type { TraditionWords } from '../../domain/tradition/invitation.ts';
import { goingOn, type PromptWords } from '../../domain/tradition/prompt.ts';
import type { Theme, Tradition } from '../../domain/tradition/tradition.ts';
import { readContent } from '../shared/read-content.ts';
import { typedName } from '../shared/typed-name.ts';

export const readPrompts = (content: Content): PromptWords => readContent(content, 'traditions/prompts');
export const readTraditionWords = (content: Content): TraditionWords =>
  readContent(content, 'traditions/words');

export const themeInWords: Readonly<Record<Theme, string>> = {
  'made-my-day': 'what made your day',
  grateful: 'something good',
  picture: 'a picture',
  mixed: 'a bit of everything',
  own: 'lines of your own',
};

type Member = Pick<Friend, 'id' | 'name'>;

export type TraditionData = ReturnType<typeof traditionData>;

/** `isAtRest` where all of them are paused; `on` is the day it began. */
export function traditionData(tradition: Tradition, state: Pick<State, 'friends' | 'merged'>) {
  const { theme, prompts, time, on, sharedOn } = tradition;
  const friends = friendsAmong(state, tradition.friends);
  const isAtRest = goingOn(friends).length === 0;
  const facts = { theme, prompts, time, state: tradition.state, isAtRest, on, daysShared: sharedOn.length };
  return { ...whichOf(tradition, friends), ...facts };
}

/** @param friends those who are still on her list */
export function whichOf({ id, number }: Pick<Tradition, 'id' | 'number'>, friends: readonly Friend[]) {
  return { id, number, friends: friends.map(memberOf) };
}

export function memberOf({ id, name }: Member): Member {
  return { id, name };
}

/** How to bring someone back where all of a text a day are paused; null for none. */
export function friendResume([first]: readonly Member[], all: State['friends']): string | null {
  const friend = all.get(first?.id ?? '');
  if (friend === undefined) return null;
  return `momconnect friend ${wayBack(friend.state) ?? 'resume'} ${typedName(friend, all.values())}`;
}

/** `Ana Sample and Bea Example`. */
export function whoInWords(friends: readonly Member[]): string {
  return namesInWords(friends.map(({ name }) => name));
}

/** A count that only grows: days without are not in it. */
export function sharedInWords(days: number): string {
  return days === 1 ? 'one day shared' : `${days} days shared`;
}

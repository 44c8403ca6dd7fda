/** A text a day in the form that `--json` and the texts use, and how to find one. */

import type { Content, Deps } from '../../deps.ts';
import { type Friend, wayBack } from '../../domain/friend/friend.ts';
import { friendsAmong } from '../../domain/friend/friends-among.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import type { State } from '../../domain/state.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import type { TraditionWords } from '../../domain/tradition/invitation.ts';
import { goingOn, type PromptWords } from '../../domain/tradition/prompt.ts';
import type { Theme, Tradition, TraditionState } from '../../domain/tradition/tradition.ts';
import type { UserError, Way } from '../../errors.ts';
import { askNeeded } from '../shared/ask-needed.ts';
import { Command } from '../shared/command.ts';
import { findNumbered, numberedMatches } from '../shared/find-numbered.ts';
import { readContent } from '../shared/read-content.ts';
import { alreadyThere, notFound } from '../shared/read-values.ts';
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

/** The subject of an email. */
export const subject = 'A text a day';

type Member = Pick<Friend, 'id' | 'name'>;

export type TraditionData = ReturnType<typeof traditionData>;

/** `isAtRest` when all of its friends are paused; `on` is the day it started. */
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

/** How to bring someone back when all friends of a text a day are paused; null otherwise. */
export function friendResume([first]: readonly Member[], all: State['friends']): string | null {
  const friend = all.get(first?.id ?? '');
  if (friend === undefined) return null;
  return `momconnect friend ${wayBack(friend.state) ?? 'resume'} ${typedName(friend, all.values())}`;
}

/** `Ana Sample and Bea Example`. */
export function whoInWords(friends: readonly Member[]): string {
  return namesInWords(friends.map(({ name }) => name));
}

/** A count that only grows: it doesn't count days without. */
export function sharedInWords(days: number): string {
  return days === 1 ? 'one day shared' : `${days} days shared`;
}

export const todaysLine = (number: number): Way => ({
  text: "Today's line:",
  command: `momconnect daily today ${number}`,
});

/** @param command continues it, if not all it takes is `--resume` */
export function startAgain(number: number, command: string | null = null): Way {
  return { text: 'To start it again:', command: command ?? `momconnect daily ${number} --resume` };
}

/** Declares a command about one text a day. */
export function commandAbout(name: string, about: string): Command {
  return new Command(name).description(about).argument('[which...]', "its number, or who it's with");
}

export interface FoundTradition {
  readonly tradition: Tradition;
  /** The friends still on her list: at least one, unless `among` allows none. */
  readonly friends: readonly Friend[];
}

/** Those without anybody left stay in the journal, but are never mentioned. */
export function traditionsWithSomebody(state: State): readonly Tradition[] {
  return state.traditions.filter(({ friends }) => friendsAmong(state, friends).length > 0);
}

/**
 * @param typed '' takes the only one in one of the states, or asks on a terminal if there are several
 * @param among which ones she may name
 * @throws UserError `not_found`, or `ambiguous` when nobody can be asked
 */
export async function findTradition(
  deps: Deps,
  typed: string,
  states: readonly TraditionState[],
  among = traditionsWithSomebody,
): Promise<FoundTradition> {
  const state = deps.store.read();
  const tradition =
    typed.trim() === '' ? await findOnly(deps, state, states) : findByNames(state, typed, among(state));
  return { tradition, friends: friendsAmong(state, tradition.friends) };
}

/** An active or paused one. Throws UserError `exists` for one that has ended. */
export async function findActive(deps: Deps, typed: string): Promise<FoundTradition> {
  const match = await findTradition(deps, typed, ['active']);
  const { number, state } = match.tradition;
  if (state !== 'ended') return match;
  throw alreadyThere(`Your text a day ${number} has ended.`, startAgain(number));
}

async function findOnly(deps: Deps, state: State, states: readonly TraditionState[]): Promise<Tradition> {
  const traditions = traditionsWithSomebody(state);
  const items = traditions.filter((tradition) => states.includes(tradition.state));
  if (items.length === 0) throw noneOf(traditions);
  if (items.length === 1 || !deps.prompter.isInteractive) return findAmong(items, '', state);
  const choices = items.map((item) => `${item.number} ${wordsIn(state)(item)}`).join(', ');
  const typed = await askNeeded(deps.prompter, {
    message: `Which one?  ${choices}`,
    problem: (text) =>
      items.some(({ number }) => number === Number(text)) ? null : 'Please type one of the numbers.',
  });
  return findAmong(items, typed, state);
}

/** She may type names as people say them: `ana and bea`. */
function findByNames(state: State, typed: string, traditions: readonly Tradition[]): Tradition {
  const words = foldText(typed)
    .split(' ')
    .filter((word) => word !== 'and');
  const matches = traditions.filter(({ friends }) => {
    const names = friendsAmong(state, friends).flatMap(({ name, nicknames }) => [name, ...nicknames]);
    const nameWords = foldText(names.join(' ')).split(' ');
    return words.length > 0 && words.every((word) => nameWords.includes(word));
  });
  const open = matches.filter((tradition) => tradition.state !== 'ended');
  const candidates = open.length > 0 ? open : matches;
  if (candidates.length === 0) return findAmong(traditions, typed, state);
  // Its words don't have nicknames. If she typed one, she means all candidates.
  const isCalledSo =
    candidates.length > 1 && numberedMatches(candidates, typed.trim(), wordsIn(state)).length > 0;
  return findAmong(candidates, isCalledSo ? typed : '', state);
}

function findAmong(items: readonly Tradition[], typed: string, state: State): Tradition {
  const way = { text: 'To see all of yours:', command: 'momconnect daily list --all' };
  return findNumbered(items, typed, { what: 'text a day', wordsOf: wordsIn(state), way });
}

const wordsIn =
  (state: State) =>
  ({ friends }: Tradition): string =>
    whoInWords(friendsAmong(state, friends));

function noneOf(traditions: readonly Tradition[]): UserError {
  const pausedOne = traditions.findLast(({ state }) => state === 'paused');
  const none = "You're not doing a text a day with anyone right now.";
  if (pausedOne === undefined)
    return notFound(none, { text: 'To start one:', command: 'momconnect daily start NAME' });
  return notFound('Your text a day is paused.', startAgain(pausedOne.number));
}

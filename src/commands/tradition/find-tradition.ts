/** From what she typed (a number, names, an id, or nothing) to one of her traditions. */

import type { Deps } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { friendsAmong } from '../../domain/friend/friends-among.ts';
import type { State } from '../../domain/state.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import type { Tradition, TraditionState } from '../../domain/tradition/tradition.ts';
import { UserError } from '../../errors.ts';
import { askNeeded } from '../shared/ask-needed.ts';
import { findNumbered, numberedMatches } from '../shared/find-numbered.ts';
import { whoInWords } from './tradition-data.ts';

export interface Found {
  readonly tradition: Tradition;
  /** Those who are still on her list: one or more, unless `among` lets others through. */
  readonly friends: readonly Friend[];
}

/** Those that nobody is left of stay in the journal, and are not spoken of. */
export function traditionsWithSomebody(
  state: Pick<State, 'friends' | 'merged' | 'traditions'>,
): readonly Tradition[] {
  return state.traditions.filter(({ friends }) => friendsAmong(state, friends).length > 0);
}

const listed = 'To see all of yours: momconnect daily list --all';

/**
 * @param typed '' takes the only one in one of the states, or asks on a terminal where there are several
 * @param among which of them may be named
 * @throws UserError `not_found`, or `ambiguous` where nobody can be asked
 */
export async function findTradition(
  deps: Deps,
  typed: string,
  states: readonly TraditionState[],
  among: typeof traditionsWithSomebody = traditionsWithSomebody,
): Promise<Found> {
  const state = deps.store.read();
  const found = typed.trim() === '' ? await theOne(deps, state, states) : named(state, typed, among(state));
  return { tradition: found, friends: friendsAmong(state, found.friends) };
}

async function theOne(deps: Deps, state: State, states: readonly TraditionState[]): Promise<Tradition> {
  const traditions = traditionsWithSomebody(state);
  const items = traditions.filter((each) => states.includes(each.state));
  if (items.length === 0) throw noneOf(traditions);
  if (items.length === 1 || !deps.prompter.isInteractive) return keptAmong(items, '', state);
  const choices = items.map((each) => `${each.number} ${wordsOf(each, state)}`).join(', ');
  const typed = await askNeeded(deps.prompter, {
    message: `Which one?  ${choices}`,
    problem: (text) =>
      items.some(({ number }) => number === Number(text)) ? null : 'Please type one of the numbers.',
  });
  return keptAmong(items, typed, state);
}

/** Names may be typed as people say them: `ana and bea`. */
function named(state: State, typed: string, traditions: readonly Tradition[]): Tradition {
  const wanted = foldText(typed)
    .split(' ')
    .filter((word) => word !== 'and');
  const withAll = traditions.filter(({ friends }) => {
    const words = foldText(namesOf(friends, state).join(' ')).split(' ');
    return wanted.length > 0 && wanted.every((word) => words.includes(word));
  });
  const notEnded = withAll.filter((each) => each.state !== 'ended');
  const fitting = notEnded.length > 0 ? notEnded : withAll;
  const isCalledSo = numberedMatches(fitting, typed.trim(), (each) => wordsOf(each, state)).length > 0;
  // By nicknames, which are in no other words of it.
  if (fitting.length === 1 || (fitting.length > 1 && !isCalledSo)) return keptAmong(fitting, '', state);
  return keptAmong(fitting.length > 1 ? fitting : traditions, typed, state);
}

/** @throws UserError `exists` for one that came to its end */
export function refuseEnded({ number, state }: Tradition): void {
  if (state !== 'ended') return;
  throw new UserError(`Text a day ${number} has ended.`, {
    code: 'exists',
    hint: `To start it again: momconnect daily ${number} --resume`,
  });
}

function namesOf(ids: readonly string[], state: Pick<State, 'friends' | 'merged'>): string[] {
  return friendsAmong(state, ids).flatMap(({ name, nicknames }) => [name, ...nicknames]);
}

function keptAmong(
  items: readonly Tradition[],
  typed: string,
  state: Pick<State, 'friends' | 'merged'>,
): Tradition {
  return findNumbered(items, typed, {
    what: 'text a day',
    wordsOf: (each) => wordsOf(each, state),
    hint: listed,
  });
}

function wordsOf({ friends }: Tradition, state: Pick<State, 'friends' | 'merged'>): string {
  return whoInWords(friendsAmong(state, friends));
}

function noneOf(traditions: readonly Tradition[]): UserError {
  const resting = traditions.findLast(({ state }) => state === 'paused');
  const [message, hint] =
    resting === undefined
      ? ["You're not doing a text a day with anyone right now.", 'To start one: momconnect daily start NAME']
      : ['Your text a day is paused.', `To start it again: momconnect daily ${resting.number} --resume`];
  return new UserError(message, { code: 'not_found', hint });
}

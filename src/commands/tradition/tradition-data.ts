/** A text a day in the form that `--json` and the texts use, and how to find one. */

import type { Content, Deps } from '../../deps.ts';
import { type Friend, wayBack } from '../../domain/friend/friend.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import type { TraditionWords } from '../../domain/tradition/invitation.ts';
import { type DailyText, dailyTexts, goingOn, type PromptWords } from '../../domain/tradition/prompt.ts';
import type { Theme, TraditionState } from '../../domain/tradition/tradition.ts';
import type { CommandHint, UserError } from '../../errors.ts';
import { askNeeded } from '../shared/ask.ts';
import { Command } from '../shared/command.ts';
import { findNumbered, numberedMatches } from '../shared/find-numbered.ts';
import { readContent } from '../shared/read-content.ts';
import { alreadyThere, notFound } from '../shared/read-values.ts';
import { namesToType } from '../shared/typed-name.ts';

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

export type TraditionData = ReturnType<typeof traditionData>;

/** `isAtRest` when all of its friends are paused; `on` is the day it started. */
export function traditionData(daily: DailyText) {
  const { theme, prompts, time, state, on } = daily;
  const isAtRest = goingOn(daily.friends).length === 0;
  return { ...whichOf(daily), theme, prompts, time, state, isAtRest, on, daysShared: daily.sharedOn.length };
}

export function whichOf({ id, number, friends }: Pick<DailyText, 'id' | 'number' | 'friends'>) {
  return { id, number, friends: friends.map(({ id, name }) => ({ id, name })) };
}

/** The command that starts it again. If it's active and its friends are paused, that command brings one friend back. */
export function commandToResume(deps: Deps, { number, state, friends: [friend] }: DailyText): string {
  if (state !== 'active' || friend === undefined) return `momconnect daily ${number} --resume`;
  return `momconnect friend ${wayBack(friend.state) ?? 'resume'} ${namesToType(deps, friend)}`;
}

/** `Ana Sample and Bea Example`. */
export function whoInWords(friends: readonly Pick<Friend, 'name'>[]): string {
  return namesInWords(friends.map(({ name }) => name));
}

export function sharedInWords(days: number): string {
  return days === 1 ? 'one day shared' : `${days} days shared`;
}

export const todaysLine = (number: number): CommandHint => ({
  text: "Today's line:",
  command: `momconnect daily today ${number}`,
});

/** @param command continues it, if not all it takes is `--resume` */
export function startAgain(number: number, command: string | null = null): CommandHint {
  return { text: 'To start it again:', command: command ?? `momconnect daily ${number} --resume` };
}

/** Declares a command about one text a day. */
export function commandAbout(name: string, about: string): Command {
  return new Command(name).description(about).argument('[which...]', "its number, or who it's with");
}

/** Those without anybody left stay in the journal, but are never mentioned. */
export function dailyTextsWithSomebody({ store }: Deps): readonly DailyText[] {
  return dailyTexts(store.read()).filter(({ friends }) => friends.length > 0);
}

/**
 * @param input '' takes the only one in one of the states, or asks on a terminal if there are several
 * @param all which ones she may name
 * @throws UserError `not_found`, or `ambiguous` when nobody can be asked
 */
export async function findTradition(
  deps: Deps,
  input: string,
  states: readonly TraditionState[],
  all = dailyTextsWithSomebody(deps),
): Promise<DailyText> {
  if (input.trim() !== '') return findByNames(input, all);
  const withSomebody = dailyTextsWithSomebody(deps);
  const items = withSomebody.filter(({ state }) => states.includes(state));
  if (items.length === 0) throw noneGoing(withSomebody);
  if (items.length === 1 || !deps.prompter.isInteractive) return findAmong(items, '');
  const choices = items.map((daily) => `${daily.number} ${namesOf(daily)}`).join(', ');
  const isOffered = (text: string) => items.some(({ number }) => number === Number(text));
  const problem = (text: string) => (isOffered(text) ? null : 'Please type one of the numbers.');
  return findAmong(items, await askNeeded(deps.prompter, { message: `Which one?  ${choices}`, problem }));
}

/** An active or paused one. Throws UserError `exists` for one that has ended. */
export async function findActive(deps: Deps, input: string): Promise<DailyText> {
  const daily = await findTradition(deps, input, ['active']);
  if (daily.state !== 'ended') return daily;
  throw alreadyThere(`Your text a day ${daily.number} has ended.`, startAgain(daily.number));
}

/** She may type names as people say them: `ana and bea`. */
function findByNames(input: string, all: readonly DailyText[]): DailyText {
  const wordsOf = (text: string) => foldText(text).split(' ');
  const words = wordsOf(input).filter((word) => word !== 'and');
  const matches = all.filter(({ friends }) => {
    const names = friends.flatMap(({ name, nicknames }) => wordsOf([name, ...nicknames].join(' ')));
    return words.length > 0 && words.every((word) => names.includes(word));
  });
  if (matches.length === 0) return findAmong(all, input);
  const open = matches.filter(({ state }) => state !== 'ended');
  const candidates = open.length > 0 ? open : matches;
  // A nickname isn't among its words: then she may mean each of them.
  const better = numberedMatches(candidates, input.trim(), namesOf);
  return findAmong(better.length > 0 ? better : candidates, '');
}

const namesOf = ({ friends }: DailyText) => whoInWords(friends);

function findAmong(items: readonly DailyText[], input: string): DailyText {
  const way = { text: 'To see all of yours:', command: 'momconnect daily list --all' };
  return findNumbered(items, input, { what: 'text a day', wordsOf: namesOf, way });
}

function noneGoing(all: readonly DailyText[]): UserError {
  const paused = all.findLast(({ state }) => state === 'paused');
  if (paused !== undefined) return notFound('Your text a day is paused.', startAgain(paused.number));
  const way = { text: 'To start one:', command: 'momconnect daily start NAME' };
  return notFound("You're not doing a text a day with anyone right now.", way);
}

/** `tradition today`: the line of the day, ready to paste. It reads only. */

import { Command } from 'commander';
import type { Deps, Style } from '../../deps.ts';
import type { Day } from '../../domain/day.ts';
import { promptFor, todaysPrompts } from '../../domain/tradition/prompt.ts';
import { examples } from '../../ui/examples.ts';
import { withCommand } from '../../ui/with-command.ts';
import { type Reach, type ReachOptions, withReachOptions } from '../reach.ts';
import { findShared } from './find-tradition.ts';
import { isAsked, presentToSend, reachIfAsked } from './send.ts';
import { type Member, memberOf, whoInWords } from './tradition-data.ts';
import { readPrompts } from './tradition-words.ts';

interface TodaysLine {
  readonly id: string;
  readonly number: number;
  readonly friends: readonly Member[];
  readonly prompt: string;
}

export type TodaysTradition =
  | (TodaysLine & {
      readonly on: Day;
      /** null when it was not asked for. */
      readonly reach: Reach | null;
      readonly others: readonly TodaysLine[];
    })
  | {
      readonly id: null;
      readonly on: Day;
      readonly prompt: null;
      readonly others: readonly [];
      /** The number of one that rests and could be picked up again. */
      readonly resting: number | null;
    };

export function traditionTodayCommand(deps: Deps): Command {
  const command = new Command('today')
    .description("today's line, ready to send")
    .argument('[which...]', 'its number, or with whom')
    .addHelpText('after', examples(['momconnect tradition today', 'momconnect tradition today ana --copy']));
  return withReachOptions(command).action(async (words: string[], options: ReachOptions) => {
    const shown = await runTraditionToday(deps, words.join(' '), options);
    const reach = shown.id === null ? null : shown.reach;
    await presentToSend(deps, shown, reach, options, renderTraditionToday);
  });
}

export async function runTraditionToday(
  deps: Deps,
  typed: string,
  options: ReachOptions,
): Promise<TodaysTradition> {
  const { store, content, today } = deps;
  const state = store.read();
  const prompts = readPrompts(content);
  const all = todaysPrompts(state, prompts, today);
  const isNamed = typed.trim() !== '';
  if (all.length === 0 && !isNamed) {
    const resting = state.traditions.findLast((each) => each.state === 'paused')?.number ?? null;
    return { id: null, on: today, prompt: null, others: [], resting };
  }
  const [first, ...others] =
    isNamed || (all.length > 1 && isAsked(options)) ? [await oneOf(deps, typed)] : all;
  if (first === undefined) throw new Error('a list that is not empty has a first');
  const { id, number, friends, prompt } = first;
  const reach = others.length > 0 ? null : await reachIfAsked(deps, friends, prompt, options);
  return {
    id,
    number,
    friends: friends.map(memberOf),
    on: today,
    prompt,
    reach,
    others: others.map((each) => ({ ...each, friends: each.friends.map(memberOf) })),
  };
}

async function oneOf(deps: Deps, typed: string) {
  const { tradition, friends } = await findShared(deps, typed, ['active']);
  const { prompt } = promptFor(tradition, deps.today, readPrompts(deps.content));
  return { id: tradition.id, number: tradition.number, friends, prompt };
}

export function renderTraditionToday(shown: TodaysTradition, style: Style, reach: readonly string[]): string {
  if (shown.id === null) return renderNone(shown.resting, style);
  const { others, number } = shown;
  const all = [shown, ...others].flatMap((line) => [
    style.wrap(`To ${whoInWords(line.friends)}: "${line.prompt}"`),
    ...(others.length > 0 ? [] : reach),
    withCommand('When it is sent:', `momconnect tradition done ${line.number}`, style),
    '',
  ]);
  const phone = withCommand(
    'To have it on your phone:',
    `momconnect tradition today ${number} --code`,
    style,
  );
  return [...all.slice(0, -1), ...(reach.length > 0 ? [] : [phone])].join('\n');
}

function renderNone(resting: number | null, style: Style): string {
  const none = style.wrap('No text a day is going on just now. That is fine.');
  const [how, command] =
    resting === null
      ? ['To begin one, with one to three friends:', 'momconnect tradition start NAME']
      : ['To pick yours up again:', `momconnect tradition resume ${resting}`];
  return `${none}\n${withCommand(how, command, style)}`;
}

/** `daily today`: the line of the day, ready to paste. It reads only. */

import type { Deps, Style } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import type { State } from '../../domain/state.ts';
import type { Day } from '../../domain/time/day.ts';
import { goingOn, promptFor, todaysPrompts } from '../../domain/tradition/prompt.ts';
import { UserError } from '../../errors.ts';
import { examples } from '../../ui/examples.ts';
import { withCommand } from '../../ui/with-command.ts';
import {
  type Delivery,
  type DeliveryOptions,
  isDeliveryAsked,
  withDeliveryOptions,
} from '../contact/delivery.ts';
import { Command } from '../shared/command.ts';
import { findTradition, refuseEnded, traditionsWithSomebody } from './find-tradition.ts';
import { printToSend, reachIfAsked } from './send.ts';
import { friendResume, type Member, memberOf, traditionData, whoInWords } from './tradition-data.ts';
import { readPrompts } from './tradition-words.ts';

interface TodaysLine {
  readonly id: string;
  readonly number: number;
  readonly friends: readonly Member[];
  readonly prompt: string;
  readonly isSent: boolean;
}

export type TodaysTradition =
  | (TodaysLine & {
      readonly on: Day;
      /** null when it was not asked for. */
      readonly reach: Delivery | null;
      readonly others: readonly TodaysLine[];
    })
  | {
      readonly id: null;
      readonly on: Day;
      readonly prompt: null;
      readonly others: readonly [];
      /** What picks up one that rests; null when none does. */
      readonly resume: string | null;
    };

export function traditionTodayCommand(deps: Deps): Command {
  const command = new Command('today')
    .description("today's line, ready to send")
    .argument('[which...]', "its number, or who it's with")
    .addHelpText('after', examples(['momconnect daily today', 'momconnect daily today ana --copy']));
  return withDeliveryOptions(command).action(async (words: string[], options: DeliveryOptions) => {
    const shown = await runTraditionToday(deps, words.join(' '), options);
    const reach = shown.id === null ? null : shown.reach;
    await printToSend(deps, shown, reach, options, renderTraditionToday);
  });
}

export async function runTraditionToday(
  deps: Deps,
  typed: string,
  options: DeliveryOptions,
): Promise<TodaysTradition> {
  const { store, content, today } = deps;
  const state = store.read();
  const prompts = readPrompts(content);
  const all = todaysPrompts(state, prompts, today);
  const isNamed = typed.trim() !== '';
  if (all.length === 0 && !isNamed) {
    return { id: null, on: today, prompt: null, others: [], resume: resumeOf(state) };
  }
  const [first, ...others] =
    isNamed || (all.length > 1 && isDeliveryAsked(options)) ? [await oneOf(deps, typed)] : all;
  if (first === undefined) throw new Error('a list that is not empty has a first');
  const { id, number, friends, prompt, isSent } = first;
  const reach = others.length > 0 ? null : await reachIfAsked(deps, friends, prompt, options);
  return {
    id,
    number,
    friends: friends.map(memberOf),
    on: today,
    prompt,
    isSent,
    reach,
    others: others.map((each) => ({ ...each, friends: each.friends.map(memberOf) })),
  };
}

async function oneOf(deps: Deps, typed: string) {
  const { tradition, friends: all } = await findTradition(deps, typed, ['active']);
  refuseEnded(tradition);
  const friends = goingOn(all);
  if (friends.length === 0) throw atRest(deps, all);
  const { prompt } = promptFor(tradition, deps.today, readPrompts(deps.content));
  const isSent = tradition.sharedOn.includes(deps.today);
  return { id: tradition.id, number: tradition.number, friends, prompt, isSent };
}

/** Of the newest that rests, by her word or since all of it are paused. */
function resumeOf(state: State): string | null {
  const resting = traditionsWithSomebody(state)
    .filter((each) => each.state !== 'ended')
    .at(-1);
  if (resting === undefined) return null;
  return resting.state === 'paused'
    ? `momconnect daily ${resting.number} --resume`
    : friendResume(traditionData(resting, state), state.friends);
}

function atRest({ store }: Deps, friends: readonly Friend[]): UserError {
  const resume = friendResume({ friends }, store.read().friends) ?? '';
  const hint = `To start it again: ${resume}`;
  return new UserError(`The text a day with ${whoInWords(friends)} is paused.`, { code: 'not_found', hint });
}

export function renderTraditionToday(shown: TodaysTradition, style: Style, reach: readonly string[]): string {
  if (shown.id === null) return renderNone(shown.resume, style);
  const { others, number } = shown;
  const all = [shown, ...others].flatMap((line) => [
    style.wrap(`To ${whoInWords(line.friends)}: "${line.prompt}"`),
    ...(others.length > 0 ? [] : reach),
    line.isSent
      ? 'You sent this today.'
      : withCommand("Once you've sent it:", `momconnect daily ${line.number} --sent`, style),
    '',
  ]);
  if (others.length > 0 && isTooMuch(all)) return renderShort([shown, ...others], style);
  if (shown.isSent) return all.slice(0, -1).join('\n');
  const phone = withCommand('To have it on your phone:', `momconnect daily today ${number} --code`, style);
  return [...all.slice(0, -1), ...(reach.length > 0 ? [] : [phone])].join('\n');
}

const screenLines = 24;

function isTooMuch(parts: readonly string[]): boolean {
  return parts.join('\n').split('\n').length >= screenLines;
}

/** Many at once: a line each, and how to go on with any of them. */
function renderShort(lines: readonly TodaysLine[], style: Style): string {
  const first = lines.find(({ isSent }) => !isSent) ?? lines[0];
  const ways = [
    '',
    withCommand('To send one of them:', `momconnect daily today ${first?.number}`, style),
    withCommand("Once you've sent it:", `momconnect daily ${first?.number} --sent`, style),
  ];
  const all = lines.map((line) =>
    style.wrap(`${whoInWords(line.friends)}: "${line.prompt}"`, `${line.number}  `, '   '),
  );
  const more = withCommand('And more:', 'momconnect daily list', style);
  const pageOf = (count: number) => [...all.slice(0, count), ...(count < all.length ? [more] : []), ...ways];
  let count = all.length;
  while (count > 1 && isTooMuch(pageOf(count))) count--;
  return pageOf(count).join('\n');
}

function renderNone(resume: string | null, style: Style): string {
  const none = style.wrap("You're not doing a text a day with anyone right now, and that's fine.");
  const [how, command] =
    resume === null
      ? ['To start one with one to three friends:', 'momconnect daily start NAME']
      : ['To start yours again:', resume];
  return `${none}\n${withCommand(how, command, style)}`;
}

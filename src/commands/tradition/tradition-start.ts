/** `daily start`: a text a day with one to three friends, and the words to invite them. */

import type { Deps, Style } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { friendsAmong } from '../../domain/friend/friends-among.ts';
import { invitationFor } from '../../domain/tradition/invitation.ts';
import { themes } from '../../domain/tradition/tradition.ts';
import { UserError } from '../../errors.ts';
import { examples } from '../../ui/examples.ts';
import { withCommand } from '../../ui/with-command.ts';
import { type Delivery, type DeliveryOptions, withDeliveryOptions } from '../contact/delivery.ts';
import { Command } from '../shared/command.ts';
import { readMembers } from './read-members.ts';
import { readTheme } from './read-theme.ts';
import { readTime } from './read-time.ts';
import { printToSend, reachIfAsked } from './send.ts';
import { memberOf, type TraditionData, whoInWords } from './tradition-data.ts';
import { readTraditionWords, themeInWords } from './tradition-words.ts';

interface StartOptions extends DeliveryOptions {
  readonly theme?: string;
  readonly prompt?: readonly string[];
  readonly at?: string;
}

export interface StartedTradition
  extends Pick<TraditionData, 'id' | 'number' | 'friends' | 'theme' | 'prompts' | 'time'> {
  readonly invitation: string;
  /** null when it was not asked for. */
  readonly reach: Delivery | null;
  readonly undo: string;
}

export function traditionStartCommand(deps: Deps): Command {
  const command = new Command('start')
    .description('a text a day with one to three friends, and words to invite them')
    .argument('[name...]', 'who to start it with')
    .option('--theme <theme>', `${themes.join(', ')}, or words of your own; mixed if you leave it out`)
    .option(
      '--prompt <line>',
      'a line of your own; you can add more than one',
      (line, all: readonly string[] = []) => [...all, line],
    )
    .option('--at <time>', 'around what time, for your calendar: 20:30, 8pm')
    .addHelpText(
      'after',
      examples([
        'momconnect daily start ana',
        'momconnect daily start ana bea --theme grateful --at 8:30pm',
        'momconnect daily start ana --prompt "Song of the day?"',
      ]),
    );
  return withDeliveryOptions(command).action(async (words: string[], options: StartOptions) => {
    const started = await runTraditionStart(deps, words, options);
    await printToSend(deps, started, started.reach, options, renderTraditionStart);
  });
}

export async function runTraditionStart(
  deps: Deps,
  words: readonly string[],
  options: StartOptions,
): Promise<StartedTradition> {
  const time = options.at === undefined ? null : readTime(options.at);
  const friends = await readMembers(deps, words);
  refuseSecond(deps, friends);
  const { theme, prompts } = await readTheme(deps, options);
  const id = deps.newId();
  const invitation = invitationFor({ id, theme, friends, time }, readTraditionWords(deps.content));
  const undo = deps.store.append('tradition start', [
    {
      type: 'tradition.started',
      tradition: id,
      on: deps.today,
      theme,
      friends: friends.map((friend) => friend.id),
      ...(prompts.length === 0 ? {} : { prompts }),
      ...(time === null ? {} : { time }),
    },
  ]);
  const number = deps.store.read().traditions.find((each) => each.id === id)?.number ?? 0;
  const reach = await reachIfAsked(deps, friends, invitation, options);
  return { id, number, friends: friends.map(memberOf), theme, prompts, time, invitation, reach, undo };
}

/** The same friends twice would leave it open which of the two is meant. */
function refuseSecond({ store }: Deps, friends: readonly Friend[]): void {
  const state = store.read();
  const ids = new Set(friends.map(({ id }) => id));
  const same = state.traditions
    .filter((each) => each.state !== 'ended')
    .find((each) => {
      const members = friendsAmong(state, each.friends);
      return members.length === ids.size && members.every(({ id }) => ids.has(id));
    });
  if (same === undefined) return;
  const message = `You're already doing a text a day with ${whoInWords(friends)}.`;
  const hint =
    same.state === 'paused'
      ? `To start it again: momconnect daily ${same.number} --resume`
      : `Today's line: momconnect daily today ${same.number}        To start over: momconnect daily ${same.number} --end`;
  throw new UserError(message, { code: 'exists', hint });
}

export function renderTraditionStart(
  { number, friends, theme, invitation }: StartedTradition,
  style: Style,
  reach: readonly string[],
): string {
  return [
    style.wrap(
      `A text a day with ${whoInWords(friends)}: ${themeInWords[theme]}. One line is enough, and skipping days is fine.`,
    ),
    '',
    style.wrap('To invite them, if you like:'),
    style.forSending(invitation),
    '',
    ...(reach.length > 0
      ? reach
      : [withCommand('To have it on your phone:', `momconnect daily ${number} --code`, style)]),
    withCommand("Today's line:", `momconnect daily today ${number}`, style),
    style.wrap('Saved. To take it back: momconnect undo'),
  ].join('\n');
}

/** `tradition show`: all about one, with the invitation to send again. */

import { Command } from 'commander';
import type { Deps, Style } from '../../deps.ts';
import { type Day, dayInWords } from '../../domain/day.ts';
import { invitationFor } from '../../domain/tradition/invitation.ts';
import { examples } from '../../ui/examples.ts';
import { withCommand } from '../../ui/with-command.ts';
import { type Reach, type ReachOptions, withReachOptions } from '../reach.ts';
import { findTradition } from './find-tradition.ts';
import { presentToSend, reachIfAsked } from './send.ts';
import { type TraditionData, traditionData, whoInWords } from './tradition-data.ts';
import { readTraditionWords, sharedInWords, themeInWords } from './tradition-words.ts';

export interface ShownTradition extends TraditionData {
  /** null, and nothing to send, when nobody of it is left. */
  readonly invitation: string | null;
  /** null when it was not asked for. */
  readonly reach: Reach | null;
}

export function traditionShowCommand(deps: Deps): Command {
  const command = new Command('show')
    .description('all about one, and the invitation again')
    .argument('[which...]', 'its number, or with whom')
    .addHelpText('after', examples(['momconnect tradition show', 'momconnect tradition show 1 --code']));
  return withReachOptions(command).action(async (words: string[], options: ReachOptions) => {
    const shown = await runTraditionShow(deps, words.join(' '), options);
    await presentToSend(deps, shown, shown.reach, options, (data, style, reach) =>
      renderTraditionShow(data, deps.today, style, reach),
    );
  });
}

export async function runTraditionShow(
  deps: Deps,
  typed: string,
  options: ReachOptions,
): Promise<ShownTradition> {
  const { tradition, friends } = await findTradition(deps, typed, ['active', 'paused']);
  const data = traditionData(tradition, deps.store.read());
  if (friends.length === 0) return { ...data, invitation: null, reach: null };
  const invitation = invitationFor({ ...tradition, friends }, readTraditionWords(deps.content));
  const reach = await reachIfAsked(deps, friends, invitation, options);
  return { ...data, invitation, reach };
}

export function renderTraditionShow(
  { number, friends, theme, prompts, time, state, on, daysShared, invitation }: ShownTradition,
  today: Day,
  style: Style,
  reach: readonly string[],
): string {
  const facts = [
    `About: ${themeInWords[theme]}${time === null ? '' : `, around ${time}`}`,
    `Since: ${dayInWords(on, today)}${daysShared === 0 ? '' : `, ${sharedInWords(daysShared)}`}`,
    ...(state === 'active' ? [] : [state === 'paused' ? 'Resting for now' : 'Ended']),
    ...prompts.map((line) => `Yours: ${line}`),
  ];
  const next: readonly [string, string] =
    friends.length === 0
      ? ['To let it end:', `momconnect tradition end ${number}`]
      : state === 'active'
        ? ["Today's line:", `momconnect tradition today ${number}`]
        : ['To pick it up again:', `momconnect tradition resume ${number}`];
  return [
    style.wrap(style.bold(`A text a day with ${whoInWords(friends)}`)),
    ...facts.map((line) => style.wrap(line, '  ', '    ')),
    '',
    ...(invitation === null ? [] : [style.wrap('The invitation:'), style.outgoing(invitation), ...reach, '']),
    withCommand(...next, style),
  ].join('\n');
}

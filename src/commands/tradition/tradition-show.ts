/** `daily show`: all about one, with the invitation to send again. */

import type { Deps, Style } from '../../deps.ts';
import { dayInWords, timeInWords } from '../../domain/time/date-words.ts';
import { invitationFor } from '../../domain/tradition/invitation.ts';
import { examples } from '../../ui/examples.ts';
import { withCommand } from '../../ui/with-command.ts';
import { type Delivery, type DeliveryOptions, withDeliveryOptions } from '../contact/delivery.ts';
import { askNext } from '../shared/ask-next.ts';
import { Command } from '../shared/command.ts';
import { findTradition } from './find-tradition.ts';
import { printToSend, reachIfAsked } from './send.ts';
import { friendResume, type TraditionData, traditionData, whoInWords } from './tradition-data.ts';
import { readTraditionWords, sharedInWords, themeInWords } from './tradition-words.ts';

export interface ShownTradition extends TraditionData {
  readonly invitation: string;
  /** The command that lets it go on, where all of it are paused; else null. */
  readonly resume: string | null;
  /** null when it was not asked for. */
  readonly reach: Delivery | null;
}

export function traditionShowCommand(deps: Deps): Command {
  const command = new Command('show')
    .description('one text a day, with its invitation')
    .argument('[which...]', "its number, or who it's with")
    .addHelpText(
      'after',
      examples(['momconnect daily 1', 'momconnect daily 1 --recap', 'momconnect daily 1 --code']),
    );
  return withDeliveryOptions(command).action(async (words: string[], options: DeliveryOptions) => {
    const shown = await runTraditionShow(deps, words.join(' '), options);
    await printToSend(deps, shown, shown.reach, options, (data, style, reach) =>
      renderTraditionShow(data, style, reach),
    );
    const isOn = shown.state === 'active' && !shown.isAtRest;
    await askNext(deps, 'daily', shown.number, isOn ? ['resume'] : ['sent', 'pause']);
  });
}

export async function runTraditionShow(
  deps: Deps,
  typed: string,
  options: DeliveryOptions,
): Promise<ShownTradition> {
  const { tradition, friends } = await findTradition(deps, typed, ['active', 'paused']);
  const state = deps.store.read();
  const data = traditionData(tradition, state);
  const isPaused = data.isAtRest && data.state === 'active';
  const resume = isPaused ? friendResume(data, state.friends) : null;
  const invitation = invitationFor({ ...tradition, friends }, readTraditionWords(deps.content));
  const reach = await reachIfAsked(deps, friends, invitation, options);
  return { ...data, invitation, resume, reach };
}

export function renderTraditionShow(
  {
    number,
    friends,
    theme,
    prompts,
    time,
    state,
    isAtRest,
    on,
    daysShared,
    invitation,
    resume,
  }: ShownTradition,
  style: Style,
  reach: readonly string[],
): string {
  const facts = [
    `About: ${themeInWords[theme]}${time === null ? '' : `, around ${timeInWords(time, style.dates)}`}`,
    `Since: ${dayInWords(on, style.dates)}${daysShared === 0 ? '' : `, ${sharedInWords(daysShared)}`}`,
    ...(state === 'ended' ? ['Ended'] : state === 'paused' || isAtRest ? ['Paused'] : []),
    ...prompts.map((line) => `Yours: ${line}`),
  ];
  const next: readonly [string, string] =
    resume !== null
      ? ['To start it again:', resume]
      : state === 'active'
        ? ["Today's line:", `momconnect daily today ${number}`]
        : ['To start it again:', `momconnect daily ${number} --resume`];
  return [
    style.wrap(style.bold(`A text a day with ${whoInWords(friends)}`)),
    ...facts.map((line) => style.wrap(line, '  ', '    ')),
    '',
    style.wrap('The invitation:'),
    style.forSending(invitation),
    ...reach,
    '',
    withCommand(...next, style),
  ].join('\n');
}

/** `call cancel`: off, and that is fine; with the words to say so. */

import type { Deps, Style } from '../../deps.ts';
import type { CallKind } from '../../domain/call/call.ts';
import type { Day } from '../../domain/day.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../command.ts';
import { savedLine, sendLine } from './call-lines.ts';
import { findOpenCall } from './find-call.ts';
import { guestsOf } from './guests.ts';
import { cancelText } from './invitation-texts.ts';
import { readTopics, titleOf } from './topics.ts';

export interface CancelledCall {
  readonly id: string;
  readonly number: number;
  readonly topic: string;
  readonly kind: CallKind;
  readonly cancelledOn: Day;
  /** To send to everybody. */
  readonly text: string;
  /** Whether it had a time, which may stand in a calendar. */
  readonly hadTime: boolean;
  readonly undo: string;
}

export function callCancelCommand(deps: Deps): Command {
  return new Command('cancel')
    .description('call it off, with words to say so')
    .argument('<call...>', 'its number or topic')
    .addHelpText('after', examples(['momconnect call cancel 1']))
    .action((words: string[]) => present(deps, runCallCancel(deps, words.join(' ')), renderCallCancel));
}

export function runCallCancel(deps: Deps, typed: string): CancelledCall {
  const call = findOpenCall(deps, typed);
  const { id, number, topic, kind, options } = call;
  const undo = deps.store.append('call cancel', [
    { type: 'call.edited', call: id, on: deps.today, set: { cancelledOn: deps.today } },
  ]);
  const guests = guestsOf(call, deps.store.read()).map(({ friend }) => friend);
  return {
    id,
    number,
    topic: titleOf(topic, readTopics(deps.content)),
    kind,
    cancelledOn: deps.today,
    text: cancelText(deps, call, guests),
    hadTime: options.length > 0,
    undo,
  };
}

export function renderCallCancel(
  { number, topic, kind, text, hadTime }: CancelledCall,
  style: Style,
): string {
  const calendar = withCommand(
    'If it is in a calendar, this takes it out:',
    `momconnect call ics ${number} --force`,
    style,
  );
  return [
    style.wrap(`Call ${number} (${topic}) is off. ${sendLine(kind)}`),
    '',
    style.outgoing(text),
    '',
    ...(hadTime ? [calendar] : []),
    savedLine,
  ].join('\n');
}

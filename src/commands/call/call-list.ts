/** `call list`: the calls that are ahead. */

import type { Deps, Style } from '../../deps.ts';
import { isOpenCall } from '../../domain/call/call.ts';
import { dayInWords } from '../../domain/date-words.ts';
import { inWords } from '../../domain/spans.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../command.ts';
import { type CallData, callData } from './call-data.ts';
import { optionLine } from './call-lines.ts';
import { passedLine } from './past-call.ts';

/** What a list shows of a call. */
export type ListedCall = Pick<
  CallData,
  | 'id'
  | 'number'
  | 'topic'
  | 'minutes'
  | 'kind'
  | 'plusOne'
  | 'guests'
  | 'options'
  | 'picked'
  | 'heldOn'
  | 'cancelledOn'
  | 'passedOn'
>;

export function callListCommand(deps: Deps): Command {
  return new Command('list')
    .description('calls that are ahead')
    .option('--all', 'also those that were held or called off')
    .addHelpText('after', examples(['momconnect call list', 'momconnect call list --all']))
    .action(({ all }: { all?: boolean }) => {
      present(deps, runCallList(deps, all === true), renderCallList);
    });
}

/** Those that wait for a word on how they went, then the others in the order they were planned. */
export function runCallList(deps: Deps, includeAll: boolean): readonly ListedCall[] {
  const state = deps.store.read();
  return state.calls
    .filter((call) => includeAll || isOpenCall(call))
    .map((call) => listed(callData(deps, call, state)))
    .toSorted((a, b) => Number(b.passedOn !== null) - Number(a.passedOn !== null));
}

function listed(call: CallData): ListedCall {
  const { id, number, topic, minutes, kind, plusOne, guests } = call;
  const { options, picked, heldOn, cancelledOn, passedOn } = call;
  return {
    id,
    number,
    topic,
    minutes,
    kind,
    plusOne,
    guests,
    options,
    picked,
    heldOn,
    cancelledOn,
    passedOn,
  };
}

export function renderCallList(calls: readonly ListedCall[], style: Style): string {
  const [first] = calls;
  if (first === undefined) return style.wrap('No call is ahead. To plan one: momconnect call plan');
  const lines = calls.flatMap((call) => [
    style.wrap(`${call.topic}, ${call.minutes} minutes, ${people(call)}`, `${call.number}  `, '   '),
    ...whenShown(call, style),
  ]);
  return [...lines, '', withCommand('All of one:', `momconnect call show ${first.number}`, style)].join('\n');
}

/** With her; without those who said no. */
function people({ guests, plusOne }: ListedCall): string {
  if (guests.length === 0) return 'nobody asked yet';
  const coming = guests.filter(({ answer }) => answer !== 'no').length;
  return plusOne ? `up to ${coming * 2 + 1} with you` : `${coming + 1} with you`;
}

function whenShown(call: ListedCall, style: Style): readonly string[] {
  const { passedOn, number } = call;
  if (passedOn === null) return [style.wrap(when(call, style), '   ')];
  return [`   ${withCommand(passedLine(passedOn, style.dates), `momconnect call held ${number}`, style)}`];
}

function when({ heldOn, cancelledOn, picked, options }: ListedCall, style: Style): string {
  if (heldOn !== null) return `held on ${dayInWords(heldOn, style.dates)}`;
  if (cancelledOn !== null) return `called off on ${dayInWords(cancelledOn, style.dates)}`;
  if (picked !== null) return optionLine(picked, style);
  const [only, ...others] = options;
  if (only === undefined) return 'no time yet';
  if (options.every(({ times }) => (times[0]?.day ?? style.dates.today) < style.dates.today))
    return 'its times have passed';
  if (others.length === 0) return `perhaps ${optionLine(only, style)}`;
  return `${inWords(options.length)} times to choose from`;
}

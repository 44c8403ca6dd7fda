/** `call list`: the calls that are ahead. */

import type { Deps, Style } from '../../deps.ts';
import { isOpenCall } from '../../domain/call/call.ts';
import { dayInWords } from '../../domain/time/date-words.ts';
import { inWords } from '../../domain/time/spans.ts';
import { examples } from '../../ui/examples.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../shared/command.ts';
import { optionInWords } from './call-answer.ts';
import { type CallFacts, callFacts } from './call-data.ts';

export type ListedCall = ReturnType<typeof runCallList>[number];

export function callListCommand(deps: Deps): Command {
  return new Command('list')
    .description('calls coming up')
    .option('--all', 'past and canceled ones too')
    .addHelpText('after', examples(['momconnect call list', 'momconnect call list --all']))
    .action(({ all }: { all?: boolean }) =>
      printAnswer(deps, runCallList(deps, all === true), renderCallList),
    );
}

/** Those that wait for a word on how they went, then the others in the order they were planned. */
export function runCallList(deps: Deps, includeAll: boolean) {
  return deps.store
    .read()
    .calls.filter((call) => includeAll || isOpenCall(call))
    .map((call) => callFacts(deps, call))
    .map((call) => ({ ...call, people: peopleIn(call), when: whenOf(deps, call) }))
    .toSorted((a, b) => b.ways.length - a.ways.length);
}

/** With her; without those who said no. */
function peopleIn({ guests, plusOne }: CallFacts): string {
  if (guests.length === 0) return 'nobody invited yet';
  const coming = guests.filter(({ answer }) => answer !== 'no').length;
  return plusOne ? `up to ${coming * 2 + 1} with you` : `${coming + 1} with you`;
}

function whenOf(deps: Deps, { heldOn, cancelledOn, picked, options }: CallFacts): string {
  const dates = deps.dates();
  if (heldOn !== null) return `held on ${dayInWords(heldOn, dates)}`;
  if (cancelledOn !== null) return `canceled on ${dayInWords(cancelledOn, dates)}`;
  if (picked !== null) return optionInWords(picked, dates);
  const [only] = options;
  if (only === undefined) return 'no time yet';
  if (options.every(({ times }) => (times[0]?.day ?? deps.today) < deps.today))
    return 'its times have passed';
  if (options.length === 1) return `maybe ${optionInWords(only, dates)}`;
  return `${inWords(options.length)} times to choose from`;
}

export function renderCallList(calls: readonly ListedCall[], style: Style): string {
  const [first] = calls;
  if (first === undefined)
    return style.wrap("You don't have any calls coming up. To plan one: momconnect call plan");
  const lines = calls.flatMap(({ number, topic, minutes, people, when, ways }) => {
    const way = ways.map(({ text, command }) => `   ${withCommand(text, command, style)}`);
    return [
      style.wrap(`${topic}, ${minutes} minutes, ${people}`, `${number}  `, '   '),
      ...(way.length > 0 ? way : [style.wrap(when, '   ')]),
    ];
  });
  return [...lines, '', withCommand('To see one:', `momconnect call ${first.number}`, style)].join('\n');
}

/** `call show`: everything about one call. */

import { Command } from 'commander';
import type { Deps, Style } from '../../deps.ts';
import { type Answer, answers } from '../../domain/call/call.ts';
import { type Day, dayInWords } from '../../domain/day.ts';
import { namesInWords } from '../../domain/names.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { type CallData, callData } from './call-data.ts';
import { endedByName, headline, optionLine, optionLines, withLine } from './call-lines.ts';
import { findCall } from './find-call.ts';
import { calledBriefly, calledInRooms } from './guests.ts';

export function callShowCommand(deps: Deps): Command {
  return new Command('show')
    .description('everything about one call')
    .argument('[call...]', 'its number or topic; left out, the one that is open')
    .addHelpText('after', examples(['momconnect call show', 'momconnect call show 1']))
    .action((words: string[]) => {
      present(deps, runCallShow(deps, words.join(' ')), (data, style) =>
        renderCallShow(data, deps.today, style),
      );
    });
}

export function runCallShow(deps: Deps, typed: string): CallData {
  return callData(deps, findCall(deps, typed), deps.store.read());
}

export function renderCallShow(call: CallData, today: Day, style: Style): string {
  const { agreements, checkIns, questions, remarks } = call;
  const sections: readonly (readonly string[])[] = [
    [style.wrap(`${headline(call)} ${withLine(call)}`), ...stateLines(call, today, style)],
    whenLines(call, today, style),
    answerLines(call, style),
    section('How the time goes', agendaLines(call), style),
    call.rooms.length < 2 ? [] : section('Rooms', roomLines(call), style),
    section('Agreements, to read aloud', agreements, style),
    section('To check in, one of', checkIns, style),
    section('To talk about', questions, style),
    remarks.map((remark) => style.wrap(remark)),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function stateLines(
  { heldOn, cancelledOn, kind, plusOne }: CallData,
  today: Day,
  style: Style,
): readonly string[] {
  const said = [
    ...(heldOn === null ? [] : [`Held on ${dayInWords(heldOn, today)}.`]),
    ...(cancelledOn === null ? [] : [`Called off on ${dayInWords(cancelledOn, today)}.`]),
    ...(kind === 'fresh' ? ["People new to each other's story: first names, invited one by one."] : []),
    ...(plusOne ? ['Each may bring one.'] : []),
  ];
  return said.map((line) => style.wrap(line));
}

function whenLines({ picked, options, link, number }: CallData, today: Day, style: Style): readonly string[] {
  const times =
    picked !== null
      ? [style.wrap(optionLine(picked, today, { isWhole: true }))]
      : optionLines(options, today, style, { isWhole: true });
  const none =
    picked === null && options.length === 0
      ? [style.wrap(`No time yet: momconnect call edit ${number} --option "thursday 7pm"`)]
      : [];
  const where =
    link === null
      ? 'No link yet. Where to meet, and to come back to if it ends early: any video app, with one link for all.'
      : 'Where to meet, and to come back to if it ends early:';
  return [...times, ...none, style.wrap(where), ...(link === null ? [] : [style.link(link, link)])];
}

function answerLines({ guests }: CallData, style: Style): readonly string[] {
  const called = calledBriefly(guests.map(({ name }) => name));
  const who = (answer: Answer) =>
    guests.flatMap((guest, at) => (guest.answer === answer ? [called[at] ?? guest.name] : []));
  return answers
    .map((answer) => ({ answer, names: who(answer) }))
    .filter(({ names }) => names.length > 0)
    .map(({ answer, names }) => style.wrap(`Said ${answer}: ${endedByName(namesInWords(names))}`));
}

function section(title: string, lines: readonly string[], style: Style): readonly string[] {
  return lines.length === 0
    ? []
    : [style.bold(title), ...lines.map((line) => style.wrap(line, '  ', '    '))];
}

function agendaLines({ agenda }: CallData): readonly string[] {
  let from = 0;
  return agenda.map(({ minutes, what }) => {
    const line = `from minute ${from}: ${what}`;
    from += minutes;
    return line;
  });
}

function roomLines({ rooms }: CallData): readonly string[] {
  return calledInRooms(rooms).map((room, index) => `${index + 1}: ${room.join(', ')}`);
}

/** `call show`: everything about one call. */

import type { Deps, Style } from '../../deps.ts';
import { type Answer, answers } from '../../domain/call/call.ts';
import { type DateForm, dayInWords, timeInWords } from '../../domain/date-words.ts';
import { namesInWords } from '../../domain/names.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../command.ts';
import { type CallData, callData } from './call-data.ts';
import {
  alarmLine,
  endedByName,
  headline,
  kindLine,
  plusOneLine,
  whenLines,
  withLine,
} from './call-lines.ts';
import { findCall } from './find-call.ts';
import { calledBriefly, calledInRooms } from './guests.ts';
import { passedLine } from './past-call.ts';

export function callShowCommand(deps: Deps): Command {
  return new Command('show')
    .description('everything about one call')
    .argument('[call...]', 'its number, topic or a guest; left out, the one that is open')
    .addHelpText('after', examples(['momconnect call show', 'momconnect call show 1']))
    .action((words: string[]) => {
      present(deps, runCallShow(deps, words.join(' ')), renderCallShow);
    });
}

export function runCallShow(deps: Deps, typed: string): CallData {
  return callData(deps, findCall(deps, typed, { byGuest: true }), deps.store.read());
}

export function renderCallShow(call: CallData, style: Style): string {
  const { agreements, checkIns, questions, remarks } = call;
  const sections: readonly (readonly string[])[] = [
    [
      style.wrap(`${headline(call)} ${withLine(call)}`),
      ...stateLines(call, style),
      ...passedLines(call, style),
    ],
    placeLines(call, style),
    answerLines(call, style),
    section('How the time goes', agendaLines(call, style.dates), style),
    ...roomSections(call, style),
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
  { heldOn, cancelledOn, kind, plusOne, alarm }: CallData,
  style: Style,
): readonly string[] {
  const said = [
    ...(heldOn === null ? [] : [`Held on ${dayInWords(heldOn, style.dates)}.`]),
    ...(cancelledOn === null ? [] : [`Called off on ${dayInWords(cancelledOn, style.dates)}.`]),
    ...(kind === 'fresh' ? [kindLine(kind)] : []),
    ...(plusOne ? [plusOneLine(plusOne)] : []),
    ...(heldOn === null && cancelledOn === null ? [alarmLine(alarm)] : []),
  ];
  return said.map((line) => style.wrap(line));
}

function passedLines({ passedOn, number }: CallData, style: Style): readonly string[] {
  if (passedOn === null) return [];
  return [withCommand(passedLine(passedOn, style.dates), `momconnect call held ${number}`, style)];
}

function placeLines(call: CallData, style: Style): readonly string[] {
  const { options, link, number } = call;
  const command = `momconnect call edit ${number} --option "thursday 7pm"`;
  return [
    ...whenLines(call, style, { isWhole: true }),
    ...(options.length === 0 ? [withCommand('No time yet:', command, style)] : []),
    ...linkLines(link, number, style),
  ];
}

function linkLines(link: CallData['link'], number: number, style: Style): readonly string[] {
  if (link !== null)
    return [style.wrap('Where to meet, and to come back to if it ends early:'), style.link(link, link)];
  const none = 'No link yet. It is where to come back to as well, if it ends early:';
  return [withCommand(none, `momconnect call edit ${number} --link ADDRESS`, style)];
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

function agendaLines({ agenda, picked }: CallData, dates: DateForm): readonly string[] {
  return agenda.map(({ begins, what }) =>
    picked === null ? `from ${begins}: ${what}` : `${timeInWords(begins, dates)}: ${what}`,
  );
}

function roomSections({ rooms, secondRooms }: CallData, style: Style): readonly (readonly string[])[] {
  if (rooms.length < 2) return [];
  const title = secondRooms.length === 0 ? 'Rooms' : 'Rooms, first round';
  return [
    section(title, roomLines(rooms), style),
    section('Rooms, second round', roomLines(secondRooms), style),
  ];
}

function roomLines(rooms: CallData['rooms']): readonly string[] {
  return calledInRooms(rooms).map((room, index) => `${index + 1}: ${room.join(', ')}`);
}

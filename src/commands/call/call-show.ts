/** Everything about one call. */

import type { Deps, Style } from '../../deps.ts';
import { answers } from '../../domain/call/call.ts';
import { isPleaAsCommand } from '../../domain/support/plea.ts';
import { dayInWords, timeInWords } from '../../domain/time/date-words.ts';
import { examples } from '../../ui/examples.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { withCommand } from '../../ui/with-command.ts';
import { askNext } from '../shared/ask-next.ts';
import { Command } from '../shared/command.ts';
import { alarmLine, factLines, type Way } from './call-answer.ts';
import { callData } from './call-data.ts';
import { briefly, calledInRooms, ended, findCall } from './find-call.ts';

type ShownCall = ReturnType<typeof runCallShow>;

/** Once it is over. */
const stepsAhead = ['invite', 'answer', 'time', 'page', 'held', 'change', 'cancel'];

export function callShowCommand(deps: Deps): Command {
  return new Command('show')
    .description('one call: everything about it, and what to do next')
    .argument('[call...]', 'its number, topic or a guest; leave it out for the next one')
    .addHelpText(
      'after',
      examples([
        'momconnect call 1',
        'momconnect call 1 --invite ana --code',
        'momconnect call 1 --rsvp ana yes',
        'momconnect call 1 --pick 2',
        'momconnect call 1 --edit --with dana --link https://meet.example.org/our-room',
        'momconnect call 1 --held --came ana bea',
      ]),
    )
    .action(async (words: string[]) => {
      // `call 911`
      if (isPleaAsCommand(words.join(' '))) return void (await deps.run(['help-now']));
      const call = runCallShow(deps, words.join(' '));
      printAnswer(deps, call, renderCallShow);
      const isOver = call.heldOn !== null || call.cancelledOn !== null;
      await askNext(deps, 'call', call.number, isOver ? stepsAhead : []);
    });
}

export function runCallShow(deps: Deps, typed: string) {
  const data = callData(deps, findCall(deps, typed, true));
  const { number, options, link, heldOn, cancelledOn } = data;
  const edit = `momconnect call ${number} --edit`;
  const noTime: Way = { text: 'To add a time:', command: `${edit} --option "thursday 7pm"` };
  const none = 'To add a link:';
  const noLink: Way = { text: none, command: `${edit} --link ADDRESS` };
  const missing = [...(options.length === 0 ? [noTime] : []), ...(link === null ? [noLink] : [])];
  const isOpen = heldOn === null && cancelledOn === null;
  return { ...data, ways: [...data.ways, ...(isOpen ? missing : [])] };
}

export function renderCallShow(call: ShownCall, style: Style): string {
  const { heldOn, cancelledOn, alarm, guests, agenda, picked, remarks, ways, rooms, secondRooms } = call;
  const clockOf = (begins: string) => (picked === null ? `from ${begins}` : timeInWords(begins, style.dates));
  const said = answers.flatMap((answer) => {
    const names = guests.filter((guest) => guest.answer === answer).map(({ name }) => name);
    return names.length === 0 ? [] : [ended(`Said ${answer}: ${briefly(names)}`)];
  });
  const isOpen = heldOn === null && cancelledOn === null;
  const inRooms = (all: typeof rooms) =>
    calledInRooms(all).map((room, at) => `${at + 1}: ${room.join(', ')}`);
  const hasRooms = rooms.length > 1;
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['The plan', agenda.map(({ begins, what }) => `${clockOf(begins)}: ${what}`)],
    [secondRooms.length === 0 ? 'Rooms' : 'Rooms, first round', hasRooms ? inRooms(rooms) : []],
    ['Rooms, second round', hasRooms ? inRooms(secondRooms) : []],
    ['Read this aloud at the start', call.agreements],
    ['Pick one for the check-in', call.checkIns],
    ['Questions about the topic', call.questions],
  ];
  const top = [
    ...factLines(call, style, true),
    ...[
      ...(heldOn === null ? [] : [`Held on ${dayInWords(heldOn, style.dates)}.`]),
      ...(cancelledOn === null ? [] : [`Canceled on ${dayInWords(cancelledOn, style.dates)}.`]),
      ...(isOpen ? [alarmLine(alarm)] : []),
      ...said,
      ...remarks,
    ].map((line) => style.wrap(line)),
    ...ways.map(({ text, command }) => withCommand(text, command, style)),
  ];
  const rest = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [style.bold(title), ...lines.map((line) => style.wrap(line, '  ', '    '))]);
  return [top, ...rest].map((lines) => lines.join('\n')).join('\n\n');
}

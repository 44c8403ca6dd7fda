/** `call list`: the calls coming up. `call 1`: everything about one. */

import type { Deps, Style } from '../../deps.ts';
import { answers, isOpenCall } from '../../domain/call/call.ts';
import { type DateForm, dayInWords, timeInWords } from '../../domain/time/date-words.ts';
import { inWords } from '../../domain/time/spans.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type Line, screen, wayIf } from '../../ui/screen.ts';
import { withCommand } from '../../ui/with-command.ts';
import { askNext } from '../shared/ask-next.ts';
import { Command } from '../shared/command.ts';
import { listCommand } from '../shared/list-command.ts';
import { type CallFacts, callData, callFacts } from './call-data.ts';
import { alarmLine, factLines, namesSentence, optionInWords, roundsOf } from './call-lines.ts';
import { callsOf, findCall, sayUnknownZones } from './find-call.ts';

export function callListCommand(deps: Deps): Command {
  return listCommand<CallFacts>(deps, {
    about: 'calls coming up',
    all: 'past and canceled ones too',
    examples: ['momconnect call list', 'momconnect call list --all'],
    run: runCallList,
    none: { text: "You don't have any calls coming up. To plan one:", command: 'momconnect call plan' },
    row: (call) => `${call.topic}, ${call.minutes} minutes, ${peopleIn(call)}`,
    below: (call, style, indent) => {
      const [way] = call.ways;
      if (way === undefined) return { text: whenInWords(call, style.dates), first: indent };
      return { verbatim: `${indent}${withCommand(way.text, way.command, style)}` };
    },
    ways: ([{ number }]) => [{ text: 'To see one:', command: `momconnect call ${number}` }],
  });
}

/** Calls whose day has passed come first: she has yet to say how they went. */
function runCallList(deps: Deps, includesAll: boolean): readonly CallFacts[] {
  sayUnknownZones(deps);
  const calls = callsOf(deps).filter((call) => includesAll || isOpenCall(call));
  return calls.map((call) => callFacts(deps, call)).sort((a, b) => b.ways.length - a.ways.length);
}

/** Counts her, and not those who said no. */
function peopleIn({ guests, plusOne }: CallFacts): string {
  if (guests.length === 0) return 'nobody invited yet';
  const coming = guests.filter(({ answer }) => answer !== 'no').length;
  return plusOne ? `up to ${coming * 2 + 1} in all` : `${coming + 1} in all`;
}

function whenInWords({ heldOn, cancelledOn, picked, options }: CallFacts, dates: DateForm): string {
  if (heldOn !== null) return `held on ${dayInWords(heldOn, dates)}`;
  if (cancelledOn !== null) return `canceled on ${dayInWords(cancelledOn, dates)}`;
  if (picked !== null) return optionInWords(picked, dates);
  const [only] = options;
  if (only === undefined) return 'no time yet';
  if (options.every(({ times }) => (times[0]?.day ?? dates.today) < dates.today))
    return 'its times have passed';
  if (options.length === 1) return `maybe ${optionInWords(only, dates)}`;
  return `${inWords(options.length)} times to choose from`;
}

/** They make no sense for a call that's over. */
const stepsAhead = ['invite', 'answer', 'time', 'page', 'held', 'change', 'cancel'];

export function callShowCommand(deps: Deps): Command {
  return new Command('show')
    .description('one call: everything about it, and what to do next')
    .argument('[call...]', 'its number, topic or a guest; leave it out for the next one')
    .option('--all', 'with what to read aloud, and questions to ask')
    .examples(
      'momconnect call 1',
      'momconnect call 1 --all',
      'momconnect call 1 --invite ana --code',
      'momconnect call 1 --rsvp ana yes',
      'momconnect call 1 --pick 2',
      'momconnect call 1 --edit --with dana --link https://meet.example.org/our-room',
      'momconnect call 1 --held --came ana bea',
    )
    .action(async (words: string[], { all = false }: { readonly all?: boolean }) => {
      const call = runCallShow(deps, words.join(' '));
      printAnswer(deps, call, renderCallShow, all);
      await askNext(deps, 'call', call.number, isOpenCall(call) ? [] : stepsAhead);
    });
}

function runCallShow(deps: Deps, input: string) {
  const data = callData(deps, findCall(deps, input, true));
  const edit = `momconnect call ${data.number} --edit`;
  const isOpen = isOpenCall(data);
  const ways = [
    ...data.ways,
    ...wayIf(isOpen && data.options.length === 0, 'To add a time:', `${edit} --option "thursday 7pm"`),
    ...wayIf(isOpen && data.link === null, 'To add a link:', `${edit} --link ADDRESS`),
  ];
  return { ...data, ways };
}

/** The plan fits one screen; the host's page and `--all` have what else she needs while it's on. */
function renderCallShow(call: ReturnType<typeof runCallShow>, style: Style, isAll: boolean): string {
  const { number, heldOn, cancelledOn, guests, agenda, picked } = call;
  const clockOf = (begins: string) => (picked === null ? `from ${begins}` : timeInWords(begins, style.dates));
  const plan = agenda.map(({ begins, what }) => `${clockOf(begins)}: ${what}`);
  const answered = answers.map((answer) => {
    const names = guests.filter((guest) => guest.answer === answer).map(({ name }) => name);
    return names.length > 0 && namesSentence(`Said ${answer}:`, names);
  });
  const section = (title: string, lines: readonly string[]): readonly Line[] => {
    const indented = lines.map((text) => ({ text, first: '  ', rest: '    ' }));
    return lines.length === 0 ? [] : ['', style.bold(title), ...indented];
  };
  const roomLine = (names: string, at: number) => `${at + 1}: ${names}`;
  return screen(style, [
    ...factLines(call, style, true),
    heldOn !== null && `Held on ${dayInWords(heldOn, style.dates)}.`,
    cancelledOn !== null && `Canceled on ${dayInWords(cancelledOn, style.dates)}.`,
    isOpenCall(call) && alarmLine(call.alarm),
    ...answered,
    ...call.remarks,
    ...call.ways,
    ...section('The plan', plan),
    ...roundsOf(call).flatMap(([title, rooms]) => section(title, rooms.map(roomLine))),
    ...section('Read this aloud at the start', isAll ? call.agreements : []),
    ...section('Pick one for the check-in', isAll ? call.checkIns : []),
    ...section('Questions about the topic', isAll ? call.questions : []),
    !isAll && '',
    !isAll && { text: 'What to read aloud, and questions:', command: `momconnect call ${number} --all` },
  ]);
}

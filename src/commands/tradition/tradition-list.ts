/** `daily list|show`: all of them, or one; `daily pause|resume|end`: whether it goes on. None of these loses anything. */

import type { Deps, Style } from '../../deps.ts';
import { dayInWords, timeInWords } from '../../domain/time/date-words.ts';
import { invitationFor } from '../../domain/tradition/invitation.ts';
import { type Line, screen } from '../../ui/screen.ts';
import { toTakeBack } from '../../ui/undo-way.ts';
import { type DeliveryOptions, deliverIfAsked, withDeliveryOptions } from '../contact/delivery.ts';
import { printToSend } from '../contact/delivery-view.ts';
import { askNext } from '../shared/ask-next.ts';
import { answering, type Command } from '../shared/command.ts';
import { listCommand } from '../shared/list-command.ts';
import {
  commandAbout,
  commandToResume,
  dailyTextsWithSomebody,
  findTradition,
  readTraditionWords,
  sharedInWords,
  startAgain,
  subject,
  type TraditionData,
  themeInWords,
  todaysLine,
  traditionData,
  whoInWords,
} from './tradition-data.ts';

export function dailyListCommand(deps: Deps): Command {
  return listCommand<TraditionData>(deps, {
    about: "who you're doing a text a day with",
    all: 'show the ones that have ended, too',
    examples: ['momconnect daily list', 'momconnect daily list --all'],
    run: (_, includesEnded) =>
      dailyTextsWithSomebody(deps)
        .filter(({ state }) => includesEnded || state !== 'ended')
        .map(traditionData),
    none: {
      text: "You don't have a text a day yet. To start one with one to three friends:",
      command: 'momconnect daily start NAME',
    },
    row: traditionLine,
    ways: ([{ number }]) => [{ text: 'To see one:', command: `momconnect daily ${number}` }],
  });
}

function traditionLine(
  { friends, theme, time, state, isAtRest, daysShared }: TraditionData,
  style: Style,
): string {
  const facts = [
    `${whoInWords(friends)}: ${themeInWords[theme]}`,
    time !== null && `around ${timeInWords(time, style.dates)}`,
    daysShared > 0 && sharedInWords(daysShared),
    state === 'ended' ? 'ended' : (state === 'paused' || isAtRest) && 'resting',
  ];
  return facts.filter((fact) => fact !== false).join(', ');
}

export function dailyShowCommand(deps: Deps): Command {
  return withDeliveryOptions(commandAbout('show', 'one text a day, with its invitation'))
    .examples('momconnect daily 1', 'momconnect daily 1 --recap', 'momconnect daily 1 --code')
    .action(async (words: string[], options: DeliveryOptions) => {
      const data = await runDailyShow(deps, words.join(' '), options);
      await printToSend(deps, data, options, renderDailyShow);
      const isOn = data.state === 'active' && !data.isAtRest;
      await askNext(deps, 'daily', data.number, isOn ? ['resume'] : ['sent', 'pause']);
    });
}

/** `resume` is the command to continue when all its friends are paused; else null. */
async function runDailyShow(deps: Deps, input: string, options: DeliveryOptions) {
  const daily = await findTradition(deps, input, ['active', 'paused']);
  const data = traditionData(daily);
  const resume = data.isAtRest && data.state === 'active' ? commandToResume(deps, daily) : null;
  const invitation = invitationFor(daily, readTraditionWords(deps.content));
  const message = { words: invitation, subject, friends: daily.friends };
  const reach = await deliverIfAsked(deps, message, options);
  return { ...data, invitation, resume, reach };
}

function renderDailyShow(
  daily: Awaited<ReturnType<typeof runDailyShow>>,
  style: Style,
  reach: readonly Line[],
): string {
  const { number, friends, theme, prompts, time, state, isAtRest, on, daysShared, resume } = daily;
  const facts = [
    `About: ${themeInWords[theme]}${time === null ? '' : `, around ${timeInWords(time, style.dates)}`}`,
    `Since: ${dayInWords(on, style.dates)}${daysShared === 0 ? '' : `, ${sharedInWords(daysShared)}`}`,
    ...(state === 'ended' ? ['Ended'] : state === 'paused' || isAtRest ? ['Paused'] : []),
    ...prompts.map((line) => `Yours: ${line}`),
  ];
  const isOn = state === 'active' && resume === null;
  return screen(style, [
    style.bold(`A text a day with ${whoInWords(friends)}`),
    ...facts.map((text) => ({ text, first: '  ', rest: '    ' })),
    '',
    'The invitation:',
    { verbatim: style.forSending(daily.invitation) },
    ...reach,
    '',
    isOn ? todaysLine(number) : startAgain(number, resume),
  ]);
}

/** `from`: the states it looks in when she names none. */
const verbs = {
  pause: { state: 'paused', from: ['active'], about: 'pause a text a day' },
  resume: { state: 'active', from: ['paused'], about: 'start a paused text a day again' },
  end: { state: 'ended', from: ['active', 'paused'], about: 'end a text a day' },
} as const;

export const dailyPauseCommand = (deps: Deps): Command => stateCommand(deps, 'pause');
export const dailyResumeCommand = (deps: Deps): Command => stateCommand(deps, 'resume');
export const dailyEndCommand = (deps: Deps): Command => stateCommand(deps, 'end');

function stateCommand(deps: Deps, verb: keyof typeof verbs): Command {
  const command = `momconnect daily ${verb}`;
  return commandAbout(verb, verbs[verb].about)
    .examples(command, `${command} ana`)
    .action(answering(deps, (_, which) => runDailyState(deps, which, verb), renderDailyState));
}

/** `undo` is null when it was like that already. */
async function runDailyState(deps: Deps, input: string, verb: keyof typeof verbs) {
  const { state, from } = verbs[verb];
  const daily = await findTradition(deps, input, from);
  const edit = { type: 'tradition.edited', tradition: daily.id, on: deps.today, set: { state } } as const;
  const undo = daily.state === state ? null : await deps.store.append(`tradition ${verb}`, [edit]);
  return { ...traditionData({ ...daily, state }), undo };
}

function renderDailyState(changed: Awaited<ReturnType<typeof runDailyState>>, style: Style): string {
  const { number, friends, state, daysShared, undo } = changed;
  const now = { paused: 'is paused now', active: 'is going again', ended: 'has ended' }[state];
  const shared = state === 'ended' && daysShared > 0 ? `, with ${sharedInWords(daysShared)}` : '';
  return screen(style, [
    `The text a day with ${whoInWords(friends)} ${now}${shared}.`,
    state === 'active' ? todaysLine(number) : startAgain(number),
    undo === null ? 'It already was, so nothing changed.' : toTakeBack,
  ]);
}

/** `call pick`: which of the times it will be, and the words that say so. */

import type { Deps, Style } from '../../deps.ts';
import type { Call, CallKind } from '../../domain/call/call.ts';
import { dayInWords, timeInWords } from '../../domain/date-words.ts';
import { namesInWords } from '../../domain/names.ts';
import type { WallTime } from '../../domain/wall-time.ts';
import { UserError } from '../../errors.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../command.ts';
import { usage } from '../read-values.ts';
import { optionLine, savedLine, sendLine, suitsLines } from './call-lines.ts';
import { findOpenCall } from './find-call.ts';
import { guestsOf, inviteCommand } from './guests.ts';
import { timeSetText } from './invitation-texts.ts';
import { checkAhead, isSameTime, readWallTime } from './read-times.ts';
import { sameHourRemarks } from './same-hour.ts';
import { clockRemarksOf, type OptionData, shownOptions } from './shown-options.ts';
import { readTopics, titleOf } from './topics.ts';

export interface PickedTime {
  readonly id: string;
  readonly number: number;
  readonly topic: string;
  readonly kind: CallKind;
  readonly picked: OptionData;
  /** To send to everybody. */
  readonly text: string;
  readonly remarks: readonly string[];
  /** Shows the words for one guest, on that guest's clock. */
  readonly command: string;
  readonly undo: string;
}

export function callPickCommand(deps: Deps): Command {
  return new Command('pick')
    .description('the time it will be, and words to say so')
    .argument('<call>', 'its number')
    .argument('[option...]', 'the number of the time, or the time')
    .addHelpText('after', examples(['momconnect call pick 1 2', 'momconnect call pick 1 "2026-12-03 19:00"']))
    .action(async (call: string, words: string[]) => {
      const picked = await runCallPick(deps, call, words.join(' '));
      present(deps, picked, renderCallPick);
    });
}

export async function runCallPick(deps: Deps, which: string, typed: string): Promise<PickedTime> {
  const call = findOpenCall(deps, which);
  if (typed.trim() === '' && call.options.length > 0) throw whichTime(deps, call);
  const time = await optionNamed(deps, call, typed);
  checkAhead(deps, time);
  const undo = deps.store.append('call pick', [
    { type: 'call.edited', call: call.id, on: deps.today, set: { picked: time } },
  ]);
  const state = deps.store.read();
  const now = { ...call, picked: time };
  const guests = guestsOf(now, state).map(({ friend }) => friend);
  const { picked } = shownOptions(deps, now, guests);
  if (picked === null) throw new Error('a time that was picked is not there');
  return {
    id: call.id,
    number: call.number,
    topic: titleOf(call.topic, readTopics(deps.content)),
    kind: call.kind,
    picked,
    text: timeSetText(deps, now, guests),
    remarks: [...sameHourRemarks(deps.content, now, state.calls), ...clockRemarksOf(deps, now, guests)],
    command: inviteCommand(now, state),
    undo,
  };
}

/** With who can when, which is what she chooses by. */
function whichTime(deps: Deps, call: Call): UserError {
  const guests = guestsOf(call, deps.store.read()).map(({ friend }) => friend);
  const dates = deps.dates();
  const lines = shownOptions(deps, call, guests).options.map(({ number, times, suits }) => {
    const [hers] = times;
    const when = hers === undefined ? '' : `${dayInWords(hers.day, dates)}, ${timeInWords(hers.time, dates)}`;
    return `${number}  ${when}${suits.length === 0 ? '' : `: suits ${namesInWords(suits)}`}`;
  });
  return usage(
    ['Which of these will it be?', ...lines].join('\n'),
    `As in: momconnect call pick ${call.number} 1`,
  );
}

/** @throws UserError `usage` for what is no time, `not_found` for one that is not among those of the call */
export async function optionNamed(deps: Deps, { number, options }: Call, typed: string): Promise<WallTime> {
  if (options.length === 0)
    throw usage(
      `Call ${number} has no time yet.`,
      `To add one: momconnect call edit ${number} --option "thursday 7pm"`,
    );
  const isNumber = /^#?\d+$/.test(typed.trim());
  const time = isNumber ? null : await readWallTime(deps, typed);
  const found =
    time === null
      ? options[Number(typed.trim().replace('#', '')) - 1]
      : options.find((option) => isSameTime(option, time));
  if (found !== undefined) return found;
  const message = isNumber
    ? `Call ${number} has no time ${typed.trim()}.`
    : `"${typed.trim()}" is not one of the times of call ${number}.`;
  throw new UserError(message, { code: 'not_found', hint: `Its times: momconnect call show ${number}` });
}

export function renderCallPick(
  { number, topic, kind, picked, text, remarks, command }: PickedTime,
  style: Style,
): string {
  return [
    style.wrap(`Call ${number} (${topic}): ${optionLine(picked, style)}`),
    ...suitsLines(picked, style),
    ...remarks.map((remark) => style.wrap(remark)),
    '',
    sendLine(kind),
    '',
    style.outgoing(text),
    '',
    ...(kind === 'fresh' ? [withCommand("On a guest's own clock:", command, style)] : []),
    withCommand('For the calendar:', `momconnect call ics ${number}`, style),
    savedLine,
  ].join('\n');
}

/** `call pick`: which of the times it will be; `call cancel`: off, and that is fine. Both with the words that say so. */

import type { Deps } from '../../deps.ts';
import type { Call } from '../../domain/call/call.ts';
import { isSameTime } from '../../domain/call/times.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { dayAndTimeInWords } from '../../domain/time/date-words.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import { askNeeded } from '../shared/ask-needed.ts';
import { notFound, usage } from '../shared/read-values.ts';
import { answering, type CallAct } from './call-act.ts';
import { optionInWords, sendLine, suitsLines, type Way } from './call-answer.ts';
import { callTexts, shownOptions, timeRemarks } from './call-data.ts';
import { findOpenCall, inviteCommand } from './find-call.ts';
import { checkAhead, readWallTime } from './read-times.ts';
import { readTopics, titleOf } from './topics.ts';

export const pickAct: CallAct = {
  name: 'pick',
  about: 'pick the time, by its number or as you typed it, and get words to send',
  words: '<call...>',
  example: 'momconnect call 1 --pick 2',
  withOptions: (command) => command,
  act: answering(runCallPick),
};

export const cancelAct: CallAct = {
  name: 'cancel',
  about: 'cancel it, and get words to send',
  words: '<call...>',
  example: 'momconnect call 1 --cancel',
  withOptions: (command) => command,
  act: answering(runCallCancel),
};

/** `text` is to send to everybody; `command` shows the words for one guest, on that guest's clock. */
export async function runCallPick(deps: Deps, [which = '', ...words]: readonly string[]) {
  const call = findOpenCall(deps, which);
  const time = await optionNamed(deps, call, words.join(' ').trim() || (await askWhich(deps, call)));
  checkAhead(deps, time);
  const change = { type: 'call.edited', call: call.id, on: deps.today, set: { picked: time } } as const;
  const undo = deps.store.append('call pick', [change]);
  const now = { ...call, picked: time };
  const { picked } = shownOptions(deps, now);
  if (picked === null) throw new Error('a time that was picked is not there');
  const command = inviteCommand(now, deps.store.read());
  const calendar = { text: 'For the calendar:', command: `momconnect call ${call.number} --ics` };
  const ownClock = { text: 'With the time where one guest lives:', command };
  const ways: readonly Way[] = call.kind === 'fresh' ? [ownClock, calendar] : [calendar];
  const remarks = timeRemarks(deps, now);
  const { id, number, kind } = call;
  const topic = titleOf(call.topic, readTopics(deps.content));
  const lines = [
    `Call ${number} (${topic}): ${optionInWords(picked, deps.dates())}`,
    ...suitsLines(picked),
    ...remarks,
    '',
    sendLine(kind),
  ];
  const text = callTexts(deps, now).timeSet;
  return { id, number, topic, kind, picked, text, remarks, command, lines, ways, undo };
}

/** Each time is shown with who can make it. Throws UserError `usage` without a terminal. */
async function askWhich(deps: Deps, call: Call): Promise<string> {
  if (call.options.length === 0) return '';
  const lines = shownOptions(deps, call).options.map(({ number, times, suits }) => {
    const [hers] = times;
    const when = hers === undefined ? '' : dayAndTimeInWords(`${hers.day}T${hers.time}`, deps.dates());
    return `${number}  ${when}${suits.length === 0 ? '' : `: works for ${namesInWords(suits)}`}`;
  });
  const question = ['Which of these will it be?', ...lines].join('\n');
  if (!deps.prompter.isInteractive) throw usage(question, `As in: momconnect call ${call.number} --pick 1`);
  deps.output.say(question);
  return askNeeded(deps.prompter, { message: 'Its number' });
}

/** @throws UserError `usage` for what is no time, `not_found` for one that is not among those of the call */
async function optionNamed(deps: Deps, { number, options }: Call, typed: string): Promise<WallTime> {
  if (options.length === 0)
    throw usage(
      `Call ${number} doesn't have a time yet.`,
      `To add one: momconnect call ${number} --edit --option "thursday 7pm"`,
    );
  const [, digits] = /^#?(\d+)$/.exec(typed) ?? [];
  const time = digits === undefined ? await readWallTime(deps, typed) : null;
  const isMeant = (option: WallTime) => time !== null && isSameTime(option, time);
  const found = time === null ? options[Number(digits) - 1] : options.find(isMeant);
  if (found !== undefined) return found;
  const message =
    time === null
      ? `Call ${number} doesn't have a time ${typed}.`
      : `"${typed}" isn't one of the times for call ${number}.`;
  throw notFound(message, `Its times: momconnect call ${number}`);
}

/** `text` is to send to everybody. Where it had a time, that may stand in a calendar. */
export function runCallCancel(deps: Deps, words: readonly string[]) {
  const call = findOpenCall(deps, words.join(' '));
  const { id, number, kind } = call;
  const set = { cancelledOn: deps.today };
  const undo = deps.store.append('call cancel', [{ type: 'call.edited', call: id, on: deps.today, set }]);
  const topic = titleOf(call.topic, readTopics(deps.content));
  const text = callTexts(deps, call).cancel;
  const lines = [`Call ${number} (${topic}) is canceled. ${sendLine(kind)}`];
  const out = "If it's in your calendar, this takes it out:";
  const ways =
    call.options.length > 0 ? [{ text: out, command: `momconnect call ${number} --ics --force` }] : [];
  return { id, number, topic, kind, ...set, text, lines, ways, undo };
}

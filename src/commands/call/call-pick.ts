/** `call pick`: which time it will be. `call cancel`: it's off. Both give her the words to send. */

import type { Deps } from '../../deps.ts';
import { isSameTime } from '../../domain/call/times.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { dayAndTimeInWords } from '../../domain/time/date-words.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';
import { shownIn } from '../../domain/time/zoned-time.ts';
import { wayIf } from '../../ui/screen.ts';
import { answeringLines } from '../shared/answer-lines.ts';
import { askNeeded } from '../shared/ask.ts';
import { forExample, notFound, usage } from '../shared/read-values.ts';
import { callFacts, callTexts, type OptionData, remarksOnTimes, saveCall } from './call-data.ts';
import { optionInWords, stepCommand, suitsLines } from './call-lines.ts';
import { checkAhead, readWallTime } from './call-options.ts';
import { findOpenCall, inviteCommand, noTimeYet, optionNumbered, type PlannedCall } from './find-call.ts';

export function callPickCommand(deps: Deps) {
  const about = 'pick the time, by its number or as you typed it, and get words to send';
  const command = stepCommand('pick', about, '<call...>', 'momconnect call 1 --pick 2');
  return command.action(answeringLines(deps, runCallPick));
}

export function callCancelCommand(deps: Deps) {
  const about = 'cancel it, and get words to send';
  const command = stepCommand('cancel', about, '<call...>', 'momconnect call 1 --cancel');
  return command.action(answeringLines(deps, runCallCancel));
}

/** `text` is for everyone; `command` shows the invitation for one guest, on that guest's clock. */
async function runCallPick(deps: Deps, [which = '', ...words]: readonly string[]) {
  const call = findOpenCall(deps, which);
  const time = await optionNamed(deps, call, words.join(' ').trim() || (await askWhich(deps, call)));
  checkAhead(deps, time);
  const { now, undo } = await saveCall(deps, 'call pick', call, { set: { picked: time } });
  const picked = callFacts(deps, now).picked as OptionData;
  const { label, kind } = call;
  const command = inviteCommand(deps, now);
  const remarks = remarksOnTimes(deps, now);
  const headline = `Call ${label.number} (${label.topic}): ${optionInWords(picked, deps.dates())}`;
  const lines = [headline, ...suitsLines(picked), ...remarks, '', sendLine(call)];
  const text = callTexts(deps, now).timeSet;
  const ways = [
    ...wayIf(kind === 'fresh', 'To send one guest the time where they live:', command),
    { text: 'For the calendar:', command: `momconnect call ${label.number} --ics` },
  ];
  return { ...label, kind, picked, text, remarks, command, lines, ways, undo };
}

/** Shows each time with who can make it. Throws UserError `usage` without a terminal. */
async function askWhich(deps: Deps, call: PlannedCall): Promise<string> {
  if (call.options.length === 0) return '';
  const lines = callFacts(deps, call).options.map(({ number, suits, ...time }) => {
    const when = dayAndTimeInWords(shownIn(deps.zone(), time), deps.dates());
    return `${number}  ${when}${suits.length === 0 ? '' : `: works for ${namesInWords(suits)}`}`;
  });
  const question = ['Which one do you want?', ...lines].join('\n');
  if (!deps.prompter.isInteractive)
    throw usage(question, forExample(`momconnect call ${call.number} --pick 1`));
  deps.output.say(question);
  return askNeeded(deps.prompter, { message: 'Its number' });
}

function sendLine({ kind }: PlannedCall): string {
  return kind === 'fresh' ? 'To send to each guest separately:' : 'To send to everybody:';
}

/** By number, or by day and time. Throws UserError `usage` or `not_found`. */
async function optionNamed(deps: Deps, call: PlannedCall, input: string): Promise<WallTime> {
  if (call.options.length === 0) throw noTimeYet(call);
  const [, digits] = /^#?(\d+)$/.exec(input) ?? [];
  if (digits !== undefined) return optionNumbered(call, Number(digits));
  const time = await readWallTime(deps, input);
  const found = call.options.find((option) => isSameTime(option, time));
  if (found !== undefined) return found;
  const way = { text: 'Its times:', command: `momconnect call ${call.number}` };
  throw notFound(`"${input}" isn't one of the times for call ${call.number}.`, way);
}

async function runCallCancel(deps: Deps, words: readonly string[]) {
  const call = findOpenCall(deps, words.join(' '));
  const { label, kind } = call;
  const set = { cancelledOn: deps.today };
  const { undo } = await saveCall(deps, 'call cancel', call, { set });
  const lines = [`Call ${label.number} (${label.topic}) is canceled. ${sendLine(call)}`];
  const entry = "If it's in your calendar, this takes it out:";
  const ways = wayIf(call.options.length > 0, entry, `momconnect call ${label.number} --ics --force`);
  return { ...label, kind, ...set, text: callTexts(deps, call).cancel, lines, ways, undo };
}

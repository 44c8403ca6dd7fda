/** `call edit`: another topic, other guests, other times. */

import type { Deps, Style } from '../../deps.ts';
import type { Call, CallFields } from '../../domain/call/call.ts';
import { mostGuests } from '../../domain/call/size.ts';
import { isSameTime } from '../../domain/call/times.ts';
import { resolveId } from '../../domain/fold-state.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { askNeeded } from '../shared/ask-needed.ts';
import type { Command } from '../shared/command.ts';
import { usage } from '../shared/read-values.ts';
import { answering, type CallAct } from './call-act.ts';
import { alarmLine, factLines, renderAnswer } from './call-answer.ts';
import { type CallData, callData, sizeRemarks } from './call-data.ts';
import { findGuests, findOpenCall, guestsOf, inviteCommand, notAGuest } from './find-call.ts';
import { type CallChoices, collected, readChoices, withChoices } from './read-choices.ts';
import { readTimes } from './read-times.ts';

interface EditOptions extends CallChoices {
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly dropOption?: readonly string[];
}

export const editAct: CallAct = {
  name: 'edit',
  about: 'change a call, its guests or its times',
  words: '<call...>',
  example: 'momconnect call 1 --edit --option "saturday 10:00" --with dana --without bea',
  withOptions: (command: Command) =>
    withChoices(command)
      .option('--drop-option <number>', 'a time to remove, by its number', collected)
      .option('--with <names...>', 'guests to add')
      .option('--without <names...>', 'guests to remove'),
  act: (deps, words, options) =>
    deps.prompter.isInteractive && Object.keys(options).length === 0
      ? askChange(deps, words)
      : answering(runCallEdit, renderCallEdit)(deps, words, options),
};

/** `minutes 90` is `--minutes 90`. */
async function askChange({ prompter, run }: Deps, words: readonly string[]): Promise<void> {
  const typed = await askNeeded(prompter, {
    message: `What do you want to change?  As in: topic guilt, minutes 90, with dana, without bea, time sat 10:00, drop 2, link https://meet.example.org/our-room`,
  });
  const [word = '', ...values] = typed.split(/\s+/);
  const option = { time: 'option', drop: 'drop-option' }[word.toLowerCase()] ?? word.toLowerCase();
  await run(['call', 'edit', ...words, `--${option}`, ...(values.length === 0 ? [] : [values.join(' ')])]);
}

type EditedCall = Awaited<ReturnType<typeof runCallEdit>>;

/** `changed` names what of it is another than before; `undo` is null where nothing is. */
export async function runCallEdit(deps: Deps, words: readonly string[], options: EditOptions) {
  const call = findOpenCall(deps, words.join(' '));
  const example = `As in: momconnect call ${call.number} --edit --option "saturday 10:00"`;
  if (Object.keys(options).length === 0) throw usage("You didn't say what to change.", example);
  const given = { ...readChoices(deps, options), ...(await timesGiven(deps, call, options)) };
  const isOther = ([name, value]: readonly [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(call[name as keyof CallFields]);
  const set: Partial<CallFields> = Object.fromEntries(Object.entries(given).filter(isOther));
  const guests = await guestsGiven(deps, call, options);
  const fields = Object.keys(set) as (keyof CallFields)[];
  const hasOtherGuests = Object.keys(guests).length > 0;
  const changed = [...fields, ...(hasOtherGuests ? (['guests'] as const) : [])];
  const fieldsSet = fields.length === 0 ? {} : { set };
  const change = { type: 'call.edited', call: call.id, on: deps.today, ...fieldsSet, ...guests } as const;
  const undo = changed.length === 0 ? null : deps.store.append('call edit', [change]);
  const state = deps.store.read();
  const now = state.calls.find(({ id }) => id === call.id) ?? call;
  const data = callData(deps, now);
  // How many there are is news only where that has changed.
  const ofSize = hasOtherGuests ? [] : sizeRemarks(deps, data.guests.length + 1);
  const remarks = data.remarks.filter((remark) => !ofSize.includes(remark));
  const command = inviteCommand(now, state);
  const lines = [...newsOf(data, changed), ...remarks];
  return { ...data, remarks, changed, command, lines, ways: waysAfter(data, changed, command), undo };
}

/** A time that is dropped is no longer the one it will be. */
async function timesGiven(deps: Deps, { number, options: before, picked }: Call, given: EditOptions) {
  const { option: added = [], dropOption: dropped = [] } = given;
  if (added.length + dropped.length === 0) return {};
  const gone = dropped.map((typed) => {
    const time = before[Number(/^#?(\d+)$/.exec(typed.trim())?.[1]) - 1];
    if (time !== undefined) return time;
    throw usage(
      `Call ${number} doesn't have a time "${typed.trim()}".`,
      `Its times and their numbers: momconnect call ${number}`,
    );
  });
  const left = before.filter((time) => !gone.includes(time));
  const fewer = `To remove one: momconnect call ${number} --edit --drop-option 1`;
  const options = await readTimes(deps, added, left, fewer);
  const isGone = picked !== null && !options.some((time) => isSameTime(time, picked));
  return { options, ...(isGone ? { picked: null } : {}) };
}

/** `friends` are asked on top, `without` taken away; each only where there are any. */
async function guestsGiven(deps: Deps, call: Call, options: EditOptions) {
  const state = deps.store.read();
  const guests = guestsOf(call, state).map(({ friend }) => friend.id);
  const added = await findGuests(deps, options.with ?? [], '--with');
  const gone = await findGuests(deps, options.without ?? [], '--without');
  const both = gone.filter(({ id }) => added.some((friend) => friend.id === id));
  const stranger = gone.find(({ id }) => !guests.includes(id));
  if (both.length > 0)
    throw usage(
      `You can't add and remove ${namesInWords(both.map(({ name }) => name))} at the same time.`,
      'Put each name in --with or --without, not both.',
    );
  if (stranger !== undefined) throw notAGuest(deps, call.number, stranger);
  if (added.length === 0 && gone.length > 0 && gone.length === guests.length)
    throw usage('A call needs at least one guest.', `To cancel it: momconnect call ${call.number} --cancel`);
  const friends = added.map(({ id }) => id).filter((id) => !guests.includes(id));
  // A guest may stand in the call under an id that was merged away since.
  const without = call.guests.filter((id) => gone.some((friend) => friend.id === resolveId(state, id)));
  return { ...(friends.length === 0 ? {} : { friends }), ...(without.length === 0 ? {} : { without }) };
}

function waysAfter(
  { number, topic, picked, options, guests, link }: CallData,
  changed: readonly string[],
  invite: string,
) {
  const isOpen = picked === null && options.length > 0;
  const split = `momconnect call plan --topic ${shellQuote(topic)} --with NAME`;
  const ways: readonly (readonly [isNews: boolean, text: string, command: string])[] = [
    [isOpen && changed.includes('options'), 'To send the times:', `${invite} --poll`],
    [link !== null && changed.includes('link'), 'To send the link:', `${invite} --short`],
    [
      guests.length > mostGuests && changed.includes('guests'),
      'To plan a second call for some of them:',
      split,
    ],
    [isOpen, 'When you know which time:', `momconnect call ${number} --pick 1`],
  ];
  return ways.flatMap(([isNews, text, command]) => (isNews ? [{ text, command }] : []));
}

/** What the facts do not show by themselves. */
function newsOf(
  { plusOne, kind, alarm, link, picked, options }: CallData,
  changed: readonly string[],
): readonly string[] {
  const isGone = changed.includes('picked') && picked === null && options.length > 0;
  return [
    ...(changed.includes('plusOne') && !plusOne ? ["Guests can't bring anyone."] : []),
    ...(changed.includes('kind') && kind === 'known' ? ["It's for people you know."] : []),
    ...(changed.includes('alarm') ? [alarmLine(alarm)] : []),
    ...(changed.includes('link') && link === null ? ["It doesn't have a link anymore."] : []),
    ...(isGone ? ["You'll need to pick a time again."] : []),
  ];
}

export function renderCallEdit(edited: EditedCall, style: Style): string {
  return [...factLines(edited, style), renderAnswer(edited, style)].join('\n');
}

/** `call edit`: another topic, other guests, other times. */

import type { Deps } from '../../deps.ts';
import type { CallFields } from '../../domain/call/call.ts';
import { mostGuests } from '../../domain/call/rooms.ts';
import { isSameTime } from '../../domain/call/times.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { resolveId } from '../../domain/journal/resolve-id.ts';
import { type CommandHint, wayIf } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { answeringLines } from '../shared/answer-lines.ts';
import { askNeeded } from '../shared/ask.ts';
import { collect, type Options } from '../shared/command.ts';
import { forExample, usage } from '../shared/read-values.ts';
import { type CallData, callData, remarksOnSize, remarksOnTimes, saveCall } from './call-data.ts';
import { alarmLine, factLines, stepCommand } from './call-lines.ts';
import { type CallOptions, readCallOptions, readTimes, withCallOptions } from './call-options.ts';
import { findGuests, findOpenCall, guestOf, inviteCommand, type PlannedCall } from './find-call.ts';

type EditOptions = CallOptions & Options<never, 'with' | 'without' | 'dropOption'>;

export function callEditCommand(deps: Deps) {
  const example = 'momconnect call 1 --edit --option "saturday 10:00" --with dana --without bea';
  const command = stepCommand('edit', 'change a call, its guests or its times', '<call...>', example);
  const edit = answeringLines(deps, runCallEdit, factLines);
  return withCallOptions(command)
    .option('--drop-option <number>', 'a time to remove, by its number', collect)
    .option('--with <names...>', 'guests to add')
    .option('--without <names...>', 'guests to remove')
    .action((words: string[], options: EditOptions) => {
      const isAsked = deps.prompter.isInteractive && Object.keys(options).length === 0;
      return isAsked ? askChange(deps, words) : edit(words, options);
    });
}

/** `minutes 90` is `--minutes 90`. */
async function askChange({ prompter, run }: Deps, words: readonly string[]): Promise<void> {
  const message = `What do you want to change?  For example: topic guilt, minutes 90, with dana, without bea, time sat 10:00, drop 2, link https://meet.example.org/our-room`;
  const answer = await askNeeded(prompter, { message });
  const [word = '', ...values] = answer.split(/\s+/);
  const option = { time: 'option', drop: 'drop-option' }[word.toLowerCase()] ?? word.toLowerCase();
  await run(['call', 'edit', ...words, `--${option}`, ...(values.length === 0 ? [] : [values.join(' ')])]);
}

/** `changed` names the fields that are different now. */
async function runCallEdit(deps: Deps, words: readonly string[], options: EditOptions) {
  const call = findOpenCall(deps, words.join(' '));
  const example = forExample(`momconnect call ${call.number} --edit --option "saturday 10:00"`);
  if (Object.keys(options).length === 0) throw usage("You didn't say what to change.", example);
  const fields = { ...readCallOptions(deps, options), ...(await readOptions(deps, call, options)) };
  const news = Object.entries(fields).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(call[name as keyof CallFields]),
  );
  const guests = await readGuests(deps, call, options);
  const hasOtherGuests = Object.keys(guests).length > 0;
  const changed = [...news.map(([name]) => name), ...(hasOtherGuests ? ['guests'] : [])];
  const set = news.length === 0 ? {} : { set: Object.fromEntries(news) };
  const { now, undo } = await saveCall(deps, 'call edit', call, { ...set, ...guests });
  const data = callData(deps, now);
  // The remark on size is only news when guests changed.
  const remarks = [...(hasOtherGuests ? remarksOnSize(deps, now) : []), ...remarksOnTimes(deps, now)];
  const command = inviteCommand(deps, now);
  const lines = [...newsLines(data, changed), ...remarks];
  return { ...data, remarks, changed, command, lines, ways: waysAfter(data, changed, command), undo };
}

/** The new list of times. If the picked time was dropped, it isn't picked anymore. */
async function readOptions(deps: Deps, call: PlannedCall, { option = [], dropOption = [] }: EditOptions) {
  if (option.length + dropOption.length === 0) return {};
  const { number, picked } = call;
  const timesDropped = dropOption.map((input) => {
    const time = call.options[Number(/^#?(\d+)$/.exec(input.trim())?.[1]) - 1];
    if (time !== undefined) return time;
    const way = { text: 'Its times and their numbers:', command: `momconnect call ${number}` };
    throw usage(`Call ${number} doesn't have a time "${input.trim()}".`, way);
  });
  const remaining = call.options.filter((time) => !timesDropped.includes(time));
  const fewer = { text: 'To remove one:', command: `momconnect call ${number} --edit --drop-option 1` };
  const options = await readTimes(deps, option, remaining, fewer);
  const isDropped = picked !== null && !options.some((time) => isSameTime(time, picked));
  return { options, ...(isDropped && { picked: null }) };
}

/** Ids to add (`friends`) and to remove (`without`), each left out when empty. */
async function readGuests(deps: Deps, call: PlannedCall, options: EditOptions) {
  const newGuests = await findGuests(deps, options.with ?? [], '--with');
  const leaving = await findGuests(deps, options.without ?? [], '--without');
  const inBoth = leaving.filter(({ id }) => newGuests.some((friend) => friend.id === id));
  const names = namesInWords(inBoth.map(({ name }) => name));
  const hint = 'Put each name in --with or --without, not both.';
  if (inBoth.length > 0) throw usage(`You can't add and remove ${names} at the same time.`, hint);
  for (const friend of leaving) guestOf(deps, call, friend);
  const cancel = { text: 'To cancel it:', command: `momconnect call ${call.number} --cancel` };
  if (newGuests.length === 0 && leaving.length > 0 && leaving.length === call.invited.length)
    throw usage('A call needs at least one guest.', cancel);
  const friends = newGuests
    .map(({ id }) => id)
    .filter((id) => !call.invited.some((guest) => guest.id === id));
  // The call may still have the id a guest had before a merge.
  const state = deps.store.read();
  const without = call.guests.filter((id) => leaving.some((friend) => friend.id === resolveId(state, id)));
  return { ...(friends.length > 0 && { friends }), ...(without.length > 0 && { without }) };
}

function waysAfter(call: CallData, changed: readonly string[], invite: string): readonly CommandHint[] {
  const { number, topic, picked, options, guests, link } = call;
  const isOpen = picked === null && options.length > 0;
  const isTooMany = guests.length > mostGuests && changed.includes('guests');
  const split = `momconnect call plan --topic ${shellQuote(topic)} --with NAME`;
  return [
    ...wayIf(isOpen && changed.includes('options'), 'To send the times:', `${invite} --poll`),
    ...wayIf(link !== null && changed.includes('link'), 'To send the link:', `${invite} --short`),
    ...wayIf(isTooMany, 'To plan a second call for some of them:', split),
    ...wayIf(isOpen, 'When you know which time:', `momconnect call ${number} --pick 1`),
  ];
}

/** What changed but doesn't show on the screen otherwise. */
function newsLines(call: CallData, changed: readonly string[]): readonly string[] {
  const { plusOne, kind, alarm, link, picked, options } = call;
  const news: Readonly<Record<string, string | false>> = {
    plusOne: !plusOne && "Guests can't bring anyone.",
    kind: kind === 'known' && "It's for people you know.",
    alarm: alarmLine(alarm),
    link: link === null && "It doesn't have a link anymore.",
    picked: picked === null && options.length > 0 && "You'll need to pick a time again.",
  };
  return Object.entries(news).flatMap(([name, line]) => (changed.includes(name) && line ? [line] : []));
}

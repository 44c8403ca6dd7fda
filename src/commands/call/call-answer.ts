/** What screens about a call say the same way. */

import type { Style } from '../../deps.ts';
import type { CallKind } from '../../domain/call/call.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { type DateForm, dayAndTimeInWords, timeInWords } from '../../domain/time/date-words.ts';
import { weekdayOf } from '../../domain/time/day.ts';
import { inWords } from '../../domain/time/spans.ts';
import { withCommand } from '../../ui/with-command.ts';
import type { CallData, OptionData } from './call-data.ts';
import { briefly, ended } from './find-call.ts';

/** A way on: the words before a command, and the command. */
export interface Way {
  readonly text: string;
  readonly command: string;
}

/** More clocks than this, or than one in a narrow window, are looked up with `call 1`. */
const fewClocks = 3;
const narrow = 60;

export interface Answer {
  /** What is to be said, a sentence or a few to a line. */
  readonly lines: readonly string[];
  /** Words to send. */
  readonly text?: string;
  readonly ways?: readonly Way[];
  /** null where it was so already; left out where nothing is saved. */
  readonly undo?: string | null;
}

export function renderAnswer({ lines, text, ways = [], undo }: Answer, style: Style): string {
  const last =
    undo === null ? "It's already that way, so nothing changed." : 'Saved. To take it back: momconnect undo';
  return [
    ...lines.map((line) => style.wrap(line)),
    ...(text === undefined ? [] : ['', style.forSending(text), '']),
    ...ways.map((way) => withCommand(way.text, way.command, style)),
    ...(undo === undefined ? [] : [style.wrap(last)]),
  ].join('\n');
}

/** What stands over words to send. */
export function sendLine(kind: CallKind): string {
  return kind === 'fresh' ? 'To send to each guest separately:' : 'To send to everybody:';
}

/** What it is, who is in it, when and where. */
export function factLines(call: CallData, style: Style, isWhole = false): readonly string[] {
  const { number, topic, minutes, guests, link, kind, plusOne } = call;
  const names = guests.map(({ name }) => name);
  const who = names.length === 0 ? 'Nobody else is invited yet.' : ended(`With ${briefly(names)}`);
  const room = [
    ...(kind === 'fresh'
      ? ["They don't know each other's stories, so use first names and invite them one at a time."]
      : []),
    ...(plusOne ? ['Each guest can bring one person.'] : []),
  ];
  return [
    style.wrap(`Call ${number}: ${topic}, ${minutes} minutes. ${who}`),
    ...room.map((line) => style.wrap(line)),
    ...whenLines(call, style, isWhole),
    // Whole, on one line however long: it has to survive being copied.
    ...(link !== null && isWhole ? [style.wrap('The link to join, and to rejoin if it ends early:')] : []),
    ...(link === null ? [] : [style.link(link, link)]),
  ];
}

/** @param alarm minutes before; null for none */
export function alarmLine(alarm: number | null): string {
  if (alarm === null) return 'The calendar entry has no alarm.';
  const hours = alarm / 60;
  const whole = hours === 1 ? 'an hour' : `${inWords(hours)} hours`;
  const before = alarm === 1 ? 'a minute' : Number.isInteger(hours) ? whole : `${alarm} minutes`;
  return `The calendar entry has an alarm ${before} before.`;
}

/** `Thursday, December 3, 7 pm; 8 pm in New York, Friday 6:30 am in Kolkata`; `isWhole` has every clock, and whose it is. */
export function optionInWords(
  { times }: OptionData,
  dates: DateForm,
  { isWhole = false, most = fewClocks }: { isWhole?: boolean; most?: number } = {},
): string {
  const [hers, ...others] = times;
  if (hers === undefined) return '';
  const shown = isWhole || others.length <= most ? others : others.slice(0, most - 1);
  const rest = others.length - shown.length;
  const clocks = shown.map(({ names, city, day, time }) => {
    const whose = isWhole && names.length > 0 ? ` (${namesInWords(names)})` : '';
    return `${day === hers.day ? '' : `${weekdayOf(day)} `}${timeInWords(time, dates)} in ${city}${whose}`;
  });
  const all = rest > 0 ? [...clocks, `${inWords(rest)} other clocks`] : clocks;
  const here = dayAndTimeInWords(`${hers.day}T${hers.time}`, dates);
  return all.length === 0 ? here : `${here}; ${all.join(', ')}`;
}

/** The time it will be; all of them, with their numbers, while she chooses, or where others could still be. */
function whenLines({ options, picked }: CallData, style: Style, isWhole: boolean): readonly string[] {
  const most = style.width < narrow ? 1 : fewClocks;
  const shown = (option: OptionData) => optionInWords(option, style.dates, { isWhole, most });
  if (picked !== null && options.length === 1) return [style.wrap(shown(picked))];
  return options.flatMap((option) => {
    const mark = option.number === picked?.number ? ' (picked)' : '';
    const suits = suitsLines(option).map((line) => style.wrap(line, '   '));
    return [style.wrap(`${shown(option)}${mark}`, `${option.number}  `, '   '), ...suits];
  });
}

/** Who can then; nothing while nobody said. */
export function suitsLines({ suits }: OptionData): readonly string[] {
  return suits.length === 0 ? [] : [ended(`Works for ${namesInWords(suits)}`)];
}

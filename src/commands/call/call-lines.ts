/** What screens about a call say the same way. */

import type { Style } from '../../deps.ts';
import type { CallKind } from '../../domain/call/call.ts';
import type { ShownTime } from '../../domain/call/times.ts';
import { type DateForm, dayInWords, timeInWords } from '../../domain/date-words.ts';
import { weekdayOf } from '../../domain/day.ts';
import { namesInWords } from '../../domain/names.ts';
import { inWords } from '../../domain/spans.ts';
import type { CallData } from './call-data.ts';
import { calledBriefly } from './guests.ts';
import type { OptionData } from './shown-options.ts';

export const savedLine = 'Saved. To take it back: momconnect undo';
/** More clocks than this are looked up with `call show`. */
const fewClocks = { wide: 3, narrow: 1 };
const narrow = 60;

/** A screen that takes half as many words. */
export function isNarrow({ width }: Style): boolean {
  return width < narrow;
}

interface HowShown {
  /** Every clock, and whose it is. */
  readonly isWhole?: boolean;
  /** The time it will be, to be marked among others. */
  readonly picked?: OptionData | null;
}

/** `Thursday, December 3, 7 pm; 8 pm in New York, Friday 6:30 am in Kolkata` */
export function optionLine({ times }: OptionData, style: Style, { isWhole = false }: HowShown = {}): string {
  const [hers, ...others] = times;
  if (hers === undefined) return '';
  const most = isNarrow(style) ? fewClocks.narrow : fewClocks.wide;
  const shown = isWhole || others.length <= most ? others : others.slice(0, most - 1);
  const rest = others.length - shown.length;
  const clocks = shown.map((time) => clockIn(time, hers, isWhole, style.dates));
  const all = rest > 0 ? [...clocks, `${inWords(rest)} other clocks`] : clocks;
  const here = `${dayInWords(hers.day, style.dates)}, ${timeInWords(hers.time, style.dates)}`;
  return all.length === 0 ? here : `${here}; ${all.join(', ')}`;
}

function clockIn(
  { names, city, day, time }: ShownTime,
  hers: ShownTime,
  isWhole: boolean,
  dates: DateForm,
): string {
  const weekday = day === hers.day ? '' : `${weekdayOf(day)} `;
  const whose = isWhole && names.length > 0 ? ` (${namesInWords(names)})` : '';
  return `${weekday}${timeInWords(time, dates)} in ${city}${whose}`;
}

/** The times one under the other, with the numbers she types. */
function optionLines(options: readonly OptionData[], style: Style, how: HowShown = {}): readonly string[] {
  return options.flatMap((option) => {
    const mark = option.number === how.picked?.number ? ' (picked)' : '';
    const line = `${optionLine(option, style, how)}${mark}`;
    return [style.wrap(line, `${option.number}  `, '   '), ...suitsLines(option, style, '   ')];
  });
}

/** Who can then; nothing while nobody said. */
export function suitsLines(
  { suits }: Pick<OptionData, 'suits'>,
  style: Style,
  indent = '',
): readonly string[] {
  return suits.length === 0 ? [] : [style.wrap(`Suits ${endedByName(namesInWords(suits))}`, indent)];
}

/** The time it will be; all of them while she chooses, or where others could still be. */
export function whenLines(
  { options, picked }: Pick<CallData, 'options' | 'picked'>,
  style: Style,
  how: HowShown = {},
): readonly string[] {
  if (picked !== null && options.length === 1) return [style.wrap(optionLine(picked, style, how))];
  return optionLines(options, style, { ...how, picked });
}

/** `Call 1: asking for help, 60 minutes.` */
export function headline({ number, topic, minutes }: Pick<CallData, 'number' | 'topic' | 'minutes'>): string {
  return `Call ${number}: ${topic}, ${minutes} minutes.`;
}

/** `With Ana, Bea and Cleo.` */
export function withLine({ guests }: Pick<CallData, 'guests'>): string {
  const names = calledBriefly(guests.map(({ name }) => name));
  return names.length === 0 ? 'Nobody else is in it yet.' : `With ${endedByName(namesInWords(names))}`;
}

/** A name can end with a full stop of its own: `Jr.` */
export function endedByName(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

export function kindLine(kind: CallKind): string {
  return kind === 'fresh'
    ? "People new to each other's story: first names, invited one by one."
    : 'People you know.';
}

export function plusOneLine(plusOne: boolean): string {
  return plusOne ? 'Each may bring one.' : 'Nobody brings anyone.';
}

/** @param alarm minutes before; null for none */
export function alarmLine(alarm: number | null): string {
  if (alarm === null) return 'The calendar entry has no alarm.';
  const hours = alarm / 60;
  const before = Number.isInteger(hours)
    ? hours === 1
      ? 'an hour'
      : `${inWords(hours)} hours`
    : `${alarm} minutes`;
  return `The calendar entry has an alarm ${alarm === 1 ? 'a minute' : before} before.`;
}

/** What stands over words to send. */
export function sendLine(kind: CallKind): string {
  return kind === 'fresh' ? 'To send to each guest alone:' : 'To send to everybody:';
}

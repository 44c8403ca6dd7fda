/** What the call commands share: how a step is declared, and how calls are put into words. */

import type { Style } from '../../deps.ts';
import { namesInWords, shortNamesAmong } from '../../domain/friend/names.ts';
import { withPeriod } from '../../domain/text/with-period.ts';
import { type DateForm, dayAndTimeInWords, timeInWords } from '../../domain/time/date-words.ts';
import { weekdayOf } from '../../domain/time/day.ts';
import { inWords } from '../../domain/time/spans.ts';
import { type Line, numbered } from '../../ui/screen.ts';
import { Command } from '../shared/command.ts';
import type { CallData, OptionData } from './call-data.ts';

/** Lists show this many clocks per time, narrow windows just one. `call 1` shows all of them. */
const fewClocks = 3;

/** A step of `call 1` (`call 1 --pick 2`) is also a command for scripts (`call pick 1 2`). */
export function stepCommand(name: string, about: string, argument: string, example: string): Command {
  return new Command(name).description(about).argument(argument).examples(example);
}

/** `Said yes: Ana and Bea.` */
export function namesSentence(words: string, names: readonly string[]): string {
  return withPeriod(`${words} ${namesInWords(names.map(shortNamesAmong(names)))}`);
}

/** A title for each round, and who is in each room. Nothing when everyone is in one room. */
export function roundsOf({ rooms, secondRooms }: Pick<CallData, 'rooms' | 'secondRooms'>) {
  if (rooms.length < 2) return [];
  // Two Anas in different rooms both get their full name.
  const shorten = shortNamesAmong(rooms.flat());
  const linesOf = (all: typeof rooms) => all.map((room) => room.map(shorten).join(', '));
  if (secondRooms.length === 0) return [['Rooms', linesOf(rooms)]] as const;
  return [
    ['Rooms, first round', linesOf(rooms)],
    ['Rooms, second round', linesOf(secondRooms)],
  ] as const;
}

/** Topic, guests, times and link. @param isFull every clock, and whose it is */
export function factLines(call: CallData, style: Style, isFull = false): readonly Line[] {
  const { number, topic, minutes, guests, link, kind, plusOne } = call;
  const names = guests.map(({ name }) => name);
  const who = names.length === 0 ? 'Nobody else is invited yet.' : namesSentence('With', names);
  return [
    `Call ${number}: ${topic}, ${minutes} minutes. ${who}`,
    kind === 'fresh' &&
      "They don't know each other's stories, so use first names and invite them one at a time.",
    plusOne && 'Each guest can bring one person.',
    ...whenLines(call, style, isFull),
    isFull && link !== null && 'The link to join, and to rejoin if it ends early:',
    // Never wrapped: she copies it.
    link !== null && { verbatim: style.link(link, link) },
  ];
}

/** The picked time if it's the only one; otherwise all of them, with the numbers she types. */
function whenLines({ options, picked }: CallData, style: Style, isFull: boolean): readonly Line[] {
  const most = style.width < 60 ? 1 : fewClocks;
  const textOf = (option: OptionData) => optionInWords(option, style.dates, most, isFull);
  if (picked !== null && options.length === 1) return [textOf(picked)];
  return options.flatMap((option) => {
    const mark = option.number === picked?.number ? ' (picked)' : '';
    const suits = suitsLines(option).map((text) => ({ text, first: '   ' }));
    return [numbered(option.number, `${textOf(option)}${mark}`), ...suits];
  });
}

/** `Thursday, December 3, 7 pm; 8 pm in New York, Friday 6:30 am in Kolkata`. */
export function optionInWords(
  { times: [own, ...otherClocks] }: OptionData,
  dates: DateForm,
  most = fewClocks,
  isFull = false,
): string {
  if (own === undefined) return '';
  const clocksShown = isFull || otherClocks.length <= most ? otherClocks : otherClocks.slice(0, most - 1);
  const clocks = clocksShown.map(({ names, city, day, time }) => {
    const whose = isFull && names.length > 0 ? ` (${namesInWords(names)})` : '';
    return `${day === own.day ? '' : `${weekdayOf(day)} `}${timeInWords(time, dates)} in ${city}${whose}`;
  });
  const more = otherClocks.length - clocksShown.length;
  const others = [...clocks, ...(more > 0 ? [`${inWords(more)} other time zones`] : [])].join(', ');
  const when = dayAndTimeInWords(`${own.day}T${own.time}`, dates);
  return others === '' ? when : `${when}; ${others}`;
}

export function suitsLines({ suits }: OptionData): readonly string[] {
  return suits.length === 0 ? [] : [withPeriod(`Works for ${namesInWords(suits)}`)];
}

/** @param alarm minutes before; null for none */
export function alarmLine(alarm: number | null): string {
  if (alarm === null) return 'The calendar entry has no alarm.';
  const hours = alarm / 60;
  const inHours = hours === 1 ? 'an hour' : `${inWords(hours)} hours`;
  const before = alarm === 1 ? 'a minute' : Number.isInteger(hours) ? inHours : `${alarm} minutes`;
  return `The calendar entry has an alarm ${before} before.`;
}

/** The sentences with which `log` answers. */

import type { Style } from '../../deps.ts';
import { capitalised } from '../../domain/capitalised.ts';
import { type DateForm, lateDayInWords } from '../../domain/date-words.ts';
import type { Interaction, Way } from '../../domain/interaction.ts';
import { namesInWords } from '../../domain/names.ts';
import { spanInWords } from '../../domain/spans.ts';

export interface LoggedInteraction extends Omit<Interaction, 'friends'> {
  readonly friends: readonly { readonly id: string; readonly name: string }[];
}

export interface Resting {
  readonly name: string;
  readonly days: number;
}

const takeBack = 'To take it back: momconnect undo';
const longestShown = 300;
const spokenWays: Readonly<Record<Way, string>> = {
  text: 'text',
  voice: 'voice note',
  call: 'call',
  video: 'video call',
  visit: 'visit',
  note: 'note',
  email: 'email',
  group: 'group time',
};

export function contactLines(interaction: LoggedInteraction, isShown: boolean, style: Style): string[] {
  const saved = `Saved. ${takeBack}`;
  if (isShown) return [saved];
  const lines = headlines(interaction, style.dates);
  const together = [...lines, saved].join(' ');
  return interaction.note === null && !style.wrap(together).includes('\n') ? [together] : [...lines, saved];
}

/** What is remembered: who, how and when, and the note. */
export function headlines(
  { way, what, friends, on, note }: Pick<LoggedInteraction, 'way' | 'what' | 'friends' | 'on' | 'note'>,
  dates: DateForm,
): string[] {
  const how = what ?? (way === null ? 'in touch' : spokenWays[way]);
  const who = namesInWords(friends.map(({ name }) => name));
  return [`${capitalised(how)} with ${who}, ${lateDayInWords(on, dates)}.`, ...keptLine(note)];
}

export function attemptLines(
  { friends, on, note }: LoggedInteraction,
  resting: readonly Resting[],
  dates: DateForm,
): string[] {
  const who = namesInWords(friends.map(({ name }) => name));
  const day = lateDayInWords(on, dates);
  const when = day.includes(' ') ? `on ${day}` : day;
  return [
    `Saved: you reached out to ${who} ${when}. Your part is done.`,
    ...keptLine(note),
    `${restLine(resting)}${takeBack}`,
  ];
}

function restLine(resting: readonly Resting[]): string {
  const [first] = resting;
  if (first === undefined) return '';
  const spans = new Set(resting.map(({ days }) => spanInWords(days)));
  const span = spans.size === 1 ? spanInWords(first.days) : 'a while';
  return `${namesInWords(resting.map(({ name }) => name))} ${resting.length === 1 ? 'rests' : 'rest'} for ${span} now. `;
}

/** The beginning of a long note is enough to know it again. */
function keptLine(note: string | null): string[] {
  if (note === null) return [];
  const line = note.replace(/\s+/g, ' ');
  return [`Kept: "${line.length > longestShown ? `${line.slice(0, longestShown)}...` : line}"`];
}

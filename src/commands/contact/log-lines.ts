/** The sentences that `log` answers with. */

import type { Style } from '../../deps.ts';
import type { Interaction, Way } from '../../domain/contact/interaction.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { capitalize } from '../../domain/text/capitalize.ts';
import { type DateForm, pastDayInWords, whenWasInWords } from '../../domain/time/date-words.ts';
import { spanInWords } from '../../domain/time/spans.ts';
import { textOfWay } from '../../errors.ts';
import type { Line } from '../../ui/screen.ts';
import { toTakeBack, undoWay } from '../../ui/undo-way.ts';

export interface LoggedInteraction extends Omit<Interaction, 'friends'> {
  readonly friends: readonly { readonly id: string; readonly name: string }[];
}

export interface Resting {
  readonly name: string;
  readonly days: number;
}

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

export function contactLines(interaction: LoggedInteraction, isShown: boolean, style: Style): Line[] {
  if (isShown) return [toTakeBack];
  const lines = headlines(interaction, style.dates);
  const together = [...lines, textOfWay(toTakeBack)].join(' ');
  return interaction.note === null && !style.wrap(together).includes('\n')
    ? [together]
    : [...lines, toTakeBack];
}

type ShownInteraction = Pick<LoggedInteraction, 'way' | 'what' | 'friends' | 'on' | 'note'> &
  Partial<Pick<LoggedInteraction, 'isPrivate' | 'outcome' | 'by'>>;

/** What we'll remember: who, how and when, and the note. */
export function headlines(interaction: ShownInteraction, dates: DateForm): string[] {
  return [`${headline(interaction)}, ${pastDayInWords(interaction.on, dates)}.`, ...savedLine(interaction)];
}

/** `Coffee with Ana Sample`, `Missed call from Ana Sample`. */
export function headline({ way, what, friends, outcome, by }: Omit<ShownInteraction, 'note' | 'on'>): string {
  const how = what ?? (way === null ? 'in touch' : spokenWays[way]);
  const who = namesInWords(friends.map(({ name }) => name));
  if (outcome !== 'attempt') return `${capitalize(how)} with ${who}`;
  if (by !== 'friend') return `You reached out to ${who}`;
  if (way === 'group') return `${who} wrote in a group`;
  return way === 'call' || way === 'video' ? `Missed ${how} from ${who}` : `${who} reached out to you`;
}

export function addedLine(newFriends: readonly { readonly name: string }[]): string {
  return `${namesInWords(newFriends.map(({ name }) => name))} ${newFriends.length === 1 ? 'is' : 'are'} on your list now.`;
}

export function attemptLines(
  interaction: LoggedInteraction,
  resting: readonly Resting[],
  dates: DateForm,
): Line[] {
  if (interaction.by === 'friend') return [...headlines(interaction, dates), toTakeBack];
  const who = namesInWords(interaction.friends.map(({ name }) => name));
  const when = whenWasInWords(interaction.on, dates);
  return [
    `Saved: you reached out to ${who} ${when}. You did your part.`,
    ...savedLine(interaction),
    undoWay(restLine(resting)),
  ];
}

function restLine(resting: readonly Resting[]): string {
  const [first] = resting;
  if (first === undefined) return '';
  const spans = new Set(resting.map(({ days }) => spanInWords(days)));
  const span = spans.size === 1 ? spanInWords(first.days) : 'a while';
  return `No need to try ${namesInWords(resting.map(({ name }) => name))} again for ${span}.`;
}

function savedLine({ note, isPrivate }: Pick<ShownInteraction, 'note' | 'isPrivate'>): string[] {
  if (note === null) return [];
  // A private note isn't repeated on the screen.
  return [isPrivate ? 'Saved a private note.' : `Saved: ${noteInShort(note)}`];
}

/** The start of a long note is enough to recognize it. */
export function noteInShort(note: string): string {
  const line = note.replace(/\s+/g, ' ');
  return `"${line.length > longestShown ? `${line.slice(0, longestShown)}...` : line}"`;
}

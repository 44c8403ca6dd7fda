/** `friend show`: what she knows of one person, and the times they were in touch. */

import { Command } from 'commander';
import type { Deps, Style } from '../../deps.ts';
import { type DateForm, dayInWords, monthAndDate } from '../../domain/date-words.ts';
import { type Day, daysBetween } from '../../domain/day.ts';
import type { FriendNote } from '../../domain/friend.ts';
import type { Child } from '../../domain/friend-children.ts';
import type { HardDay } from '../../domain/friend-dates.ts';
import type { Interaction, Way } from '../../domain/interaction.ts';
import { agoInWords, everyInWords } from '../../domain/spans.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { findFriend } from '../find-friend.ts';
import { wholeNumber } from '../read-values.ts';
import { type FriendData, friendData } from './friend-data.ts';

interface ShowOptions {
  readonly all?: boolean;
  readonly private?: boolean;
  readonly limit: number;
}

export function friendShowCommand(deps: Deps): Command {
  return new Command('show')
    .description('what you know of one person')
    .argument('<name...>')
    .option('--private', 'private notes too')
    .option('-n, --limit <count>', 'how many of the last times to show', wholeNumber, 5)
    .option('--all', 'also people kept out of sight')
    .addHelpText(
      'after',
      examples(['momconnect friend show ana', 'momconnect friend show ana --private --limit 20']),
    )
    .action(async (words: string[], options: ShowOptions) => {
      const shown = await runFriendShow(deps, words.join(' '), options);
      const isHidden = isDiscreet(deps);
      present(deps, shown, (data, style) => {
        const screen = { ...data, today: deps.today, limit: options.limit };
        return isHidden ? renderFriendDiscreetly(screen, style) : renderFriendShow(screen, style);
      });
    });
}

export interface ShownFriend extends FriendData {
  readonly notes: readonly FriendNote[];
  /** Private notes that were not asked for. */
  readonly keptBack: number;
  /** Oldest first. */
  readonly history: readonly Interaction[];
}

export async function runFriendShow(deps: Deps, typed: string, options: ShowOptions): Promise<ShownFriend> {
  const friend = await findFriend(deps, typed, { includeAll: options.all === true });
  const notes = friend.notes.filter(({ isPrivate }) => !isPrivate || options.private === true);
  const all = deps.store.history(friend.id);
  const isKeptBack = (each: Interaction) => each.isPrivate && options.private !== true;
  const history = all.map((each) => (isKeptBack(each) ? { ...each, note: null } : each));
  const keptBack = friend.notes.length - notes.length + all.filter(isKeptBack).length;
  return { ...friendData(friend, deps.today), notes, keptBack, history };
}

const leftOut = 'Phones, emails, address, hard days and notes are left out for this screen.';

type Screen = ShownFriend & { readonly today: Day; readonly limit: number };

export function renderFriendShow(friend: Screen, style: Style): string {
  const facts = factsOf(friend, style.dates).map(([label, value]) =>
    style.wrap(`${label}: ${value}`, '  ', '    '),
  );
  const notes = friend.notes.map(({ text, isPrivate }) =>
    style.wrap(`Note${isPrivate ? ' (private)' : ''}: ${text}`, '  ', '    '),
  );
  return [
    style.bold(friend.name),
    ...facts,
    ...notes,
    ...keptBackLine(friend),
    ...historyLines(friend, style),
  ].join('\n');
}

/** For a screen that others can see: no way to reach anyone, and nothing told in confidence. */
function renderFriendDiscreetly(friend: Screen, style: Style): string {
  const history = friend.history.map((each) => ({ ...each, note: null }));
  const hidden = { phones: [], emails: [], address: null, notes: [], keptBack: 0, hardDays: [] };
  const bare = { ...friend, ...hidden, history };
  return `${renderFriendShow(bare, style)}\n\n${style.wrap(leftOut)}`;
}

function factsOf(friend: Screen, dates: DateForm): [label: string, value: string][] {
  const { lastContact, today, next, nextOn } = friend;
  const facts: [string, string | null][] = [
    [
      'Circle',
      `${friend.circle}, about every ${everyInWords(friend.cadenceDays)}${friend.state === 'active' ? '' : ` (${friend.state})`}`,
    ],
    ['In touch', lastContact === null ? 'not yet' : agoInWords(daysBetween(lastContact, today))],
    [
      'Next time',
      next === null
        ? null
        : `${next}${nextOn !== null && nextOn > today ? ` (from ${dayInWords(nextOn, dates)} on)` : ''}`,
    ],
    ['Inspires you', friend.inspires],
    ['Birthday', friend.birthday === null ? null : birthdayInWords(friend.birthday, dates)],
    ['Also called', friend.nicknames.join(', ')],
    ['Phone', friend.phones.join(', ')],
    ['Email', friend.emails.join(', ')],
    ['Address', friend.address?.replace(/\n+/g, ', ') ?? null],
    ['City', [friend.city, friend.zone].filter((part) => part !== null).join(', ')],
    ['Children', friend.children.map((child) => childInWords(child, dates)).join(', ')],
    ['Anniversary', friend.anniversaries.map((day) => birthdayInWords(day, dates)).join(', ')],
    ['Hard day', friend.hardDays.map((day) => hardDayInWords(day, dates)).join('; ')],
    ['Tags', friend.tags.map((tag) => `#${tag}`).join(' ')],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== '');
}

function childInWords({ name, birthday }: Child, dates: DateForm): string {
  return birthday === null ? name : `${name} (${birthdayInWords(birthday, dates)})`;
}

function hardDayInWords({ day, words }: HardDay, dates: DateForm): string {
  const on = birthdayInWords(day, dates);
  return words === null ? on : `${on}, ${words}`;
}

function birthdayInWords(birthday: string, dates: DateForm): string {
  return monthAndDate(birthday.slice(-5), dates, birthday.startsWith('--') ? '' : birthday.slice(0, 4));
}

function keptBackLine({ keptBack, id }: Screen): string[] {
  if (keptBack === 0) return [];
  const notes = keptBack === 1 ? 'One private note' : `${keptBack} private notes`;
  return [`  ${notes}: momconnect friend show ${shellQuote(id)} --private`];
}

const wayWords: Readonly<Record<Way, string>> = {
  text: 'a text',
  voice: 'a voice note',
  call: 'a call',
  video: 'a video call',
  visit: 'a visit',
  note: 'a handwritten note',
  email: 'an email',
  group: 'in a group',
};

function historyLines({ history, limit, id }: Screen, style: Style): string[] {
  if (history.length === 0) return [];
  const last = history.slice(-limit).reverse();
  const more = history.length - last.length;
  return [
    '',
    'Lately:',
    ...last.map((each) => style.wrap(lineOf(each, style.dates), '  ', '    ')),
    ...(more > 0
      ? [`  Earlier times: momconnect friend show ${shellQuote(id)} --limit ${history.length}`]
      : []),
  ];
}

function lineOf({ on, way, what, note, outcome, by, isPrivate }: Interaction, dates: DateForm): string {
  const tried = by === 'friend' ? 'they tried to reach you' : 'you reached out';
  const how = outcome === 'attempt' ? tried : (what ?? (way === null ? 'in touch' : wayWords[way]));
  return `${dayInWords(on, dates)}: ${how}${note === null ? '' : `${isPrivate ? ' (private)' : ''}. "${note}"`}`;
}

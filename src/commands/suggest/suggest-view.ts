/** How `suggest` looks: at most a screenful, and no numbers except those she types, unless she asks why. */

import type { Style } from '../../deps.ts';
import { dayInWords } from '../../domain/time/date-words.ts';
import { screen as screenOf } from '../../ui/screen.ts';
import { withCommand } from '../../ui/with-command.ts';
import type { EmptyKind, Means, Screen, Suggestion, Suggestions } from './suggest-data.ts';
import { comingLine, dateLines, remarks, reminderLines, waitingLine, whyLine } from './suggest-remarks.ts';

const mostLines = 24;

interface Length {
  /** The friends after these get one line each. */
  readonly inFull: number;
  readonly coming: 'all' | 'today' | 'none';
}

/** From all there is to what a busy day has room for, what matters least left out first. */
const lengths: readonly Length[] = [
  { inFull: 3, coming: 'all' },
  { inFull: 3, coming: 'today' },
  { inFull: 2, coming: 'today' },
  { inFull: 1, coming: 'today' },
  { inFull: 1, coming: 'none' },
];

/** A sentence, and its command. */
type Line = readonly [text: string, command: string];

const nobodyLines: Readonly<Record<EmptyKind, Line>> = {
  list: ["Nobody's on your list yet. One name is enough to start:", 'momconnect friend add "Ana Sample"'],
  picked: ['Nobody on your list can come up right now. To choose who can:', 'momconnect friend sort'],
  filter: ["Nobody to suggest there today, and that's fine. For your whole list:", 'momconnect suggest'],
  today: ["Nobody to suggest today, and that's fine. If you'd like company:", 'momconnect ways'],
};

/** When nobody comes up. */
export function emptyLines(
  { empty, pausedUntil }: Pick<Screen, 'empty' | 'pausedUntil'>,
  style: Style,
): string {
  if (pausedUntil === null) return withCommand(...nobodyLines[empty ?? 'today'], style);
  const until = dayInWords(pausedUntil, style.dates);
  return screenOf(style, [
    `You're on a break until ${until}, so nobody comes up.`,
    { text: 'To end it sooner:', command: 'momconnect resume' },
    { text: "If it's a hard day:", command: 'momconnect help-now' },
  ]);
}

export function renderSuggest(data: Suggestions, style: Style, screen: Screen): string {
  let page = '';
  for (const length of lengths) {
    page = pageOf(data, style, screen, length);
    if (page.split('\n').length <= mostLines) break;
  }
  return page;
}

function pageOf(data: Suggestions, style: Style, screen: Screen, { inFull, coming }: Length): string {
  const { suggestions } = data;
  const shown =
    coming === 'all'
      ? data
      : {
          ...data,
          dates: data.dates.filter(({ inDays }) => coming === 'today' && inDays === 0),
          coming: data.coming.filter(({ on }) => coming === 'today' && on === data.on),
        };
  const isAll = shown.dates.length + shown.coming.length === data.dates.length + data.coming.length;
  const screenShown = coming === 'all' ? screen : { ...screen, warmUp: null };
  return [
    screen.empty === null ? headline(data, style, screen) : emptyLines(screen, style),
    reminderLines(data, style, screen).join('\n'),
    ...suggestions
      .slice(0, inFull)
      .map((each, index) => renderOne(each, index + 1, { data, isWhy: screen.isWhy }, style)),
    renderOthers(data, inFull, style),
    [
      ...dateLines(shown, style.dates).map((line) => style.wrap(line)),
      ...remarks(data, style, screenShown),
    ].join('\n'),
    [
      ...shown.coming.map((each) => withCommand(comingLine(each, style.dates), each.command, style)),
      ...(isAll ? [] : [withCommand("What's coming up:", 'momconnect dates', style)]),
    ].join('\n'),
    closing(suggestions, screen.isDemo, style),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function headline({ on, suggestions }: Suggestions, style: Style, screen: Screen): string {
  const choice = suggestions.length === 1 ? "Here's one, if you want it." : 'Pick one, or none.';
  const line = style.wrap([`${dayInWords(on, style.dates)}.`, ...moodOf(screen), choice].join(' '));
  return screen.isDemo ? `${style.wrap(sample)}\n${line}` : line;
}

const sample = "These people are made up to show you how it works. Your own list isn't touched.";

/** A setting may be months old: it doesn't say how she is today. */
function moodOf({ energy, minutes, isSaid }: Means): readonly string[] {
  if (energy === 'low')
    return [
      isSaid.energy
        ? "You're low on energy, so these are small."
        : 'With energy set to low, these are small.',
    ];
  if (minutes !== null && minutes <= 10)
    return [
      isSaid.minutes
        ? "You don't have much time, so these are quick."
        : 'You set a short amount of time, so these are quick.',
    ];
  return energy === 'high' && isSaid.energy ? ['You have some energy today.'] : [];
}

interface OneOptions {
  readonly data: Pick<Suggestions, 'reminders'>;
  readonly isWhy: boolean;
  /** Leaves out why. */
  readonly isShort?: boolean;
}

export function renderOne(
  { friend, reason, act, ...numbers }: Suggestion,
  number: number,
  { data, isWhy, isShort = false }: OneOptions,
  style: Style,
): string {
  // The words of a card come later, when it's drafted.
  const waiting = isShort ? [] : waitingLine(data, friend.id, style);
  const opener = act.way === 'note' ? [] : [`"${act.opener}"`];
  const about = isShort ? [] : [style.wrap(reason, '   ')];
  // An act with its own command can't be done by number.
  const begin = act.offer === null ? [] : [`   ${act.command}`];
  const why = isWhy ? [style.dim(whyLine(numbers, style.dates))] : [];
  return [
    style.wrap(`${style.bold(friend.name)}: ${act.label}, ${act.takes}`, startOf(number), '   '),
    ...about,
    ...waiting,
    ...opener.map((line) => style.wrap(line, '   ')),
    ...begin,
    ...why.map((line) => style.wrap(line, '   ')),
  ].join('\n');
}

function renderOthers(data: Suggestions, inFull: number, style: Style): string {
  return data.suggestions
    .slice(inFull)
    .flatMap((each, index) => [
      renderName(each, inFull + index + 1, style),
      ...waitingLine(data, each.friend.id, style),
    ])
    .join('\n');
}

export function renderName({ friend, act }: Suggestion, number: number, style: Style): string {
  return style.wrap(`${friend.name}: ${act.label}`, startOf(number), '   ');
}

export const startOf = (number: number): string => `${number} `.padEnd(3);

function closing(suggestions: readonly Suggestion[], isDemo: boolean, style: Style): string {
  if (isDemo) return withCommand('To start with someone you know:', 'momconnect friend add "NAME"', style);
  const count = suggestions.length;
  if (count === 0) return '';
  const verbs = `momconnect text 1, log 1, skip ${Math.min(2, count)}`;
  const card = suggestions.find(({ act }) => act.way === 'note');
  return card === undefined ? style.wrap(verbs) : withCommand(`${verbs}, or:`, card.act.command, style);
}

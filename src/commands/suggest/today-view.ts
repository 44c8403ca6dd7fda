/** How today looks: fewer than twelve lines, however much the day brings. */

import type { Style } from '../../deps.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { firstNameOf } from '../../domain/friend/person-name.ts';
import { dayInWords, timeInWords } from '../../domain/time/date-words.ts';
import type { Day } from '../../domain/time/day.ts';
import { type Clock, timeOn } from '../../ui/clock-in-zone.ts';
import { withCommand } from '../../ui/with-command.ts';
import type { ComingDate } from './coming-dates.ts';
import { dateLine } from './date-lines.ts';
import type { Screen, Suggestion, Suggestions } from './suggest-data.ts';
import { remarks } from './suggest-remarks.ts';
import { emptyLines, renderName, renderOne, startOf } from './suggest-view.ts';

export type FreshStartAfter = 'away' | 'pause';

export interface Today {
  readonly on: Day;
  /** null when nobody comes up. */
  readonly suggestion: Suggestion | null;
  /** Reminders without a day, of the friend who comes up. */
  readonly reminders: Suggestions['reminders'];
  /** More friends with a birthday today, with their words. */
  readonly birthdays: readonly Suggestion[];
  /** Today's other dates, reminders whose day has come, calls, places and lines. */
  readonly promised: readonly ComingDate[];
  /** What a fresh start is offered after; null when it isn't. */
  readonly freshStart: FreshStartAfter | null;
  /** The first day after a break; null when nothing is paused. */
  readonly pausedUntil: Day | null;
  /** Friends she reached out to yesterday, with no answer since, and what saves one. */
  readonly unanswered: readonly {
    readonly friend: { readonly id: string; readonly name: string };
    readonly command: string;
  }[];
  /** The newest open one. */
  readonly draft: { readonly number: number; readonly to: string; readonly occasion: string } | null;
}

export interface TodayScreen extends Screen {
  /** Below the screen, she's asked who answered. */
  readonly isAsked: boolean;
  readonly clock: Clock;
  /** Her own, as she signs; null when it isn't set, or others can see the screen. */
  readonly name: string | null;
}

const mostLines = 11;
/** In letters: more of a reminder's words doesn't help to recognize it. */
const longestWords = 120;

interface Length {
  /** How many of the promised things, and the draft as the last of them. */
  readonly count: number;
  readonly name: 'full' | 'short' | 'line';
}

export function renderToday(all: Today, style: Style, screen: TodayScreen): string {
  const data = screen.isAsked ? { ...all, unanswered: [] } : all;
  const lines = [...unansweredLine(data, style), ...promisedLines(data, style)];
  for (const length of lengthsOf(lines.length)) {
    const blocks = blocksOf(data, style, screen, length, lines);
    for (const gap of ['\n\n', '\n']) {
      const page = blocks.filter((block) => block !== '').join(gap);
      if (page.split('\n').length <= mostLines) return page;
    }
  }
  // Only names of a hundred letters in a narrow window come here.
  const shortest = blocksOf(data, style, screen, { count: 0, name: 'line' }, lines);
  return shortest.join('\n').split('\n').slice(0, mostLines).join('\n');
}

/** From all there is to what a full day has room for. */
function lengthsOf(count: number): readonly Length[] {
  const fewer = (name: Length['name']) =>
    Array.from({ length: count }, (_, index): Length => ({ count: count - index, name }));
  const none = (name: Length['name']): Length => ({ count: 0, name });
  const fullDay: Length = { count, name: 'full' };
  return [fullDay, ...fewer('short'), ...fewer('line'), none('short'), none('line')];
}

function blocksOf(
  data: Today,
  style: Style,
  screen: TodayScreen,
  { count, name }: Length,
  lines: readonly string[],
): readonly string[] {
  const { suggestion } = data;
  const isAll = count === lines.length;
  return [
    [helloLine(data, style, screen), ...freshStartLine(data, style)].join('\n'),
    suggestion === null ? '' : renderSuggestion(suggestion, data, style, screen, name),
    [
      ...lines.slice(0, count),
      ...(isAll ? [] : [withCommand('More for today:', moreCommand(data, count), style)]),
    ].join('\n'),
    closing(suggestion, screen, style),
  ];
}

function helloLine({ on, freshStart }: Today, style: Style, { clock, name }: TodayScreen): string {
  const { hour } = clock;
  const night = hour < 5 || hour >= 22;
  const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  const greeting = freshStart === 'away' ? 'Welcome back' : night ? 'Hi' : `Good ${part}`;
  const hello = `${greeting}${name === null ? '' : `, ${cut(name, 30)}`}.`;
  const when = `${dayInWords(on, style.dates)}${night ? `, ${timeInWords(timeOn(clock), style.dates)}` : ''}`;
  return style.wrap(`${hello} It's ${when}.`);
}

/** Said once, and nothing about how long it was. */
function freshStartLine({ freshStart }: Today, style: Style): readonly string[] {
  if (freshStart === null) return [];
  const first = freshStart === 'pause' ? "Your break is over, and there's no rush. " : '';
  return [withCommand(`${first}To start again with an easy plan:`, 'momconnect fresh-start', style)];
}

function renderSuggestion(
  suggestion: Suggestion,
  data: Today,
  style: Style,
  screen: TodayScreen,
  length: Length['name'],
): string {
  if (length === 'line') return renderName(suggestion, 1, style);
  const reminders = data.reminders.map((each) => ({ ...each, words: cut(each.words, longestWords) }));
  const one = { data: { reminders }, isWhy: false, isShort: length === 'short' };
  const wait = remarks({ suggestions: [suggestion] }, style, { ...screen, warmUp: null });
  return [renderOne(suggestion, 1, one, style), ...wait].join('\n');
}

function unansweredLine({ unanswered }: Today, style: Style): readonly string[] {
  const [first, ...others] = unanswered;
  if (first === undefined) return [];
  const who = namesInWords(
    unanswered.map(({ friend }) => firstNameOf(friend)),
    'or',
  );
  return [
    withCommand(`Did ${who} answer?`, others.length === 0 ? first.command : 'momconnect log NAME', style),
  ];
}

function promisedLines({ birthdays, promised, draft }: Today, style: Style): readonly string[] {
  const draftName = draft === null || draft.to === '' ? '' : ` for ${cut(draft.to, longestWords)}`;
  return [
    ...birthdays.map(({ friend, act }, index) =>
      style.wrap(`${friend.name} has a birthday too. "${act.opener}"`, startOf(index + 2), '   '),
    ),
    ...promised.map((date) => promisedLine(date, style)),
    ...(draft === null
      ? []
      : [withCommand(`Your note${draftName}:`, `momconnect note ${draft.number}`, style)]),
  ];
}

function promisedLine(date: ComingDate, style: Style): string {
  if (date.kind !== 'reminder') return dateLine(date, style);
  const line = `Today: ${cut(date.words, longestWords)} (${date.friend.name}):`;
  return withCommand(line, date.command, style);
}

const moreCommand = ({ birthdays, promised, unanswered }: Today, count: number): string =>
  count < birthdays.length + promised.length + Math.min(1, unanswered.length)
    ? 'momconnect dates'
    : 'momconnect note list';

function closing(suggestion: Suggestion | null, screen: TodayScreen, style: Style): string {
  if (suggestion === null) return emptyLines(screen, style);
  const { way, command } = suggestion.act;
  const first = way === 'note' ? command : 'momconnect text 1';
  const oneLine = withCommand(`${first}, log 1, skip 1. More names:`, 'momconnect suggest', style);
  if (!oneLine.includes('\n')) return oneLine;
  const verbs = style.wrap(`${first}, log 1, skip 1`);
  const whole = verbs.includes('\n') ? `${first}\nmomconnect log 1, skip 1` : verbs;
  return `${whole}\n${withCommand('More names:', 'momconnect suggest', style)}`;
}

/** Cuts between words if there is one to cut at. */
function cut(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const start = letters.slice(0, most - 3).join('');
  return `${start.replace(/(?<=\s.*\S)\s+\S*$/s, '')}...`;
}

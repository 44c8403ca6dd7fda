/** How `local next` looks: the days first, then the nearest one in full. */

import type { Style } from '../../deps.ts';
import { capitalised } from '../../domain/capitalised.ts';
import { type DateForm, timeInWords } from '../../domain/date-words.ts';
import { type Day, daysBetween, months, weekdayOf } from '../../domain/day.ts';
import { meetsInWords } from '../../domain/local/meets.ts';
import { namesInWords } from '../../domain/names.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { withCommand } from '../../ui/with-command.ts';
import { comingDayInWords } from './local-data.ts';
import type { LocalNext, Meeting } from './local-next.ts';

const screenLines = 24;
const aWeek = 7;
/** More days than these are said by the rule. */
const mostDays = 5;
/** So many visits are fair to a place and to her. */
const fairVisits = 3;

interface Tried {
  /** How many there were. */
  readonly visits: number;
  readonly isOwn: boolean;
  readonly isOnce: boolean;
}

/** While a place may still get easier; null once she has seen enough of it to know. Never a word about visits that were not. */
export function encouragement({ visits, isOwn, isOnce }: Tried): string | null {
  // What she runs herself is not on trial, and what is once has no second time.
  if (visits >= fairVisits || isOwn || isOnce) return null;
  return visits < fairVisits - 1
    ? 'The second visit is often easier than the first; three visits before deciding.'
    : 'Three visits before deciding is fair to a place; leaving it is fine too.';
}

export function renderLocalNext(next: LocalNext, style: Style): string {
  const [first] = next.meetings;
  if (first === undefined) return nothingOn(next, style);
  const places = placesOf(next);
  let most = places.length;
  let text = page(next, first, places, style);
  while (most > 1 && text.split('\n').length > screenLines)
    text = page(next, first, places.slice(0, --most), style, true);
  return text;
}

interface Place {
  /** The next one. */
  readonly meeting: Meeting;
  /** The days after it. */
  readonly others: readonly Day[];
}

/** Each place once, in the order of its next date. */
function placesOf({ meetings }: LocalNext): readonly Place[] {
  const ids = [...new Set(meetings.map(({ id }) => id))];
  return ids.map((id) => {
    const [meeting, ...others] = meetings.filter((each) => each.id === id);
    return { meeting: meeting as Meeting, others: others.map(({ on }) => on) };
  });
}

function page(next: LocalNext, first: Meeting, shown: readonly Place[], style: Style, isCut = false): string {
  const fewer = Math.max(1, Math.floor(next.days / 2));
  const more =
    next.days === 1
      ? withCommand('And more:', 'momconnect local list', style)
      : withCommand('And more. For fewer days:', `momconnect local next --days ${fewer}`, style);
  const courage = encouragement(first);
  return [
    ...shown.map((place) => style.wrap(placeLine(place, style.dates), '', '  ')),
    ...(isCut ? [more] : []),
    ...undatedLines(next, style),
    '',
    ...companyLines(first, style),
    style.wrap(`For the first five minutes${shown.length > 1 ? ` (${first.name})` : ''}:`),
    ...first.opening.map((words) => style.wrap(`"${words}"`, '  ', '   ')),
    ...(courage === null ? [] : [style.wrap(courage)]),
    withCommand('When you were there:', `momconnect local visited ${first.number}`, style),
  ].join('\n');
}

function placeLine({ meeting, others }: Place, dates: DateForm): string {
  const { on, at, name, place, link } = meeting;
  const where = place ?? link;
  return `${capitalised(comingDayInWords(on, dates))}${at === null ? '' : `, ${timeInWords(at, dates)}`}: ${name}${where === null ? '' : `, ${where}`}${alsoOn(others, meeting, dates)}`;
}

/** `, and on Saturday`, `, and on December 3, 10 and 17`; very many days are said by the rule. */
function alsoOn(others: readonly Day[], { every }: Meeting, dates: DateForm): string {
  if (others.length === 0) return '';
  if (others.length > mostDays && every !== null) return `, ${meetsInWords(every, dates)}`;
  const near = others.filter((day) => daysBetween(dates.today, day) < aWeek);
  const far = others.slice(near.length);
  const farMonths = [...new Set(far.map((day) => day.slice(0, 7)))];
  const said = [
    ...near.map((day) => (daysBetween(dates.today, day) === 1 ? 'tomorrow' : `on ${weekdayOf(day)}`)),
    ...farMonths.map(
      (month) =>
        `on ${datesInWords(
          far.filter((day) => day.startsWith(month)),
          dates,
        )}`,
    ),
  ];
  return `, and ${namesInWords(said)}`;
}

/** Days of one month: `December 3, 10 and 17`, or `3, 10 and 17 December`. */
function datesInWords(days: readonly Day[], { isMonthFirst }: DateForm): string {
  const numbers = namesInWords(days.map((day) => String(Number(day.slice(8)))));
  const month = months[Number(days[0]?.slice(5, 7)) - 1];
  return isMonthFirst ? `${month} ${numbers}` : `${numbers} ${month}`;
}

function companyLines({ bring, bringToo }: Meeting, style: Style): string[] {
  if (bringToo === null) return [];
  if (bring === null) return [style.wrap(`To bring: ${lowerFirst(bringToo)}`)];
  const ask = `momconnect ask ${shellQuote(bring.called)} --for company`;
  return [withCommand(`To bring, if company helps: ${bring.name}.`, ask, style)];
}

function undatedLines({ undated }: LocalNext, style: Style): string[] {
  if (undated === null) return [];
  const edit = `momconnect local edit ${undated.number} --every thu`;
  return [withCommand(`No day is known for ${undated.name}. To add one:`, edit, style)];
}

/** Said so that an empty week is a week, and nothing more. */
function nothingOn(next: LocalNext, style: Style): string {
  const { days, later } = next;
  const span = days === 7 ? 'this week' : days === 1 ? 'today' : `in the next ${days} days`;
  const then = later === null ? '' : ` Next: ${later.name}, ${comingDayInWords(later.on, style.dates)}.`;
  return [
    style.wrap(`Nothing is on ${span}, and that is fine.${then}`),
    ...undatedLines(next, style),
    withCommand('Places to look at, when there is room for it:', 'momconnect local ideas', style),
  ].join('\n');
}

function lowerFirst(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

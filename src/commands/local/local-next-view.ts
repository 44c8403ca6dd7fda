/** How `local next` looks: the days first, then the nearest one in full. */

import type { Style } from '../../deps.ts';
import type { Day } from '../../domain/day.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { withCommand } from '../../ui/with-command.ts';
import { capitalised, comingDayInWords } from './local-data.ts';
import type { LocalNext, Meeting } from './local-next.ts';

const screenLines = 24;
/** The words for the first five minutes need the rest of the screen. */
const mostMeetings = 6;
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
  let most = mostMeetings;
  let text = page(next, first, most, style);
  while (most > 1 && text.split('\n').length > screenLines) text = page(next, first, --most, style);
  return text;
}

function page(next: LocalNext, first: Meeting, most: number, style: Style): string {
  const shown = next.meetings.slice(0, most);
  const more = next.meetings.length > shown.length ? ['And more, further on.'] : [];
  const courage = encouragement(first);
  return [
    ...shown.map((meeting) => style.wrap(meetingLine(meeting, next.on), '', '  ')),
    ...more,
    ...undatedLines(next, style),
    '',
    ...companyLines(first, style),
    style.wrap(`For the first five minutes${shown.length > 1 ? ` (${first.name})` : ''}:`),
    ...first.opening.map((words) => style.wrap(`"${words}"`, '  ', '   ')),
    ...(courage === null ? [] : [style.wrap(courage)]),
    withCommand('When you were there:', `momconnect local visited ${first.number}`, style),
  ].join('\n');
}

function meetingLine({ on, at, name, place, link }: Meeting, today: Day): string {
  const where = place ?? link;
  return `${capitalised(comingDayInWords(on, today))}${at === null ? '' : `, ${at}`}: ${name}${where === null ? '' : `, ${where}`}`;
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
  const { days, later, on } = next;
  const span = days === 7 ? 'this week' : days === 1 ? 'today' : `in the next ${days} days`;
  const then = later === null ? '' : ` Next: ${later.name}, ${comingDayInWords(later.on, on)}.`;
  return [
    style.wrap(`Nothing is on ${span}, and that is fine.${then}`),
    ...undatedLines(next, style),
    withCommand('Places to look at, when there is room for it:', 'momconnect local ideas', style),
  ].join('\n');
}

function lowerFirst(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

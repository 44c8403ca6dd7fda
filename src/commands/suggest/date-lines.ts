/** A line for each thing that comes up, for `dates` and for today's screen. */

import type { Style } from '../../deps.ts';
import { capitalize } from '../../domain/text/capitalize.ts';
import { comingDayInWords, type DateForm, timeInWords } from '../../domain/time/date-words.ts';
import type { Day } from '../../domain/time/day.ts';
import { withCommand } from '../../ui/with-command.ts';
import type { ComingDate } from './coming-dates.ts';
import type { Coming, ShownDate } from './suggest-data.ts';
import { comingLine, hardLine, whoseDate } from './suggest-remarks.ts';

export function dateLine(date: ComingDate, style: Style): string {
  const when = capitalize(comingDayInWords(date.on, style.dates));
  if (date.kind === 'hard-day') return style.wrap(hardLine(date, style.dates), '', '  ');
  if (date.kind === 'reminder') return style.wrap(`${when}: ${date.words} (${date.friend.name})`, '', '  ');
  if ('what' in date) return withCommand(plannedLine(date, style.dates), date.command, style);
  return style.wrap(`${when}: ${happening(date)}.${mailLine(date.mailBy, style.dates)}`, '', '  ');
}

/** Comes before the command that goes with it. */
function plannedLine(date: Coming, form: DateForm): string {
  const { kind, on, time, what } = date;
  if (kind === 'tradition' || (kind === 'call' && date.isOver)) return comingLine(date, form);
  const when = `${capitalize(comingDayInWords(on, form))}${time === null ? '' : ` at ${timeInWords(time, form)}`}`;
  return `${when}, ${kind === 'call' ? 'a call about ' : ''}${what}:`;
}

export const happening = (date: ShownDate): string =>
  `${whoseDate(date)} has ${date.kind === 'anniversary' ? 'an anniversary' : 'a birthday'}`;

const mailLine = (mailBy: Day | null, form: DateForm): string =>
  mailBy === null ? '' : ` A card mailed by ${comingDayInWords(mailBy, form)} should make it.`;

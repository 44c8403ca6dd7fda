/** `today --brief`: one line for a start-up file or cron, or nothing. */

import type { ListDeps } from '../../deps.ts';
import { pausedDays } from '../../domain/pause/pause.ts';
import { mayComeByItself } from '../../domain/suggest/visits.ts';
import { type DateForm, timeInWords } from '../../domain/time/date-words.ts';
import type { Day } from '../../domain/time/day.ts';
import { isWithin } from '../../domain/time/quiet-hours.ts';
import { UserError } from '../../errors.ts';
import { clockInZone, timeOn } from '../../ui/clock-in-zone.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { inOneLine } from '../../ui/in-one-line.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { sanitizeText } from '../../ui/sanitize.ts';
import { type ComingDate, promisedToday } from './coming-dates.ts';
import { happening } from './date-lines.ts';

export interface BriefOptions {
  readonly brief?: boolean;
  readonly notify?: boolean;
}

/** Who can see the line: only she, anyone at her desk, or anyone at all. */
type Audience = 'herself' | 'desk' | 'anyone';

/** Prints or shows the line, and saves that it came. Throws UserError `not_found` if there's no way to show it. */
export async function runBrief(deps: ListDeps, { notify = false }: BriefOptions): Promise<void> {
  const { globals, store, system, today } = deps;
  const audience = isDiscreet(deps) ? 'anyone' : notify ? 'desk' : 'herself';
  const line = await briefLine(deps, audience);
  if (line !== null) {
    if (notify) await show(system, line);
    store.rememberVisit({ line: today, isLineFollowed: false });
  }
  const isPrinted = globals.json || (line !== null && !notify);
  if (isPrinted) printAnswer(deps, { on: today, line }, (brief) => brief.line ?? '');
}

async function show(system: ListDeps['system'], line: string): Promise<void> {
  const notified = await system.notify(line);
  if (notified === 'shown') return;
  const message =
    notified === 'failed'
      ? "The notification couldn't be shown on this desktop."
      : "There's no program here to show a notification, neither notify-send nor osascript.";
  const way = { text: 'To have the line in a terminal instead:', command: 'momconnect today --brief' };
  throw new UserError(message, { code: 'not_found', ways: [way] });
}

async function briefLine(deps: ListDeps, audience: Audience): Promise<string | null> {
  const { store, output, today } = deps;
  if (store.isNew() || isQuietNow(deps)) return null;
  const visits = store.visits();
  if (!mayComeByItself(visits, today)) return null;
  const { line: before } = visits;
  // A reminder stays open, but one line about it is enough. In a pause there was none.
  const [pauseStart, pauseEnd] = pausedDays(store.read()) ?? [today, today];
  const isNew = (day: Day) =>
    day === today || before === null || day > before || (day >= pauseStart && before < pauseEnd);
  const promised = (await promisedToday(deps)).filter((date) =>
    date.kind === 'reminder' ? isNew(date.day) : !('isOver' in date && date.isOver),
  );
  const [first, ...others] = promised;
  if (first === undefined) return null;
  const clause = sanitizeText(clauseOf(first, audience, output.style.dates)).replace(/\s+/g, ' ');
  const tail = others.length > 0 ? 'And more: momconnect' : 'To see it: momconnect';
  return inOneLine(`Today: ${clause}.`, tail, output.style.width);
}

/** In her quiet hours nothing comes by itself. It may come after them. */
function isQuietNow({ now, settings }: ListDeps): boolean {
  const hours = settings.get('quiet');
  return hours !== null && isWithin(hours, timeOn(clockInZone(now(), settings.get('zone'))));
}

/** Her own words, and topics, are for herself: they may hold what a friend told her. */
function clauseOf(date: ComingDate, audience: Audience, form: DateForm): string {
  if (audience === 'anyone') return nameless(date, form);
  const isForHer = audience === 'herself';
  if (date.kind === 'reminder')
    return isForHer
      ? `${date.words} (${date.friend.name})`
      : `something to remember about ${date.friend.name}`;
  if ('what' in date) {
    if (date.kind === 'tradition') return `a text to ${date.friends.join(', ')}`;
    if (date.kind === 'local') return `${date.what}${atTime(date.time, form)}`;
    return `a call${atTime(date.time, form)}${isForHer ? `, about ${date.what}` : ''}`;
  }
  if (date.kind !== 'hard-day') return happening(date);
  return `maybe a hard day${date.hasDied === true ? ` (${date.friend.name})` : ` for ${date.friend.name}`}`;
}

function nameless(date: ComingDate, form: DateForm): string {
  if (date.kind === 'call') return `a call${atTime(date.time, form)}`;
  if (date.kind === 'local') return `a place to be${atTime(date.time, form)}`;
  const words = {
    birthday: 'a birthday',
    'child-birthday': 'a birthday',
    anniversary: 'an anniversary',
    reminder: 'something to remember',
    tradition: 'a text to send',
    'hard-day': 'maybe a hard day for someone',
  };
  return words[date.kind];
}

const atTime = (time: string | null, form: DateForm): string =>
  time === null ? '' : ` at ${timeInWords(time, form)}`;

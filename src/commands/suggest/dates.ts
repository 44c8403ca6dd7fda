/** `dates`: what is coming up, in order: birthdays and other days of friends, dated reminders, calls and places. */

import type { Deps, Style } from '../../deps.ts';
import { isOpenCall } from '../../domain/call/call.ts';
import { nextMeetings } from '../../domain/place/meets.ts';
import { openReminders } from '../../domain/reminder/reminder.ts';
import { datesNear } from '../../domain/suggest/dates.ts';
import { capitalize } from '../../domain/text/capitalize.ts';
import { type DateForm, timeInWords } from '../../domain/time/date-words.ts';
import { addDays, type Day } from '../../domain/time/day.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { withCommand } from '../../ui/with-command.ts';
import { topicOf } from '../call/topics.ts';
import { Command } from '../shared/command.ts';
import { readEvery } from '../shared/read-every.ts';
import { clockFor } from './suggest-coming.ts';
import type { ShownDate } from './suggest-data.ts';
import { nameOfDay } from './suggest-offer.ts';
import { shownDate } from './suggest-promised.ts';
import { hardLine, whoseDate } from './suggest-remarks.ts';

/** How many days a card takes within the country. */
const daysInTheMail = 5;

type ComingDate = { readonly on: Day } & (
  | (Omit<ShownDate, 'kind'> & {
      readonly kind: ShownDate['kind'];
      /** The last day to mail a card; null once that has passed, and for a hard day. */
      readonly mailBy: Day | null;
    })
  | {
      readonly kind: 'reminder';
      readonly friend: { readonly id: string; readonly name: string };
      readonly words: string;
    }
  | { readonly kind: 'call'; readonly time: string; readonly what: string; readonly command: string }
  | { readonly kind: 'local'; readonly time: string | null; readonly what: string; readonly command: string }
);

export interface ComingDates {
  readonly on: Day;
  readonly until: Day;
  readonly dates: readonly ComingDate[];
}

export function datesCommand(deps: Deps): Command {
  return new Command('dates')
    .description('birthdays and other dates, in order')
    .option('--in <span>', 'how far ahead to look: 2w, 30d, 1m; two months if you leave it out')
    .examples('momconnect dates', 'momconnect dates --in 30d')
    .action(async ({ in: span }: { in?: string }) => {
      const days = span === undefined ? 60 : readEvery(span, '2w, 30d, 1m');
      printAnswer(deps, await runDates(deps, days), renderDates);
    });
}

export async function runDates(deps: Deps, days: number): Promise<ComingDates> {
  const { store, today } = deps;
  const state = store.read();
  const until = addDays(today, days);
  const ofFriends = datesNear(state.friends.values(), today, { ahead: days, after: 0 }).map((date) => {
    const mailBy = addDays(date.on, -daysInTheMail);
    const isMailed = date.kind !== 'hard-day' && mailBy >= today;
    return { ...shownDate(date, isDiscreet(deps)), mailBy: isMailed ? mailBy : null };
  });
  const reminders = openReminders(state).flatMap(({ reminder: { day, words }, friend: { id, name } }) =>
    day === null || day > until
      ? []
      : [{ kind: 'reminder' as const, on: later(day, today), friend: { id, name }, words }],
  );
  const meetings = state.locals
    .filter(({ isRemoved }) => !isRemoved)
    .flatMap(({ meets, name, time, number }) =>
      nextMeetings(meets, today, until)
        .slice(0, 1)
        .map((on) => ({
          kind: 'local' as const,
          on,
          time,
          what: name,
          command: `momconnect local ${number}`,
        })),
    );
  const dates = [...ofFriends, ...reminders, ...(await callsUntil(deps, until)), ...meetings];
  return { on: today, until, dates: dates.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) };
}

async function callsUntil(deps: Deps, until: Day) {
  const { calls } = deps.store.read();
  const clock = await clockFor(deps, calls);
  return calls.filter(isOpenCall).flatMap(({ picked, topic, number }) => {
    const at = picked === null ? '' : clock(picked);
    const [on, time] = [at.slice(0, 10), at.slice(11)];
    if (on < deps.today || on > until) return [];
    const what = topicOf(deps.content, topic).title;
    return [{ kind: 'call' as const, on, time, what, command: `momconnect call ${number}` }];
  });
}

export function renderDates({ dates, until }: ComingDates, style: Style): string {
  if (dates.length === 0)
    return withCommand(
      `Nothing's coming up through ${nameOfDay(until, style.dates)}. To add a birthday:`,
      'momconnect friend edit NAME --birthday "april 12"',
      style,
    );
  return dates.map((date) => lineFor(date, style)).join('\n');
}

function lineFor(date: ComingDate, style: Style): string {
  const when = capitalize(nameOfDay(date.on, style.dates));
  if (date.kind === 'hard-day') return style.wrap(hardLine(date, style.dates), '', '  ');
  if (date.kind === 'reminder') return style.wrap(`${when}: ${date.words} (${date.friend.name})`, '', '  ');
  if (date.kind === 'call' || date.kind === 'local') {
    const time = date.time === null ? '' : ` at ${timeInWords(date.time, style.dates)}`;
    return withCommand(
      `${when}${time}, ${date.kind === 'call' ? 'a call about ' : ''}${date.what}:`,
      date.command,
      style,
    );
  }
  return style.wrap(`${when}: ${happening(date)}.${mailLine(date.mailBy, style.dates)}`, '', '  ');
}

/** A reminder whose day has passed is for today. */
const later = (a: Day, b: Day): Day => (a > b ? a : b);

const happening = (date: ShownDate): string =>
  `${whoseDate(date)} has ${date.kind === 'anniversary' ? 'an anniversary' : 'a birthday'}`;

const mailLine = (mailBy: Day | null, form: DateForm): string =>
  mailBy === null ? '' : ` A card mailed by ${nameOfDay(mailBy, form)} should make it.`;

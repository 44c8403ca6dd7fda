/** `dates`: what is coming up, in order: days of friends, dated reminders, calls, places, and today's line of a text a day. */

import type { Deps, Style } from '../../deps.ts';
import { comingDayInWords } from '../../domain/time/date-words.ts';
import { addDays, type Day } from '../../domain/time/day.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../shared/command.ts';
import { readEvery } from '../shared/read-every.ts';
import { type ComingDate, comingDates } from './coming-dates.ts';
import { dateLine } from './date-lines.ts';

export interface ComingDates {
  readonly on: Day;
  readonly until: Day;
  readonly dates: readonly ComingDate[];
}

export function datesCommand(deps: Deps): Command {
  return new Command('dates')
    .description('birthdays and other dates, in order')
    .argument('[span...]', 'how far ahead to look, the same as --in')
    .option('--in <span>', 'how far ahead to look: 2w, 30d, 1m; two months if you leave it out')
    .examples('momconnect dates', 'momconnect dates --in 30d')
    .action(async (words: string[], { in: span }: { in?: string }) => {
      const isUsual = span === undefined && words.length === 0;
      const days = isUsual ? 60 : readEvery(span ?? words.join(' '), '2w, 30d, 1m');
      printAnswer(deps, await runDates(deps, days), renderDates);
    });
}

export async function runDates(deps: Deps, days: number): Promise<ComingDates> {
  const { today } = deps;
  return { on: today, until: addDays(today, days), dates: await comingDates(deps, days) };
}

export function renderDates({ dates, until }: ComingDates, style: Style): string {
  if (dates.length === 0)
    return withCommand(
      `Nothing's coming up through ${comingDayInWords(until, style.dates)}. To add a birthday:`,
      'momconnect friend edit NAME --birthday "april 12"',
      style,
    );
  return dates.map((date) => dateLine(date, style)).join('\n');
}

/** `snooze`: someone does not come up for a while. A contact ends it. */

import { Command } from 'commander';
import type { Deps, Style } from '../deps.ts';
import { dayInWords } from '../domain/date-words.ts';
import { addDays, type Day } from '../domain/day.ts';
import { examples } from '../ui/examples.ts';
import { present } from '../ui/present.ts';
import { withCommand } from '../ui/with-command.ts';
import { findFriend } from './find-friend.ts';
import { readDay, readEvery, usage } from './read-values.ts';

export interface SnoozeOptions {
  readonly for?: string;
  readonly until?: string;
}

export interface Snoozed {
  readonly friend: { readonly id: string; readonly name: string };
  /** The first day on which the friend may come up again. */
  readonly until: Day;
  readonly undo: string;
}

const aWeek = 7;

export function snoozeCommand(deps: Deps): Command {
  return new Command('snooze')
    .description('someone does not come up for a while')
    .argument('<name...>', 'a name, or the number from the last list')
    .option('--for <span>', 'how long: 3d, 2w, 1m; a week when left out')
    .option('--until <day>', 'the day they may come up again')
    .addHelpText(
      'after',
      examples(['momconnect snooze 3 --for 2w', 'momconnect snooze ana --until "march 1"']),
    )
    .action(async (words: string[], options: SnoozeOptions) => {
      const snoozed = await runSnooze(deps, words.join(' '), options);
      present(deps, snoozed, renderSnooze);
    });
}

/** @throws UserError `usage` for a span or day that cannot be, and what findFriend throws */
export async function runSnooze(deps: Deps, typed: string, options: SnoozeOptions): Promise<Snoozed> {
  const until = await readEnd(options, deps);
  const { id, name } = await findFriend(deps, typed);
  const undo = deps.store.append('snooze', [{ type: 'friend.snoozed', friend: id, on: deps.today, until }]);
  return { friend: { id, name }, until, undo };
}

async function readEnd(options: SnoozeOptions, deps: Deps): Promise<Day> {
  if (options.for !== undefined && options.until !== undefined)
    throw usage('Either --for or --until, not both.');
  const { today } = deps;
  if (options.until === undefined)
    return addDays(today, options.for === undefined ? aWeek : readEvery(options.for, '3d, 2w, 1m'));
  const until = await readDay(options.until, deps, 'future');
  if (until <= today) throw usage('That day has already passed.', 'As in: --until friday, --for 2w');
  return until;
}

export function renderSnooze({ friend, until }: Snoozed, style: Style): string {
  return withCommand(
    `${friend.name} may come up again on ${dayInWords(until, style.dates)}. To take it back:`,
    'momconnect undo',
    style,
  );
}

/** `daily ics`: a small reminder each day, for the calendar she has. */

import type { Deps, Style } from '../../deps.ts';
import { namesInWords } from '../../domain/friend/names.ts';
import { firstNameOf } from '../../domain/friend/person-name.ts';
import { readClockTime } from '../../domain/time/clock-time.ts';
import { timeInWords } from '../../domain/time/date-words.ts';
import { goingOn } from '../../domain/tradition/prompt.ts';
import { calendarFile } from '../../formats/calendar.ts';
import { examples } from '../../ui/examples.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { withCommand } from '../../ui/with-command.ts';
import { Command } from '../shared/command.ts';
import { usage } from '../shared/read-values.ts';
import { findTradition } from './find-tradition.ts';
import { readTime } from './read-time.ts';
import { type Member, memberOf, whoInWords } from './tradition-data.ts';

interface IcsOptions {
  readonly out?: string;
  readonly at?: string;
  readonly force?: boolean;
}

export interface TraditionEntry {
  readonly id: string;
  readonly number: number;
  readonly friends: readonly Member[];
  readonly time: string;
  /** `cancelled` takes the entry off the calendar: for one that rests, has ended, or has nobody left. */
  readonly status: 'confirmed' | 'cancelled';
  /** Absolute. */
  readonly path: string;
}

/** Nothing hangs on how long it is; the shortest that calendars draw well. */
const minutes = 15;

export function traditionIcsCommand(deps: Deps): Command {
  return new Command('ics')
    .description('a daily reminder for your calendar')
    .argument('[which...]', "its number, or who it's with")
    .option('--out <file>', 'where to write it; text-a-day-1.ics here if you leave it out')
    .option('--at <time>', 'around when: 20:30, 8pm; if you leave it out, the time you set at the start')
    .option('--force', "write over a file that's there")
    .addHelpText(
      'after',
      examples(['momconnect daily ics --at 20:30', 'momconnect daily ics ana --out ana.ics --force']),
    )
    .action(async (words: string[], options: IcsOptions) => {
      printAnswer(deps, await runTraditionIcs(deps, words.join(' '), options), renderTraditionIcs);
    });
}

export async function runTraditionIcs(
  deps: Deps,
  typed: string,
  { out, at, force }: IcsOptions,
): Promise<TraditionEntry> {
  const given = at === undefined ? null : readTime(at);
  const { tradition, friends } = await findTradition(
    deps,
    typed,
    ['active'],
    // Also one that nobody is left of: its entry has to come off the calendar.
    ({ traditions }) => traditions,
  );
  const { id, number, state } = tradition;
  const time = given ?? tradition.time ?? (await askTime(deps, number));
  const status = state === 'active' && goingOn(friends).length > 0 ? 'confirmed' : 'cancelled';
  const now = deps.now();
  const file = await calendarFile(
    [
      {
        uid: `tradition-${id}@momconnect`,
        title: friends.length === 0 ? 'A text' : `A text to ${namesInWords(friends.map(firstNameOf))}`,
        // No zone: the same hour on her clock wherever she is.
        start: `${deps.today}T${time}`,
        minutes,
        description: `One line is enough. Today's: momconnect daily today ${number}`,
        alarm: 0,
        status,
        repeats: 'daily',
      },
    ],
    now,
  );
  const path = await deps.files.write(out ?? `text-a-day-${number}.ics`, file, {
    overwrite: force === true,
  });
  return { id, number, friends: friends.map(memberOf), time, status, path };
}

async function askTime({ prompter, dates }: Deps, number: number): Promise<string> {
  const typed = prompter.isInteractive
    ? await prompter.ask({
        message: 'Around when?',
        fallback: timeInWords('20:30', dates()),
        problem: (text) => (readClockTime(text) === null ? 'A time can be: 8:30pm, 20:30' : null),
      })
    : '';
  if (typed.trim() !== '') return readTime(typed);
  throw usage('Around what time?', `As in: momconnect daily ${number} --calendar --at 20:30`);
}

export function renderTraditionIcs({ friends, time, status, path }: TraditionEntry, style: Style): string {
  if (status === 'cancelled')
    return [
      withCommand("It isn't going right now, so this file takes it off your calendar:", path, style),
      style.wrap('Open it with your calendar, like the one before.'),
    ].join('\n');
  return [
    withCommand(
      `A text to ${whoInWords(friends)}, each day around ${timeInWords(time, style.dates)}:`,
      path,
      style,
    ),
    style.wrap(
      "Open the file with your calendar. To change the time later, write it again with --force and open it again. To skip a day, you don't have to do anything.",
    ),
  ].join('\n');
}

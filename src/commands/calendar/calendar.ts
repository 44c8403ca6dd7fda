/** `calendar`: everything with a day, in one file for her calendar. `calendar print`: the same on the screen. */

import type { Deps, Style } from '../../deps.ts';
import { isDiscreet } from '../../ui/discreet.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { screen } from '../../ui/screen.ts';
import { Command } from '../shared/command.ts';
import { type FileOptions, withFileOptions, writeFile } from '../shared/write-file.ts';
import { calendarText } from './keep-calendar.ts';

interface NamesOption {
  readonly names?: boolean;
}

type CalendarOptions = NamesOption & FileOptions;

const namesOption = ['--names', 'with names, and what each is about; without it, the file has none'] as const;
const usualFile = 'momconnect.ics';

export function calendarCommand(deps: Deps): Command {
  const about = 'birthdays, reminders, calls and more, in one file for your calendar';
  return withFileOptions(new Command('calendar').description(about), usualFile)
    .option(...namesOption)
    .examples(
      'momconnect calendar --out ~/momconnect.ics',
      'momconnect calendar --names --force',
      'momconnect config set calendar ~/Sync/momconnect.ics',
    )
    .action(async (options: CalendarOptions) =>
      printAnswer(deps, await runCalendar(deps, options), renderCalendar),
    );
}

export function calendarPrintCommand(deps: Deps): Command {
  return new Command('print')
    .description('the calendar file on the screen, or for another program')
    .option(...namesOption)
    .examples('momconnect calendar print', 'momconnect calendar print > momconnect.ics')
    .action(async (options: NamesOption) => {
      const { text } = await calendarText(deps, mayName(deps, options));
      // As it is: its lines end with two characters, one of which no other answer has.
      if (deps.globals.json) deps.output.answerJson({ calendar: text });
      else deps.output.answer(text.replace(/\n$/, ''));
    });
}

/** @throws UserError `exists` for a file that is there, and what `write` throws */
export async function runCalendar(deps: Deps, options: CalendarOptions) {
  const hasNames = mayName(deps, options);
  const { text, entries } = await calendarText(deps, hasNames);
  const again = `momconnect calendar${options.names ? ' --names' : ''}`;
  const { path } = await writeFile(deps, usualFile, text, options, again);
  return { path, entries, hasNames };
}

/** On a screen that others can see, no file gets names either. */
function mayName(deps: Deps, { names = false }: NamesOption): boolean {
  return names && !isDiscreet(deps);
}

function renderCalendar(
  { path, entries, hasNames }: Awaited<ReturnType<typeof runCalendar>>,
  style: Style,
): string {
  if (entries === 0)
    return screen(style, [
      { text: "Nothing has a date yet, so this calendar's empty:", command: path },
      { text: 'To add a birthday:', command: 'momconnect friend edit NAME --birthday "april 12"' },
    ]);
  return screen(style, [
    { text: 'Your dates, reminders, calls and places, for your calendar:', command: path },
    hasNames ? 'It has names in it.' : 'There are no names in it. To add them: --names',
    'Open it with your calendar. To update it, write it again with --force and open it again: nothing shows up twice.',
    {
      text: 'To keep it up to date by itself:',
      command: 'momconnect config set calendar FILE',
    },
  ]);
}

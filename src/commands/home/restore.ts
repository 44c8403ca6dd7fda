/** `restore`: brings back entries from the copies that are in no journal anymore. Adds, and never overwrites. */

import type { Deps, Style } from '../../deps.ts';
import type { GoneEntries, Restored } from '../../domain/journal/check-up.ts';
import { type DateForm, dayInWords } from '../../domain/time/date-words.ts';
import type { Day } from '../../domain/time/day.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { type Line, screen } from '../../ui/screen.ts';
import { undoWay } from '../../ui/undo-way.ts';
import { Command } from '../shared/command.ts';
import { readDay } from '../shared/read-values.ts';
import { countInWords, missingFiles } from './missing-files.ts';

interface RestoreOptions {
  readonly from?: string;
  readonly dryRun?: boolean;
}

export function restoreCommand(deps: Deps): Command {
  return new Command('restore')
    .description("bring back missing entries from the backups; what you have doesn't change")
    .option('--from <day>', "only from this day's copies; from all of them if you leave it out")
    .option('--dry-run', 'just show what would come back')
    .examples('momconnect restore --dry-run', 'momconnect restore', 'momconnect restore --from yesterday')
    .action(async (options: RestoreOptions) =>
      printAnswer(deps, await runRestore(deps, options), renderRestore),
    );
}

export interface RestoreResult extends Restored {
  readonly dryRun: boolean;
  readonly from: Day | null;
}

export async function runRestore(deps: Deps, options: RestoreOptions): Promise<RestoreResult> {
  const from = options.from === undefined ? null : await readDay(options.from, deps, 'past');
  const dryRun = options.dryRun === true;
  return { dryRun, from, ...(await deps.store.restore({ from, dryRun })) };
}

export function renderRestore(result: RestoreResult, style: Style): string {
  const { entries, dryRun, damaged, missing, undo, from } = result;
  const lines: Line[] = [entries === 0 ? nothingToRestore(result) : whatComesBack(result, style.dates)];
  if (damaged.length > 0) lines.push(`These copies are damaged: ${damaged.join(', ')}`);
  if (dryRun && entries > 0)
    lines.push({
      text: 'Nothing was changed. To bring it back:',
      command: `momconnect restore${dayOption(from)}`,
    });
  if (undo !== null) lines.push(undoWay());
  if (missing.length > 0 && (entries === 0 || !dryRun)) {
    lines.push(...missingFiles(missing), { text: 'To see more:', command: 'momconnect doctor' });
  }
  return screen(style, lines);
}

const dayOption = (from: Day | null): string => (from === null ? '' : ` --from ${from}`);

function whatComesBack(result: RestoreResult, dates: DateForm): string {
  const { entries, commands, dryRun } = result;
  const kinds = Object.entries(commands).map(([command, count]) => `${command} ${count}`);
  const what = `${countInWords(entries, 'entry', 'entries')} ${writtenWhen(result, dates)}`;
  const broughtInWords = `${what} (${kinds.join(', ')})`;
  return dryRun ? `${broughtInWords} would come back.` : `Brought back: ${broughtInWords}.`;
}

/** `written on Friday 20 November`, or from one day to another. */
export function writtenWhen({ first, last }: GoneEntries, dates: DateForm): string {
  const days = [first, last].map((day) => (day === null ? '' : dayInWords(day, dates)));
  return first === last ? `written on ${days[0]}` : `written from ${days[0]} to ${days[1]}`;
}

function nothingToRestore({ copies, from }: RestoreResult): string {
  if (copies.length === 0) return "There are no copies yet, so there's nothing to bring back.";
  const which = from === null ? 'the copies' : `the copies from ${from}`;
  return `Nothing to bring back: everything in ${which} is in your journal.`;
}

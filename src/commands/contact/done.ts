/** `done`: she reached someone from the list. The same as `log`, by name or number. */

import type { Deps } from '../../deps.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { Command } from '../shared/command.ts';
import { renderLog, runLog } from './log.ts';
import type { LogOptions } from './log-words.ts';
import { readNames } from './read-log-words.ts';

export function doneCommand(deps: Deps): Command {
  return new Command('done')
    .description('you reached someone from the list')
    .argument('<name...>', 'names, or numbers from the last list')
    .option('--via <way>', 'text, voice, call, video, visit, note, email or group')
    .option('--note <text>', 'something to remember')
    .examples('momconnect done 1', 'momconnect done ana --via call --note "the job starts in may"')
    .action(async (words: string[], options: Pick<LogOptions, 'via' | 'note'>) => {
      printAnswer(deps, await runLog(deps, await readNames(deps, words), options), renderLog);
    });
}

/** `done`: she reached someone from the list; the same as `log`, by name or number. */

import { Command } from 'commander';
import type { Deps } from '../deps.ts';
import { groupNames } from '../domain/name-groups.ts';
import { nameBook } from '../domain/names.ts';
import { examples } from '../ui/examples.ts';
import { present } from '../ui/present.ts';
import { type LogInput, renderLog, runLog } from './log/log.ts';

export function doneCommand(deps: Deps): Command {
  return new Command('done')
    .description('you reached someone from the list')
    .argument('<name...>', 'names, or numbers of the list shown last')
    .option('--via <way>', 'text, voice, call, video, visit, note, email or group')
    .option('--note <text>', 'something to keep')
    .addHelpText(
      'after',
      examples(['momconnect done 1', 'momconnect done ana --via call --note "the job starts in may"']),
    )
    .action(async (words: string[], options: Pick<LogInput, 'via' | 'note'>) => {
      const groups = groupNames(words, nameBook(deps.store.read().friends.values()));
      const friends = groups.map(({ typed }) => typed);
      present(deps, await runLog(deps, { ...options, friends }), renderLog);
    });
}

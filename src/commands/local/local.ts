/** `local` alone: what is on, where something is kept; else where to look. Its sisters have a second word. */

import type { Deps } from '../../deps.ts';
import { typoDistance } from '../../domain/typos.ts';
import { examples } from '../../ui/examples.ts';
import { Command } from '../command.ts';
import { usage } from '../read-values.ts';
import { localCommands } from './entries.ts';
import { keptLocals } from './local-data.ts';
import { presentLocalIdeas } from './local-ideas.ts';
import { presentLocalNext } from './local-next.ts';

const group = 'local ';

export function localCommand(deps: Deps): Command {
  return new Command('local')
    .description('what is on this week at the places you keep, or where to look for one')
    .argument('[word]', 'one of the words below')
    .addHelpText('after', examples(['momconnect local', 'momconnect local ideas --online']))
    .action(async (word: string | undefined) => {
      if (word === 'help') await deps.run(['help', 'local']);
      else if (word !== undefined) throw unknownWord(word);
      else if (keptLocals(deps).length > 0) presentLocalNext(deps);
      else presentLocalIdeas(deps, {});
    });
}

function unknownWord(word: string) {
  const near = localCommands
    .filter(({ name }) => name.startsWith(group))
    .map(({ name }) => ({ name, slips: typoDistance(word, name.slice(group.length)) }))
    .sort((a, b) => a.slips - b.slips)[0];
  const meant = near !== undefined && near.slips <= 2 ? ` Did you mean: momconnect ${near.name}` : '';
  return usage(
    `There is no command "local ${word}".${meant}`,
    meant === '' ? 'What there is: momconnect local --help' : undefined,
  );
}

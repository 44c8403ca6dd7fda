/** `forget`: really deletes one person, or one entry; undo cannot bring it back. */

import { Command } from 'commander';
import type { Deps, Style } from '../deps.ts';
import { foldText } from '../domain/fold-text.ts';
import { UserError } from '../errors.ts';
import { examples } from '../ui/examples.ts';
import { present } from '../ui/present.ts';
import { shellQuote } from '../ui/shell-quote.ts';
import { confirmRemoval } from './confirm-removal.ts';
import { findFriend, findHidden } from './find-friend.ts';

export function forgetCommand(deps: Deps): Command {
  return new Command('forget')
    .description('really delete one person, or one entry by its id; it cannot be undone')
    .argument('<name or id...>')
    .addHelpText(
      'after',
      examples(['momconnect forget "Dana Example"', 'momconnect forget 4k2h9d0qpl   (an entry, by its id)']),
    )
    .action(async (words: string[]) => present(deps, await runForget(deps, words.join(' ')), renderForget));
}

export interface Forgotten {
  readonly forgotten: string;
  readonly name: string;
}

export async function runForget(deps: Deps, typed: string): Promise<Forgotten> {
  const { store } = deps;
  if (store.history(null).some(({ id }) => id === typed)) {
    await confirmRemoval(deps, `Delete the entry ${typed} for good?`);
    store.forgetLine(typed);
    return { forgotten: typed, name: 'That entry' };
  }
  const { id, name } =
    (await findHidden(deps, typed)) ?? (await findFriend(deps, typed, { opensDied: true }));
  if (deps.globals.yes && id !== typed && !foldText(name).includes(foldText(typed))) {
    throw new UserError(`"${typed}" is not quite the name.`, {
      code: 'usage',
      hint: `To delete ${name} for good: momconnect forget ${shellQuote(id)} --yes`,
    });
  }
  await confirmRemoval(deps, `Delete ${name}, and everything about ${name}, for good?`);
  store.forgetFriend(id);
  return { forgotten: id, name };
}

export function renderForget({ name }: Forgotten, style: Style): string {
  return [
    style.wrap(`${name} is deleted: from the journal, the drafts and the backups of this computer.`),
    style.wrap(
      'Your other devices delete it when momconnect next runs there. Not in reach from here: old versions that a sync service or another backup keeps; what notes about other people say, or the names of places, prompts and ways of your own; and files made for others, such as calendar entries and pages.',
    ),
  ].join('\n');
}

/** Asks before something is deleted. */

import type { Deps } from '../../deps.ts';
import { UserError } from '../../errors.ts';
import { askYes } from './ask.ts';
import { usage } from './read-values.ts';

/** Goes on after yes, or with `--yes`. Throws UserError `cancelled` after no, and `usage` when nobody can be asked. */
export async function confirmRemoval(
  { globals, prompter }: Pick<Deps, 'globals' | 'prompter'>,
  question: string,
): Promise<void> {
  if (globals.yes) return;
  if (!prompter.isInteractive) {
    throw usage(`${question} momconnect can't ask you here.`, 'To confirm, add --yes');
  }
  if (!(await askYes(prompter, question, 'no')))
    throw new UserError('Nothing changed.', { code: 'cancelled' });
}

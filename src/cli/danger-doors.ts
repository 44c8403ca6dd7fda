/** Words of danger can come in through any command, or through words that are no command. All of them use these. */

import { dangerIn, isDanger } from '../commands/support/hear-danger.ts';
import type { Deps } from '../deps.ts';
import { screen } from '../ui/screen.ts';
import type { HeardWords } from './heard-words.ts';

/**
 * One last line, only for her eyes: nothing that scripts read and nothing that is stored says that her words were of
 * danger.
 */
export async function nameHelp({ deps, texts }: HeardWords): Promise<void> {
  if (deps.globals.json) return;
  const danger = dangerIn(deps, texts.join('\n\n'));
  if (danger === null) return;
  const { dangerLine } = await import('../commands/support/danger-help.ts');
  deps.output.answer(screen(deps.output.style, [dangerLine(deps, danger)]));
}

/** Whether help must come instead of an error, which would repeat the words. */
export function needsHelp(deps: Pick<Deps, 'content'>, words: readonly string[]): boolean {
  return isDanger(deps, words.join(' '));
}

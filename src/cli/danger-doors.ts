/** Words of danger can come in through any command, or through words that are no command. All of them use these. */

import { dangerLine, isDanger } from '../commands/support/danger-help.ts';
import type { Deps } from '../deps.ts';
import type { HeardWords } from './heard-words.ts';

/**
 * One last line, only for her eyes: nothing that scripts read and nothing that is stored says that her words were of
 * danger.
 */
export function nameHelp({ deps, texts }: HeardWords): void {
  if (deps.globals.json) return;
  const line = dangerLine(deps, texts);
  if (line !== null) deps.output.answer(deps.output.style.wrap(line));
}

/** Whether help must come instead of an error, which would repeat the words. */
export function needsHelp(deps: Pick<Deps, 'content'>, words: readonly string[]): boolean {
  return isDanger(deps, words.join(' '));
}

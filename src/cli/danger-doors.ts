/** Words of danger come in by any command, and by words that are no command. These are the same for all of them. */

import { dangerLine, isDanger } from '../commands/support/danger-help.ts';
import type { Deps } from '../deps.ts';
import type { HeardWords } from './heard-words.ts';

/** One last line, for her alone: neither data that scripts read nor anything that is kept says that her words were of danger. */
export function nameHelp({ deps, texts }: HeardWords): void {
  if (deps.globals.json) return;
  const line = dangerLine(deps, texts);
  if (line !== null) deps.output.answer(deps.output.style.wrap(line));
}

/** Whether help has to come in place of an error, which would repeat the words. */
export function needsHelp(deps: Pick<Deps, 'content'>, words: readonly string[]): boolean {
  return isDanger(deps, words.join(' '));
}

/** Asks on a terminal what to do with the thing just shown. */

import type { Deps } from '../../deps.ts';
import { choiceCalled } from './ask.ts';
import { groupNamed } from './groups.ts';

/** Enter does nothing. @param without steps that make no sense now */
export async function askNext(
  { prompter, run }: Pick<Deps, 'prompter' | 'run'>,
  group: string,
  number: number,
  without: readonly string[] = [],
): Promise<void> {
  if (!prompter.isInteractive) return;
  const words = (groupNamed(group).steps ?? []).flatMap(({ word }) => (without.includes(word) ? [] : word));
  const choices = words.join(', ');
  const input = await prompter.ask({
    message: `What next?  ${choices}  (Enter for nothing)`,
    problem: (answer) =>
      answer.trim() === '' || choiceCalled(answer, words) !== null ? null : `One of these: ${choices}`,
  });
  const step = choiceCalled(input, words);
  if (step !== null) await run([group, String(number), `--${step}`]);
}

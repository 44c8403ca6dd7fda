/** Asks on a terminal what to do with the thing just shown. */

import type { Deps } from '../../deps.ts';
import { groupNamed } from './groups.ts';

/** Enter does nothing. @param without steps that make no sense now */
export async function askNext(
  { prompter, run }: Pick<Deps, 'prompter' | 'run'>,
  group: string,
  number: number,
  without: readonly string[] = [],
): Promise<void> {
  if (!prompter.isInteractive) return;
  const steps = (groupNamed(group).steps ?? []).filter(({ word }) => !without.includes(word));
  const words = steps.map(({ word }) => word).join(', ');
  const begun = (typed: string) =>
    steps.filter(({ word }) => typed !== '' && word.startsWith(typed.trim().toLowerCase()));
  const typed = await prompter.ask({
    message: `What next?  ${words}  (Enter for nothing)`,
    problem: (answer) =>
      answer.trim() === '' || begun(answer).length === 1 ? null : `One of these: ${words}`,
  });
  const [step] = begun(typed);
  if (step !== undefined) await run([...step.command.split(' '), String(number)]);
}

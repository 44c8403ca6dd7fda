/** A question that must be answered before anything can go on. */

import type { Prompter, Question } from '../../deps.ts';
import { UserError } from '../../errors.ts';

/**
 * Elsewhere Enter skips a question. Here it leaves: nothing has been saved yet.
 *
 * @throws UserError `cancelled`
 */
export async function askNeeded(prompter: Prompter, { problem, ...question }: Question): Promise<string> {
  const answer = await prompter.ask({
    ...question,
    problem: (text) => (text.trim() === '' ? null : (problem?.(text) ?? null)),
  });
  if (answer.trim() === '') throw new UserError('Stopped.', { code: 'cancelled' });
  return answer;
}

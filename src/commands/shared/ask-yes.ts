/** A question with yes or no. */

import type { Prompter } from '../../deps.ts';

const yes = /^y(?:es|eah|ep)?$/i;

/** @param fallback what Enter means */
export async function askYes(prompter: Prompter, question: string, fallback: 'yes' | 'no'): Promise<boolean> {
  const answer = await prompter.ask({
    message: `${question}  yes, no`,
    fallback,
    problem: (typed) =>
      yes.test(typed.trim()) || /^no?(?:pe)?$/i.test(typed.trim()) ? null : 'Please type yes or no.',
  });
  return yes.test(answer.trim());
}

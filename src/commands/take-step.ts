/** The question at the end of an answer: which of its steps to take now. */

import type { Deps } from '../deps.ts';

export interface Step {
  readonly title: string;
  /** All that is shown of it. */
  readonly body: string;
  /** As typed, with NAME and the like where a word of hers goes; null when the body is all there is. */
  readonly command: string | null;
}

const placeholder = /^[A-Z]{2,}$/;

/** Runs the command of the step she picks. Without a terminal nothing is asked. */
export async function offerSteps({ prompter, output, run }: Deps, steps: readonly Step[]): Promise<void> {
  if (!prompter.isInteractive || steps.length === 0) return;
  const numbers = steps.map((_, at) => String(at + 1));
  output.say('');
  const answer = await prompter.ask({
    message: `Take a step now?  ${numbers.join(', ')}, or Enter to stop`,
    problem: (typed) =>
      ['', ...numbers].includes(typed.trim()) ? null : `A number up to ${steps.length}, or Enter.`,
  });
  const step = steps[Number(answer) - 1];
  if (step === undefined) return;
  if (step.command === null) return output.answer(output.style.wrap(step.body));
  const words = await fillIn(step.command, prompter);
  if (words !== null) await run(words);
}

/** The words after `momconnect`; null when she leaves one out. */
async function fillIn(command: string, prompter: Deps['prompter']): Promise<string[] | null> {
  const words: string[] = [];
  for (const word of command.split(' ').slice(1)) {
    const typed = placeholder.test(word) ? await askFor(word, prompter) : word;
    if (typed === '') return null;
    words.push(typed);
  }
  return words;
}

async function askFor(word: string, prompter: Deps['prompter']): Promise<string> {
  return (await prompter.ask({ message: `${word[0]}${word.slice(1).toLowerCase()}? Enter to stop` })).trim();
}

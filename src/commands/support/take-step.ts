/** The question at the end of an answer: which of its steps to take now. */

import type { Deps, Style } from '../../deps.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { withCommand } from '../../ui/with-command.ts';
import { usage } from '../shared/read-values.ts';

export interface Step {
  readonly title: string;
  /** Everything shown of it. */
  readonly body: string;
  /** As typed, with NAME and the like for her own words; null when the body is all there is. */
  readonly command: string | null;
  /** What to say when she takes it, if the command would only lead back here: sentences with a command each. */
  readonly answer?: readonly (readonly [text: string, command: string])[];
}

/** What runs isn't in the JSON. */
export interface StepToTake {
  readonly step: Step;
  /** Those after `momconnect`, with NAME and the like for her own. */
  readonly words: readonly string[];
}

type Stepping = Pick<Deps, 'prompter' | 'output' | 'globals' | 'run'>;

const placeholder = /^[A-Z]{2,}$/;
const another = /^(?:a|another)$/i;

export interface StepQuestion {
  readonly message: string;
  /** True when the page may not be the one she was looking for. */
  readonly offersAnother: boolean;
}

/** Runs the command of the step she picks, or asks for another topic. Asks nothing without a terminal. */
export async function offerSteps(
  deps: Stepping,
  steps: readonly StepToTake[],
  { message, offersAnother }: StepQuestion,
): Promise<void> {
  const { prompter, output, run } = deps;
  if (!prompter.isInteractive || steps.length === 0) return;
  const numbers = steps.map((_, at) => String(at + 1));
  output.say('');
  const answer = await prompter.ask({
    message: `${message}  ${[...numbers, ...(offersAnother ? ['a for another answer'] : [])].join(', ')}, or Enter to stop`,
    problem: (input) =>
      ['', ...numbers].includes(input.trim()) || another.test(input.trim())
        ? null
        : `A number up to ${steps.length}${offersAnother ? ', a,' : ''} or Enter.`,
  });
  const step = steps[Number(answer) - 1];
  if (step !== undefined) await takeStep(deps, step);
  else if (answer !== '') await run(['faq']);
}

/**
 * Runs the step's command after asking for her own words; without a command, says what to do.
 *
 * @throws UserError `usage` when such a word is missing and nobody can be asked
 */
export async function takeStep(deps: Stepping, { step, words }: StepToTake): Promise<void> {
  const { prompter, run } = deps;
  if (step.command === null || step.answer !== undefined) return printAnswer(deps, step, renderTaken);
  const input = await fillIn(words, step.command, prompter);
  if (input !== null) await run(input);
}

function renderTaken({ body, answer }: Step, style: Style): string {
  if (answer === undefined) return style.wrap(body);
  return answer.map(([text, command]) => withCommand(text, command, style)).join('\n');
}

/** null when she leaves one out. */
async function fillIn(
  words: readonly string[],
  command: string,
  prompter: Deps['prompter'],
): Promise<string[] | null> {
  const filled: string[] = [];
  for (const word of words) {
    const isHers = placeholder.test(word);
    if (isHers && !prompter.isInteractive)
      throw usage(`This step needs one thing from you: ${word}.`, { text: '', command });
    const answer = isHers ? await askFor(word, prompter) : word;
    if (answer === '') return null;
    filled.push(answer);
  }
  return filled;
}

async function askFor(word: string, prompter: Deps['prompter']): Promise<string> {
  return (await prompter.ask({ message: `${word[0]}${word.slice(1).toLowerCase()}? Enter to stop` })).trim();
}

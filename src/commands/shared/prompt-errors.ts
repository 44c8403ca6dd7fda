/** Says what is wrong with an answer, right where it was asked. */

import type { Deps, Prompter, Question } from '../../deps.ts';
import { UserError } from '../../errors.ts';

/** For a question's `problem`. */
export function errorMessageOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return promptMessage(error);
  }
}

/** Asks until what she types can be read. */
export async function askRead<T>(
  prompter: Prompter,
  question: Question,
  read: (typed: string) => T,
): Promise<T> {
  return read(await prompter.ask({ ...question, problem: (typed) => errorMessageOf(() => read(typed)) }));
}

/** Asks until `read` makes something of it. @param problem what to say when that's null */
export async function askFor<T>(
  prompter: Prompter,
  question: Question,
  read: (typed: string) => T | null,
  problem: string,
): Promise<T> {
  const typed = await prompter.ask({
    ...question,
    problem: (text) => (read(text) === null ? problem : null),
  });
  return read(typed) as T;
}

/** She can't type options or commands there, so leave out a way that names one. */
export function promptMessage({ message, ways }: UserError): string {
  return [message, ...ways.filter((way) => typeof way === 'string')].join(' ');
}

/** Reads what she typed; null when that fails, after saying why. */
export async function readOrExplain<T>(
  { output }: Pick<Deps, 'output'>,
  read: () => Promise<T>,
): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UserError) || error.code === 'cancelled') throw error;
    output.say(output.style.wrap(promptMessage(error)));
    return null;
  }
}

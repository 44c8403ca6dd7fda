/** Questions on a terminal: that must be answered, whose answer must be read, with choices, and with yes or no. */

import type { Deps, Prompter, Question } from '../../deps.ts';
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

/** Asks until what she types can be read. */
export async function askRead<T>(
  prompter: Prompter,
  question: Question,
  read: (input: string) => T,
): Promise<T> {
  return read(await prompter.ask({ ...question, problem: (input) => errorMessageOf(() => read(input)) }));
}

/** Asks until `read` makes something of it. @param problem what to say when that's null */
export async function askFor<T>(
  prompter: Prompter,
  question: Question,
  read: (input: string) => T | null,
  problem: string,
): Promise<T> {
  const answer = await prompter.ask({
    ...question,
    problem: (text) => (read(text) === null ? problem : null),
  });
  return read(answer) as T;
}

/** The one reading of yes, for every question that takes it. */
export function isYes(input: string): boolean {
  return /^y(?:es?|eah|ep|up)?(?:,? please)?[.!]*$/i.test(input.trim());
}

const no = /^no?(?:pe)?[.!]*$/i;

/** @param fallback what Enter means */
export async function askYes(prompter: Prompter, question: string, fallback: 'yes' | 'no'): Promise<boolean> {
  const read = (input: string) => (isYes(input) ? 'yes' : no.test(input.trim()) ? 'no' : null);
  const message = `${question}  yes, no`;
  return (await askFor(prompter, { message, fallback }, read, 'Please type yes or no.')) === 'yes';
}

export function askOneOf<T extends string>(
  prompter: Prompter,
  question: string,
  names: readonly T[],
  fallback: T,
): Promise<T> {
  const choices = names.join(', ');
  const read = (input: string) => choiceCalled(input, names);
  return askFor(prompter, { message: `${question}  ${choices}`, fallback }, read, `One of these: ${choices}`);
}

/** By its first letters; null when it's none of them, or could be several. */
export function choiceCalled<T extends string>(input: string, names: readonly T[]): T | null {
  const start = input.trim().toLowerCase();
  const exact = names.find((name) => name === start);
  const fitting = names.filter((name) => start !== '' && name.startsWith(start));
  return exact ?? (fitting.length === 1 ? (fitting[0] as T) : null);
}

/** For a list with numbers. */
export const numberUpTo = (count: number): string => `Please type a number from 1 to ${count}`;

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

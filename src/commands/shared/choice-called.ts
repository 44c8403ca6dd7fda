/** Questions with choices, and their answers: a terminal may only know typed lines. */

import type { Prompter } from '../../deps.ts';
import { askFor } from './prompt-errors.ts';

/** By its first letters; null when it's none of them, or could be several. */
export function choiceCalled<T extends string>(typed: string, names: readonly T[]): T | null {
  const begun = typed.trim().toLowerCase();
  const exact = names.find((name) => name === begun);
  const fitting = names.filter((name) => begun !== '' && name.startsWith(begun));
  return exact ?? (fitting.length === 1 ? (fitting[0] as T) : null);
}

export function askOneOf<T extends string>(
  prompter: Prompter,
  question: string,
  names: readonly T[],
  fallback: T,
): Promise<T> {
  const choices = names.join(', ');
  const read = (typed: string) => choiceCalled(typed, names);
  return askFor(prompter, { message: `${question}  ${choices}`, fallback }, read, `One of these: ${choices}`);
}

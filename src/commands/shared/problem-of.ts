/** What is wrong with an answer, said where it was asked for. */

import type { Deps } from '../../deps.ts';
import { UserError } from '../../errors.ts';

/** For `problem` of a question. */
export function errorMessageOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return saidAtPrompt(error);
  }
}

/** Options and commands cannot be typed there, so a way out that names one is left out. */
export function saidAtPrompt({ message, hint }: UserError): string {
  const way = (hint ?? '').replace('--option ', '');
  return way === '' || /--|momconnect /.test(way) ? message : `${message} ${way}`;
}

/** What she typed, read; null where it could not be, which is said. */
export async function orSaid<T>({ output }: Pick<Deps, 'output'>, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UserError) || error.code === 'cancelled') throw error;
    output.say(output.style.wrap(saidAtPrompt(error)));
    return null;
  }
}

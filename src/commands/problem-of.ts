/** What is wrong with an answer, said where it was asked for. */

import { UserError } from '../errors.ts';

/** For `problem` of a question. */
export function problemOf(read: () => unknown): string | null {
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

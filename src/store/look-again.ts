/**
 * Looking again while another terminal moves the journal. A move first says in the settings where the journal is now, then
 * brings over what was written meanwhile, and then takes the old files away. Who looks in between may find a file in the
 * list that is gone when it is opened, or fewer lines than there are.
 */

import type { UserError } from '../errors.ts';

/** Milliseconds before each further look: a move needs a few to bring over what it must. */
const pauses = [2, 5, 15, 40];

interface Looks<T> {
  readonly look: () => T;
  /** True where something seems to be missing that was there before. */
  readonly isLacking?: (result: T) => boolean;
  /** What there is to do before each further look. */
  readonly again: () => void;
}

/** Answers the first look that lacks nothing; the last one as it is, and throws what that one throws. */
export function lookAgain<T>({ look, isLacking = () => false, again }: Looks<T>): T {
  for (const pause of pauses) {
    const result = unlessVanished(look);
    if (result !== null && !isLacking(result)) return result;
    wait(pause);
    again();
  }
  return look();
}

/** null where a file was listed and is not there when it is opened. */
export function unlessVanished<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    const { code, cause } = error as NodeJS.ErrnoException & Pick<UserError, 'cause'>;
    // By itself, or as the cause of what a person is told.
    if (code === 'ENOENT' || (cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return null;
    throw error;
  }
}

export function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

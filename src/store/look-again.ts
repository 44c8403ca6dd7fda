/**
 * Looks again while another terminal moves the journal. A move first saves the new folder in the settings, then copies
 * what was written meanwhile, and then removes the old files. In between, a listed file may be gone when we open it, or
 * lines may be missing.
 */

import { setTimeout } from 'node:timers/promises';
import type { UserError } from '../errors.ts';
import type { Exclusively } from './lock.ts';

/** In milliseconds, before each further look. A move needs a few to copy the rest. */
const pauses = [2, 5, 15, 40];

interface Looks<T> {
  readonly look: () => T | Promise<T>;
  /** True when something seems to be missing that was there before. */
  readonly isLacking?: (result: T) => boolean;
  /** Called before each further look. */
  readonly again: () => void;
  /** The lock that a move holds. */
  readonly exclusively: Exclusively;
}

/** Answers the first look that lacks nothing. If none does, answers one during which nothing moves, or throws its error. */
export async function lookAgain<T>({
  look,
  isLacking = () => false,
  again,
  exclusively,
}: Looks<T>): Promise<T> {
  for (const pause of pauses) {
    // A look may find nothing, and that's an answer.
    const looked = await unlessVanished(async () => ({ result: await look() }));
    if (looked !== null && !isLacking(looked.result)) return looked.result;
    await setTimeout(pause);
    again();
  }
  let isLocked = false;
  const lookLast = () => {
    isLocked = true;
    again();
    return look();
  };
  try {
    return await exclusively(lookLast);
  } catch (error) {
    if (isLocked) throw error;
    // Nothing can be locked in a home that can't be written, and nothing moves there.
    return look();
  }
}

/** null when a listed file is gone by the time we open it. */
export async function unlessVanished<T>(look: () => T | Promise<T>): Promise<T | null> {
  try {
    return await look();
  } catch (error) {
    const { code, cause } = error as NodeJS.ErrnoException & Pick<UserError, 'cause'>;
    // The file error may come directly, or as the cause of a UserError.
    if (code === 'ENOENT' || (cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return null;
    throw error;
  }
}

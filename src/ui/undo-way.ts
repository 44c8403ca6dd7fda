/** The end of an answer: how to take back what was just done. Apart from other screens, for everyday commands. */

import type { Way } from '../errors.ts';

/**
 * @param done what was done, as a sentence; nothing if it's said already
 * @param entry the id to take back; the last one if it's left out
 */
export function undoWay(done = '', entry = ''): Way {
  return { text: `${done} To take it back:`.trim(), command: `momconnect undo ${entry}`.trim() };
}

/** Shown after anything was saved. */
export const toTakeBack: Way = undoWay('Saved.');

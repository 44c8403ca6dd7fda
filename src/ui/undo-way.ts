/** The end of an answer: how to take back what was just done. Apart from other screens, for everyday commands. */

import type { CommandHint } from '../errors.ts';

/**
 * @param doneText what was done, as a sentence; nothing if it's said already
 * @param entry the id to take back; the last one if it's left out
 */
export function undoWay(doneText = '', entry = ''): CommandHint {
  return { text: `${doneText} To take it back:`.trim(), command: `momconnect undo ${entry}`.trim() };
}

/** Shown after anything was saved. */
export const toTakeBack: CommandHint = undoWay('Saved.');

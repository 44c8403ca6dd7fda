/** The end of an answer: how to take back what was just done. Apart from other screens, for everyday commands. */

import { toTakeBack, type Way } from './screen.ts';

/** @param done what was done, as a sentence; nothing if it's said already */
export function undoWay(done = ''): Way {
  return { ...toTakeBack, text: `${done} To take it back:`.trim() };
}

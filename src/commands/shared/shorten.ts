/** Long names and reasons, cut to fit a screen. */

import { cutText } from '../../domain/import/fit.ts';

const longestName = 40;

/** For the screen only; the stored name stays complete. */
export function shorten(text: string, length = longestName): string {
  return text.length <= length ? text : `${cutText(text, length - 1)}…`;
}

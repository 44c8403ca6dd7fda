/** How many cells of a terminal a text takes. */

import stringWidth from 'fast-string-width';

/** Characters of one cell each, as in nearly all our text. Other text loads the library, whose patterns compile slowly. */
const narrow = /^[ -~\u00a1-\u00ac\u00ae-\u00ff\u2007\u2010-\u2027]*$/;

export function isNarrow(text: string): boolean {
  return narrow.test(text);
}

export function cellsIn(text: string): number {
  return isNarrow(text) ? text.length : stringWidth(text);
}

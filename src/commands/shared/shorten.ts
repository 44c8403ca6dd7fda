/** Long names, reasons and lists, cut to fit a screen. */

import { namesInWords } from '../../domain/friend/names.ts';
import { cutText } from '../../domain/text/cut-text.ts';

const longestName = 40;

/** For the screen only; the stored name stays complete. */
export function shorten(text: string, length = longestName): string {
  return text.length <= length ? text : `${cutText(text, length - 1)}…`;
}

/** `Ana Sample, Bea Example and 3 more` */
export function fewInWords(words: readonly string[], most: number, link: 'and' | 'or' = 'and'): string {
  const more = words.length - most;
  return namesInWords(more > 0 ? [...words.slice(0, most), `${more} more`] : words, link);
}

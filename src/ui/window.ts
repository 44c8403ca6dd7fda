/** How much text fits in a window at once. */

import { cellsIn } from './cells.ts';
import type { PlainStream } from './plain-stream.ts';

/** A text with a QR code must be visible as a whole: what scrolls away above it can be scrolled back to. */
const code = /[\u2580\u2584\u2588]{10}/;

/** True when the text leaves no line for the prompt. If a window doesn't report its height, nothing is too long. */
export function isLongerThan(
  { columns = 80, rows = 0 }: Pick<PlainStream, 'columns' | 'rows'>,
  text: string,
): boolean {
  if (rows === 0 || code.test(text)) return false;
  const lines = text.replace(/\n$/, '').split('\n');
  const rowsOf = (line: string) => Math.max(1, Math.ceil(cellsIn(line) / columns));
  return lines.reduce((sum, line) => sum + rowsOf(line), 0) >= rows;
}

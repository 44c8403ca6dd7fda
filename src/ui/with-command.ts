/** A sentence that ends with a command to type. */

import stringWidth from 'fast-string-width';
import type { Style } from '../deps.ts';

/** The command on a line of its own where it would be broken otherwise, so that it can be copied whole. */
export function withCommand(text: string, command: string, style: Style): string {
  const oneLine = style.wrap(`${text} ${command}`);
  return oneLine.includes('\n') ? `${style.wrap(text)}\n${command}` : oneLine;
}

/** The command from this column on: on the last line of the words where they leave room, else on the next. */
export function commandInColumn(words: string, command: string, column: number): string {
  const gap = column - stringWidth(words.slice(words.lastIndexOf('\n') + 1));
  return gap < 2 ? `${words}\n${' '.repeat(column)}${command}` : `${words}${' '.repeat(gap)}${command}`;
}

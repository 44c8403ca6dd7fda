/** A sentence that ends with a command to type. */

import type { Style } from '../deps.ts';
import { cellsIn } from './cells.ts';

/** Puts the command on its own line if it would be broken otherwise, so that she can copy it. */
export function withCommand(text: string, command: string, style: Style): string {
  const oneLine = style.wrap(`${text} ${command}`);
  return oneLine.includes('\n') ? `${style.wrap(text)}\n${command}` : oneLine;
}

/** Starts the command at this column: on the last line of the words if there is room, else on the next. */
export function commandInColumn(words: string, command: string, column: number): string {
  const gap = column - cellsIn(words.slice(words.lastIndexOf('\n') + 1));
  return gap < 2 ? `${words}\n${' '.repeat(column)}${command}` : `${words}${' '.repeat(gap)}${command}`;
}

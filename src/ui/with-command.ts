/** A sentence that ends with a command to type. */

import type { Style } from '../deps.ts';
import { cellsIn } from './cells.ts';

/**
 * Puts each command on its own line if one would be broken otherwise, so that she can copy it.
 * @param first goes before the first line, and `rest` before the others
 */
export function withCommand(
  text: string,
  command: string | readonly string[],
  style: Style,
  first = '',
  rest = first,
): string {
  const commands = [command].flat();
  const oneLine = style.wrap(`${text} ${commands.join(', ')}`, first, rest);
  if (!oneLine.includes('\n')) return oneLine;
  return [style.wrap(text, first, rest), ...commands.map((each) => `${rest}${each}`)].join('\n');
}

/** Starts the command at this column: on the last line of the words if there is room, else on the next. */
export function commandInColumn(words: string, command: string, column: number): string {
  const gap = column - cellsIn(words.slice(words.lastIndexOf('\n') + 1));
  return gap < 2 ? `${words}\n${' '.repeat(column)}${command}` : `${words}${' '.repeat(gap)}${command}`;
}

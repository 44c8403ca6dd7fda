/** Wraps a line of an error to her terminal's width without breaking the commands in it. */

import { textOfWay, type WayOut } from '../errors.ts';
import { cellsIn } from './cells.ts';
import { makeStyle } from './style.ts';

/** @param whole the line where there's room for it */
export function wrapError(parts: readonly WayOut[], whole: string, width: number): string {
  const { wrap } = makeStyle({ width, paint: null, hasLinks: false });
  const fits = (text: string) => text.split('\n').every((line) => cellsIn(line) <= width);
  if (fits(whole)) return whole;
  return parts
    .map((part) => {
      const { text, command } = typeof part === 'string' ? { text: part } : part;
      if (text === '') return `  ${command}`;
      if (command === undefined || fits(textOfWay(part))) return wrap(textOfWay(part));
      return `${wrap(text)}\n${command}`;
    })
    .join('\n');
}

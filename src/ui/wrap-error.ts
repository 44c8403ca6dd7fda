/** Wraps a line of an error to her terminal's width without breaking the commands in it. */

import { textOfWay, type WayOut } from '../errors.ts';
import { cellsIn } from './cells.ts';
import { makeStyle } from './style.ts';

/** @param sentence the line where there's room for it */
export function wrapError(parts: readonly WayOut[], sentence: string, width: number): string {
  const { wrap } = makeStyle({ width, paint: null, hasLinks: false });
  const fits = (text: string) => text.split('\n').every((line) => cellsIn(line) <= width);
  if (fits(sentence)) return sentence;
  return parts
    .map((part) => {
      if (typeof part !== 'string' && part.text === '') return `  ${part.command}`;
      if (typeof part === 'string' || fits(textOfWay(part))) return wrap(textOfWay(part));
      return `${wrap(part.text)}\n${part.command}`;
    })
    .join('\n');
}

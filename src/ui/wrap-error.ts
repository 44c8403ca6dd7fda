/** An error's lines in the width of her terminal, the commands in them whole. */

import stringWidth from 'fast-string-width';
import { makeStyle } from './style.ts';

/** Several ways out on one line stand so far apart. */
const between = / {3,}(?=\S)/;

/** @param isCommand whether a word can stand after `momconnect` in a command */
export function wrapError(text: string, width: number, isCommand: (word: string) => boolean): string {
  const { wrap } = makeStyle({ width, paint: null, hasLinks: false });
  const lines = text
    .split('\n')
    .flatMap((line) => (stringWidth(line) <= width ? [line] : line.split(between)));
  return lines
    .flatMap((line) => (stringWidth(line) <= width ? [line] : breakLine(line, wrap, isCommand)))
    .join('\n');
}

/** A command goes on to the end of its line, and has one of its own where it would be broken. */
function breakLine(
  line: string,
  wrap: (text: string) => string,
  isCommand: (word: string) => boolean,
): readonly string[] {
  const match = [...line.matchAll(/\bmomconnect (\S+)/g)].find(([, word = '']) => isCommand(word));
  if (match === undefined) return [wrap(line)];
  const before = line.slice(0, match.index);
  const command = line.slice(match.index);
  return before.trim() === '' ? [line] : [wrap(before.trimEnd()), command];
}

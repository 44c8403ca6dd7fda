/** Wraps an error to her terminal's width without breaking the commands in it. */

import stringWidth from 'fast-string-width';
import { makeStyle } from './style.ts';

/** The space between several ways out on one line. */
const between = / {3,}(?=\S)/;

/** @param isCommand whether a word can follow `momconnect` in a command */
export function wrapError(text: string, width: number, isCommand: (word: string) => boolean): string {
  const { wrap } = makeStyle({ width, paint: null, hasLinks: false });
  const lines = text
    .split('\n')
    .flatMap((line) => (stringWidth(line) <= width ? [line] : line.split(between)));
  return lines
    .flatMap((line) => (stringWidth(line) <= width ? [line] : breakLine(line, wrap, isCommand)))
    .join('\n');
}

/** A command reaches to the end of its line, and gets its own line if it would be broken. */
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

/** Builds a screen from its lines: wraps words, never breaks a way's command, and skips false, null and undefined. */

import type { Style } from '../deps.ts';
import type { CommandHint } from '../errors.ts';
import { withCommand } from './with-command.ts';

export type { CommandHint } from '../errors.ts';

/** `first` goes before the first line, and `rest` before the others. */
interface Indented {
  readonly text: string;
  readonly first: string;
  readonly rest?: string;
}

/** Not wrapped, however long. */
interface Verbatim {
  readonly verbatim: string;
}

/** A way can be indented, too. */
export type Line =
  | string
  | (CommandHint & Partial<Indented>)
  | Indented
  | Verbatim
  | false
  | null
  | undefined;

/** For ways that are also data: a list of one, or empty when the way makes no sense now. */
export function wayIf(makesSense: boolean, text: string, command: string): readonly CommandHint[] {
  return makesSense ? [{ text, command }] : [];
}

export function screen(style: Style, lines: readonly Line[]): string {
  const lineTexts = lines.filter((line) => line !== false && line !== null && line !== undefined);
  return lineTexts.map((line) => textOf(line, style)).join('\n');
}

function textOf(line: Exclude<Line, false | null | undefined>, style: Style): string {
  if (typeof line === 'string') return style.wrap(line);
  if ('verbatim' in line) return line.verbatim;
  if ('command' in line) return withCommand(line.text, line.command, style, line.first, line.rest);
  return style.wrap(line.text, line.first, line.rest);
}

/** A line of a list, with what she types for it. @param digits of the longest number in it */
export const numbered = (number: number, text: string, digits = 1): Line => ({
  text,
  first: `${number}  `.padEnd(digits + 2),
  rest: ' '.repeat(digits + 2),
});

/** Of a window of 24 lines one is for the prompt. */
export function isTooLong(text: string): boolean {
  return text.split('\n').length > 23;
}

/** The page with as many of its parts as fit a window, one at least. */
export function longestPage(parts: number, page: (count: number) => string): string {
  const text = page(parts);
  return parts > 1 && isTooLong(text) ? longestPage(parts - 1, page) : text;
}

/** A QR code drawn with half blocks: two of its rows on a line of text. */

import { wrapAnsi } from 'fast-wrap-ansi';
import type { Style } from '../deps.ts';
import { cellsIn } from './cells.ts';

/** Rows of modules with the quiet zone around them; true is dark. */
export type QrCode = readonly (readonly boolean[])[];

/** ISO/IEC 18004 asks for four, but cameras manage with two, and so the code fits a screen of 24 lines. */
const quietModules = 2;

/** null when the text is too long for any code. */
export async function makeQr(text: string): Promise<QrCode | null> {
  const { encode } = await import('uqr');
  try {
    return encode(text, { ecc: 'L', border: quietModules }).data;
  } catch {
    return null;
  }
}

/**
 * True when every module can be drawn and none scrolls away: half a code is useless.
 *
 * @param under how many lines come below it
 */
export function fitsTerminal(
  code: QrCode,
  { width, height, showsUnicode }: Pick<Style, 'width' | 'height' | 'showsUnicode'>,
  under = 0,
): boolean {
  const isLowEnough = height === null || linesOfQr(code) + under <= height;
  return showsUnicode && code.length <= width && isLowEnough;
}

export function linesOfQr(code: QrCode): number {
  return Math.ceil(code.length / 2);
}

/**
 * Dark on light, as cameras expect. With color, each line is set to black on white, whatever the terminal's theme.
 * Without, we draw the light modules, which is right on a dark terminal. On a light one it's inverted, which most
 * cameras also read.
 */
export function drawQr(code: QrCode, { hasColor }: Pick<Style, 'hasColor'>): string {
  const lines: string[] = [];
  for (let row = 0; row < code.length; row += 2) {
    const [top = [], bottom = []] = [code[row], code[row + 1]];
    const cells = top.map((isDark, column) =>
      halfBlock(isDark === hasColor, (bottom[column] ?? false) === hasColor),
    );
    lines.push(hasColor ? `${blackOnWhite}${cells.join('')}${reset}` : cells.join(''));
  }
  return lines.join('\n');
}

/** Text next to a code needs at least this many columns. */
const narrowestText = 26;
const gap = 2;

/**
 * The code with text to its right; null when there isn't room.
 *
 * @param command goes below the text, and is never broken
 */
export function textBesideQr(code: QrCode, text: string, command: string, style: Style): string | null {
  const room = style.width - code.length - gap;
  if (room < narrowestText || cellsIn(command) > room) return null;
  const lines = [...wrapAnsi(text, room, { hard: true }).split('\n'), command];
  if (lines.length > linesOfQr(code)) return null;
  return drawQr(code, style)
    .split('\n')
    .map((row, at) => (lines[at] ? `${row}${' '.repeat(gap)}${lines[at].trimEnd()}` : row))
    .join('\n');
}

/** Entries 16 and 231 of the 256 colors, which themes don't change. */
const blackOnWhite = '\u001b[38;5;16;48;5;231m';
const reset = '\u001b[0m';

function halfBlock(isTopDrawn: boolean, isBottomDrawn: boolean): string {
  if (isTopDrawn) return isBottomDrawn ? '\u2588' : '\u2580';
  return isBottomDrawn ? '\u2584' : ' ';
}

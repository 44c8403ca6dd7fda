/** A QR code drawn with half blocks, two rows of it in a line of text. */

import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Style } from '../deps.ts';

/** Rows of modules with the quiet zone around; true is dark. */
export type QrCode = readonly (readonly boolean[])[];

/** ISO/IEC 18004 asks for four; cameras do with two, and the code stays on a screen of 24 lines. */
const quietModules = 2;

/** Null for a text that no code can hold. */
export async function makeQr(text: string): Promise<QrCode | null> {
  const { encode } = await import('uqr');
  try {
    return encode(text, { ecc: 'L', border: quietModules }).data;
  } catch {
    return null;
  }
}

/**
 * True where every module can be drawn, and none scrolls away: half a code is none.
 *
 * @param under lines that stand under it
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
 * Dark on light, as cameras expect. With colour, black on white is set for each line, whatever the terminal's theme; without,
 * the light modules are what is drawn, which is right on a dark terminal (and turned round on a light one, which most
 * cameras read too).
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

/** Lines beside a code are not squeezed into less. */
const narrowestText = 26;
const gap = 2;

/**
 * The code with text to the right of it; null where there is no room for that.
 *
 * @param command stands under the text, and is never broken
 */
export function textBesideQr(code: QrCode, text: string, command: string, style: Style): string | null {
  const room = style.width - code.length - gap;
  if (room < narrowestText || stringWidth(command) > room) return null;
  const lines = [...wrapAnsi(text, room, { hard: true }).split('\n'), command];
  if (lines.length > linesOfQr(code)) return null;
  return drawQr(code, style)
    .split('\n')
    .map((row, at) => (lines[at] ? `${row}${' '.repeat(gap)}${lines[at].trimEnd()}` : row))
    .join('\n');
}

/** Entries 16 and 231 of the 256 colours: themes leave them alone. */
const blackOnWhite = '\u001b[38;5;16;48;5;231m';
const reset = '\u001b[0m';

function halfBlock(isTopDrawn: boolean, isBottomDrawn: boolean): string {
  if (isTopDrawn) return isBottomDrawn ? '\u2588' : '\u2580';
  return isBottomDrawn ? '\u2584' : ' ';
}

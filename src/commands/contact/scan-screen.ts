/** A message as a code to scan, with the words and what is next, in a window that may be small: half a code is none. */

import type { Style } from '../../deps.ts';
import { drawQr, fitsTerminal, type QrCode, textBesideQr } from '../../ui/qr.ts';
import { withCommand } from '../../ui/with-command.ts';

export interface ScanParts {
  /** Who it goes to, and the words. */
  readonly message: string;
  /** What was done with them already, in lines. */
  readonly did: readonly string[];
  readonly how: string;
  /** The same in fewer words. */
  readonly howBriefly: string;
  /** The command for when it is sent. */
  readonly done: string;
}

export const whenSent = "Once you've sent it:";

/**
 * The words over the code and the rest under it, in fewer words where the window is low, else all beside the code. Null
 * where the window has no room for any of these.
 *
 * @param below so many lines more will stand under it all, besides the prompt
 */
export function scanScreen(parts: ScanParts, code: QrCode, style: Style, below: number): string | null {
  if (!fitsTerminal(code, style, below + 1)) return null;
  const { message, did, how, howBriefly, done } = parts;
  const over = [style.wrap(message), ...did, drawQr(code, style)];
  const stacked = [
    [...over, style.wrap(how), withCommand(whenSent, done, style)],
    [...over, withCommand(`${howBriefly} ${whenSent}`, done, style)],
  ].map((lines) => lines.join('\n'));
  const isLowEnough = (text: string) =>
    style.height === null || text.split('\n').length + below + 1 <= style.height;
  const beside = [message, ...did, '', how, '', whenSent].join('\n');
  return stacked.find(isLowEnough) ?? textBesideQr(code, beside, done, style);
}

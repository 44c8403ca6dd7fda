/**
 * A message as a code to scan, with the words and what to do next, possibly in a small window: half a code is useless.
 */

import type { Style } from '../../deps.ts';
import { drawQr, fitsTerminal, type QrCode, textBesideQr } from '../../ui/qr.ts';
import { withCommand } from '../../ui/with-command.ts';

export interface ScanParts {
  /** The recipient and the words. */
  readonly message: string;
  /** Lines about what was already done with them. */
  readonly did: readonly string[];
  readonly how: string;
  /** The same in fewer words. */
  readonly howBriefly: string;
  /** The command for after it's sent; null if she's asked instead. */
  readonly done: string | null;
}

export const whenSent = "Once you've sent it:";

/**
 * The words above the code and the rest below. In a low window, fewer words, or everything next to the code. null when
 * there isn't room for any of these.
 *
 * @param below how many more lines come after it, not counting the prompt
 */
export function scanScreen(parts: ScanParts, code: QrCode, style: Style, below: number): string | null {
  if (!fitsTerminal(code, style, below + 1)) return null;
  const { message, did, how, howBriefly, done } = parts;
  const over = [style.wrap(message), ...did, drawQr(code, style)];
  const stacked = [
    [...over, style.wrap(how), ...(done === null ? [] : [withCommand(whenSent, done, style)])],
    [...over, done === null ? style.wrap(howBriefly) : withCommand(`${howBriefly} ${whenSent}`, done, style)],
  ].map((lines) => lines.join('\n'));
  const isLowEnough = (text: string) =>
    style.height === null || text.split('\n').length + below + 1 <= style.height;
  const beside = [message, ...did, '', how, ...(done === null ? [] : ['', whenSent])].join('\n');
  return stacked.find(isLowEnough) ?? textBesideQr(code, beside, done ?? '', style);
}

/** What comes below words to send: what was done with them, the code, or the link. */

import type { CopyTarget, Deps, Style } from '../../deps.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { drawQr, fitsTerminal, linesOfQr, type QrCode } from '../../ui/qr.ts';
import { sanitize } from '../../ui/sanitize.ts';
import type { Line } from '../../ui/screen.ts';
import {
  codeOf,
  type Delivery,
  type DeliveryOptions,
  type DeliveryWay,
  isDeliveryAsked,
  type RequestedFormat,
  requestedFormat,
} from './delivery.ts';

type ToSend = { readonly id: string | null; readonly reach?: Delivery | null };
type RenderToSend<T> = (data: T, style: Style, reach: readonly Line[]) => string;

/** An action that shows words to send. */
export function sending<Options extends DeliveryOptions, T extends ToSend>(
  deps: Deps,
  run: (deps: Deps, words: readonly string[], options: Options) => Promise<T>,
  render: RenderToSend<T>,
) {
  return async (words: readonly string[], options: Options) =>
    printToSend(deps, await run(deps, words, options), options, render);
}

/** Shows words to send. @param render gets the lines that go below the words; none if she asked for nothing */
export async function printToSend<T extends ToSend>(
  deps: Deps,
  data: T,
  options: DeliveryOptions,
  render: RenderToSend<T>,
): Promise<void> {
  const reach = (isDeliveryAsked(options) && data.reach) || null;
  const code = deps.globals.json || reach === null ? null : await codeOf(reach, options);
  printAnswer(deps, data, (safe, style) => {
    const lines = reach === null ? [] : renderDelivery(sanitize(reach), style, code);
    return render(
      safe,
      style,
      lines.map((verbatim) => ({ verbatim })),
    );
  });
}

/**
 * The lines below the words; none when she asked for nothing.
 *
 * @param below how many more lines come after these
 */
export function renderDelivery(
  delivery: Delivery,
  style: Style,
  code: QrCode | null,
  below = 1,
): readonly string[] {
  const { [requestedFormat]: format, opened } = delivery;
  const outcome = doneLines(delivery, style);
  if (format === 'code' || format === 'long')
    return [...outcome, ...renderCode(delivery, style, code, below)];
  // It's already open, so she needs no link.
  const isShown = format === 'link' && opened !== true;
  return isShown ? [...outcome, ...renderLink(delivery, style, '')] : outcome;
}

/** What was already done with the words. */
export function doneLines(
  { [requestedFormat]: format, copiedTo, opened }: Delivery,
  style: Style,
): readonly string[] {
  const lines = [
    copiedTo === null ? '' : copiedLine(copiedTo, format),
    opened === null ? '' : openedSays[`${opened}`],
  ];
  return lines.filter((line) => line !== '').map((line) => style.wrap(line));
}

/** The code goes last, so that a window that scrolls shows all of it. */
function renderCode(delivery: Delivery, style: Style, code: QrCode | null, below: number): readonly string[] {
  const how = style.wrap(howToScan(delivery));
  // The lines below the code, and the prompt.
  const under = how.split('\n').length + below + 1;
  if (code === null || !fitsTerminal(code, style, under))
    return renderLink(delivery, style, whyNoCode(delivery, code, style, under));
  return [...linkForPrograms(delivery, style), drawQr(code, style), how];
}

/** On a terminal, the phone gets it from the code. A program that reads the output needs the link. */
function linkForPrograms({ link }: Delivery, style: Style): readonly string[] {
  return style.isTerminal || style.isDiscreet ? [] : [link];
}

export function howToScan(delivery: Delivery): string {
  return `Point your phone's camera at the code; the message opens there.${whoGetsIt(delivery)}`;
}

export function howToScanBriefly({ hasAddress, whom }: Delivery): string {
  const pick = hasAddress ? '' : ` You pick ${whom ?? 'who gets it'} there.`;
  return `Scan it with your phone's camera.${pick}`;
}

/** @param why there is no code, if she asked for one */
function renderLink(delivery: Delivery, style: Style, why: string): readonly string[] {
  if (style.isDiscreet)
    return [
      style.wrap(
        `${why}The link has names in it, so it isn't shown.${why === '' ? ' As a code: --code' : ''}`,
      ),
    ];
  // Unbroken on one line, however long, so that she can copy it.
  return [
    style.wrap(`${why}${linkOpens[delivery.via]}${whoGetsIt(delivery)}`),
    style.link(delivery.link, delivery.link),
  ];
}

function copiedLine(to: CopyTarget | 'nothing', format: RequestedFormat): string {
  if (to === 'clipboard') return 'The words are on the clipboard.';
  if (to === 'terminal') return "The words went to your terminal's clipboard.";
  const none = "There's no clipboard here.";
  return format === 'nothing' ? `${none} For a code to scan, run it again with --code` : none;
}

const openedSays = {
  true: "The message is open on this computer. It won't go until you send it.",
  false: 'No app here opens this kind of link.',
};
const linkOpens: Readonly<Record<DeliveryWay, string>> = {
  sms: 'On a phone, this link opens the message.',
  email: 'This link opens the email, ready for you to send.',
  whatsapp: 'This link opens WhatsApp with your words in it.',
};
const notKnown: Readonly<Record<DeliveryWay, readonly [what: string, where: string]>> = {
  sms: ["There's no number saved", 'on the phone'],
  email: ["There's no email address saved", 'there'],
  whatsapp: ["There's no number with a country code saved", 'there'],
};

const notUsable: Readonly<Record<DeliveryWay, string>> = {
  sms: "What's saved as the number can't be dialed as it is",
  email: "What's saved as the email address can't be used as it is",
  whatsapp: "What's saved as the number can't be dialed as it is",
};

function whoGetsIt({ via, whom, hasAddress, isUnusable }: Delivery): string {
  if (hasAddress) return '';
  const [none, where] = notKnown[via];
  const what = isUnusable ? notUsable[via] : none;
  return whom === null ? ` You pick who gets it ${where}.` : ` ${what}, so you pick ${whom} ${where}.`;
}

function whyNoCode(
  { [requestedFormat]: format }: Delivery,
  code: QrCode | null,
  style: Style,
  under: number,
): string {
  // She may have just answered questions for these words, so she isn't told to try again.
  if (format === 'long' && code !== null) return 'The code for this is larger than the window. ';
  if (code === null) return 'These words are too long for a code. ';
  if (!style.showsUnicode) return "This terminal can't draw a code. ";
  if (code.length > style.width) return 'The code for this is wider than the terminal. ';
  return `The code is taller than this window. Make the window ${linesOfQr(code) + under} lines high and try again. `;
}

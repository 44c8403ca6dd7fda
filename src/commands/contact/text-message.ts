/**
 * A text message on its way to her phone: the words, the link or code that opens them, and what to type once it's sent.
 */

import type { Deps, Style } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { bytesInLink } from '../../formats/message-link.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { drawQr, fitsTerminal, type QrCode, textBesideQr } from '../../ui/qr.ts';
import { withCommand } from '../../ui/with-command.ts';
import type { Command } from '../shared/command.ts';
import { typedName } from '../shared/typed-name.ts';
import { askSentTo, isSentSettled, type SentOption, withSentOption } from './ask-sent.ts';
import {
  codeOf,
  type Delivery,
  type DeliveryOptions,
  deliver,
  requestedFormat,
  withDeliveryOptions,
} from './delivery.ts';
import { doneLines, howToScan, howToScanBriefly, renderDelivery } from './delivery-view.ts';

export interface TextMessage extends Delivery {
  readonly friend: { readonly id: string; readonly name: string };
  readonly words: string;
  /** What to type when it's sent. null on a screen that asks for it. */
  readonly done: string | null;
}

/** The options of `delivery.ts`. The code is drawn unless she takes the words another way. */
export function withTextOptions(command: Command): Command {
  return withSentOption(
    withDeliveryOptions(command).option('--no-code', 'show only the link, with no code to scan'),
  );
}

/** Draws the code to scan if she asked for one and there is a screen. */
async function printText<T extends Delivery>(
  deps: Deps,
  message: T,
  render: (message: T, style: Style, code: QrCode | null) => string,
): Promise<void> {
  const code = await codeOf(message, { code: isForScan(message) && !deps.globals.json });
  printAnswer(deps, message, (data, style) => render(data, style, code));
}

function isForScan({ [requestedFormat]: format }: Delivery): boolean {
  return format === 'code' || format === 'long';
}

/** The same, and then asks if it's sent. */
export async function sendText<T extends Delivery & Pick<TextMessage, 'friend' | 'done'>>(
  deps: Deps,
  message: T,
  options: SentOption,
  render: (message: T, style: Style, code: QrCode | null) => string,
): Promise<void> {
  const isSettled = isSentSettled(deps, options);
  await printText(deps, message, (data, style, code) =>
    render(isSettled ? { ...data, done: null } : data, style, code),
  );
  await askSentTo(deps, [message.friend], message.via === 'email' ? 'email' : 'text', options);
}

const whenSent = "Once you've sent it:";
/** The code of this many bytes fits a window of 80 columns and 24 lines with everything around it, for any number. */
const mostBytes = 80;

/** The message as her phone will open it. */
export async function messageTo(
  deps: Deps,
  friend: Friend,
  words: string,
  options: DeliveryOptions,
): Promise<TextMessage> {
  const isTakenAway = options.copy === true || options.open === true;
  // Without a screen, no phone can scan it: a program or a file needs the words and the link.
  const code = options.code ?? (isTakenAway ? undefined : deps.output.style.isTerminal);
  const name = deps.settings.get('name');
  const subject = name === null ? 'Hello' : `Hello from ${name}`;
  const reach = await deliver(
    deps,
    { words, subject, friend },
    { ...options, ...(code === undefined ? {} : { code }) },
  );
  const isLong =
    options.code === undefined &&
    code === true &&
    deps.output.style.isTerminal &&
    bytesInLink(words) > mostBytes;
  const nameToType = typedName(friend, deps.store.read().friends.values());
  const commandWhenSent = `momconnect log ${nameToType}${reach.via === 'email' ? ' --via email' : ''}`;
  return {
    friend: { id: friend.id, name: friend.name },
    words,
    ...reach,
    ...(isLong ? { [requestedFormat]: 'long' } : {}),
    done: commandWhenSent,
  };
}

/**
 * @param code the link as a code; null when there is none to draw
 * @param below how many more lines come after it
 */
export function renderText(message: TextMessage, style: Style, code: QrCode | null, below = 0): string {
  const { done } = message;
  const isDrawn = code !== null && isForScan(message) && style.isTerminal;
  const screen = isDrawn ? scanScreen(message, code, style, below) : null;
  if (screen !== null) return screen;
  const next = done === null ? [] : withCommand(whenSent, done, style).split('\n');
  return [
    style.wrap(addressedWords(message)),
    ...renderDelivery(message, style, code, next.length + below),
    ...next,
  ].join('\n');
}

const addressedWords = ({ friend, words }: TextMessage) => `To ${friend.name}: "${words}"`;

/**
 * The words above the code and the rest below. In a low window, fewer words, or everything next to the code. null when
 * there isn't room for any of these: half a code is useless.
 *
 * @param below how many more lines come after it, not counting the prompt
 */
function scanScreen(message: TextMessage, code: QrCode, style: Style, below: number): string | null {
  if (!fitsTerminal(code, style, below + 1)) return null;
  const { done } = message;
  const [words, did, how] = [addressedWords(message), doneLines(message, style), howToScan(message)];
  const howBriefly = howToScanBriefly(message);
  const over = [style.wrap(words), ...did, drawQr(code, style)];
  const stacked = [
    [...over, style.wrap(how), ...(done === null ? [] : [withCommand(whenSent, done, style)])],
    [...over, done === null ? style.wrap(howBriefly) : withCommand(`${howBriefly} ${whenSent}`, done, style)],
  ].map((lines) => lines.join('\n'));
  const isLowEnough = (text: string) =>
    style.height === null || text.split('\n').length + below + 1 <= style.height;
  const beside = [words, ...did, '', how, ...(done === null ? [] : ['', whenSent])].join('\n');
  return stacked.find(isLowEnough) ?? textBesideQr(code, beside, done ?? '', style);
}

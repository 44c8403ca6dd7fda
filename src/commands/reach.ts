/** How words of hers get to a person: a code her phone can scan, the clipboard, or an app on this computer. Nothing is sent. */

import type { Command } from 'commander';
import type { Copied, Deps, Style } from '../deps.ts';
import { dialable, smsLink } from '../domain/dial.ts';
import type { Friend } from '../domain/friend.ts';
import { drawQr, fitsTerminal, makeQr, type QrCode } from '../ui/qr.ts';

export const reachWays = ['sms', 'email', 'whatsapp'] as const;
export type ReachWay = (typeof reachWays)[number];

export interface ReachOptions {
  /** One of `reachWays`. */
  readonly via?: string;
  readonly copy?: boolean;
  readonly open?: boolean;
  readonly code?: boolean;
}

/** What goes out: never a note of hers about anybody. */
export interface OutgoingWords {
  readonly words: string;
  /** Of an email. */
  readonly subject: string;
  /** null for several, or for nobody in particular: she picks them on the phone. */
  readonly friend: Friend | null;
}

export interface Reach {
  readonly via: ReachWay;
  readonly link: string;
  /** Whether a number or an address stands in the link. */
  readonly hasAddress: boolean;
  /** null when it was not asked for. */
  readonly copiedTo: Copied | 'nothing' | null;
  /** Whether an app has it; null when that was not asked for. */
  readonly opened: boolean | null;
}

/** Adds `--via`, `--copy`, `--open` and `--code` to a command. */
export function withReachOptions(command: Command): Command {
  return command
    .option('--via <how>', `the link is for: ${reachWays.join(', ')}`)
    .option('--copy', 'put the words on the clipboard')
    .option('--open', 'open the link on this computer')
    .option('--code', 'draw a code that opens it on your phone');
}

export async function reachOut(
  deps: Pick<Deps, 'system'>,
  { words, friend }: OutgoingWords,
  options: ReachOptions,
): Promise<Reach> {
  const number = friend?.phones.map(dialable).find((each) => each !== null) ?? null;
  const link = smsLink(number, words);
  const copiedTo = options.copy === true ? ((await deps.system.copy(words)) ?? 'nothing') : null;
  const opened = options.open === true ? await deps.system.openLink(link) : null;
  return { via: 'sms', link, hasAddress: number !== null, copiedTo, opened };
}

/** The link as a code, where she asked for one. */
export async function codeOf({ link }: Reach, { code }: ReachOptions): Promise<QrCode | null> {
  return code === true ? makeQr(link) : null;
}

/** Lines to stand under the words; none when she asked for nothing. */
export function renderReach({ link }: Reach, style: Style, code: QrCode | null): readonly string[] {
  return code !== null && fitsTerminal(code, style) ? [drawQr(code, style), style.link(link, link)] : [];
}

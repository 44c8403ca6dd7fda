/** `text`: a code on the screen that opens the message on her phone. Nothing is sent, and nothing is written down. */

import { Command } from 'commander';
import type { Deps, Style } from '../deps.ts';
import { dialable, smsLink } from '../domain/dial.ts';
import { type Friend, firstNameOf } from '../domain/friend.ts';
import { nameBook, shortNameOf } from '../domain/names.ts';
import { openerFor } from '../domain/suggest/opener.ts';
import { examples } from '../ui/examples.ts';
import { present } from '../ui/present.ts';
import { drawQr, fitsTerminal, makeQr, type QrCode } from '../ui/qr.ts';
import { shellQuote } from '../ui/shell-quote.ts';
import { withCommand } from '../ui/with-command.ts';
import { findFriend } from './find-friend.ts';
import { readActWords } from './suggest-acts.ts';

export interface TextMessage {
  readonly friend: { readonly id: string; readonly name: string };
  readonly words: string;
  readonly link: string;
  readonly hasNumber: boolean;
  /** What to type when it is sent. */
  readonly done: string;
}

export function textCommand(deps: Deps): Command {
  return new Command('text')
    .description('put a text on your phone, by a code to scan')
    .argument('<name>', 'a name, or the number of the list shown last')
    .argument('[words...]', 'what to say; left out, it asks, so that the words stay out of the history')
    .addHelpText('after', examples(['momconnect text 1', 'momconnect text ana "Good luck today"']))
    .action(async (name: string, words: string[]) => {
      const message = await runText(deps, name, words);
      const code = deps.globals.json ? null : await makeQr(message.link);
      present(deps, message, (data, style) => renderText(data, style, code));
    });
}

export async function runText(deps: Deps, typed: string, words: readonly string[]): Promise<TextMessage> {
  const friend = await findFriend(deps, typed, { command: 'text' });
  return messageTo(deps, friend, words.join(' ').trim() || (await wordsFor(deps, friend)));
}

/** The message as her phone will open it. */
export function messageTo({ store }: Pick<Deps, 'store'>, friend: Friend, words: string): TextMessage {
  const number = friend.phones.map(dialable).find((each) => each !== null) ?? null;
  const { id, name } = friend;
  const book = nameBook(store.read().friends.values());
  return {
    friend: { id, name },
    words,
    link: smsLink(number, words),
    hasNumber: number !== null,
    done: `momconnect done ${shellQuote(shortNameOf(friend, book))}`,
  };
}

async function wordsFor({ prompter, content, today }: Deps, friend: Friend): Promise<string> {
  const opener = openerFor(friend, 'text', today, readActWords(content));
  if (!prompter.isInteractive) return opener;
  const typed = await prompter.ask({ message: `What to say to ${firstNameOf(friend)}?`, fallback: opener });
  return typed.trim() || opener;
}

/** @param code the link as a code; null when it is too long for one, `unwanted` when she has no use for it */
export function renderText(message: TextMessage, style: Style, code: QrCode | null | 'unwanted'): string {
  const { friend, words, link, hasNumber, done } = message;
  const isDrawn = code !== null && code !== 'unwanted' && fitsTerminal(code, style);
  const where = hasNumber ? '' : ` No number is known here, so you pick ${firstNameOf(friend)} on the phone.`;
  const how = isDrawn
    ? `Point your phone's camera at the code; the message opens there.${where}`
    : `${whyNoCode(code, style)}On a phone this link opens the message.${where}`;
  return [
    style.wrap(`To ${friend.name}: "${words}"`),
    ...(isDrawn ? [drawQr(code, style)] : []),
    style.wrap(how),
    // Whole, on one line however long: it has to survive being copied.
    style.link(link, link),
    withCommand('When it is sent:', done, style),
  ].join('\n');
}

function whyNoCode(code: QrCode | null | 'unwanted', { showsUnicode }: Style): string {
  if (code === 'unwanted') return '';
  if (code === null) return 'These words are too long for a code. ';
  return showsUnicode
    ? 'The code for this is wider than the terminal. '
    : 'This terminal cannot draw a code. ';
}

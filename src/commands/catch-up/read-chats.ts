/** Reads the chats she names, and asks in which order their dates are written where the files don't say. */

import type { Deps } from '../../deps.ts';
import type { Chat } from '../../domain/catch-up/chat.ts';
import { dateInWords } from '../../domain/time/date-words.ts';
import { UserError, type WayOut } from '../../errors.ts';
import { type DateOrder, dayIn } from '../../formats/whatsapp/dates.ts';
import { type ChatProblem, type ChatRead, readChat } from '../../formats/whatsapp/read-chat.ts';
import { askNeeded } from '../shared/ask.ts';
import { usage } from '../shared/read-values.ts';
import type { CatchUpOptions } from './catch-up-options.ts';

export interface ChatsRead {
  readonly chats: readonly Chat[];
  readonly problems: readonly FileProblem[];
}

export interface FileProblem {
  readonly file: string;
  /** Goes on after the file's name. */
  readonly reason: string;
}

/** Reads all files. What isn't a chat is a problem next to other files, and a UserError `unreadable` alone. */
export async function readChats(
  deps: Deps,
  paths: readonly string[],
  options: CatchUpOptions,
): Promise<ChatsRead> {
  if (options.dayFirst && options.monthFirst)
    throw usage('Dates start with the day or with the month, not both.', 'Leave one of the two out.');
  if (paths.length === 0) throw usage('It needs a chat that you exported.', howToExport);
  const files = [...new Set(paths.flatMap((path) => chatsAt(deps, path)))];
  const chats: Chat[] = [];
  const problems: FileProblem[] = [];
  const orders = new Map<string, DateOrder>();
  let refused: UserError | null = null;
  for (const file of files) {
    const { reads, failure } = await readFile(deps, file);
    const report = (reason: string) => problems.push({ file: fileShown(deps, file), reason });
    if (reads.some(({ isGuessed }) => isGuessed))
      report("isn't in Unicode, so names with accents may look wrong");
    for (const read of reads) chats.push(read.inOrder(await orderOf(deps, read, options, orders)));
    if (failure === null) continue;
    refused ??= failure instanceof UserError ? failure : notChat(file, failure);
    report(`${reads.length > 0 ? 'has another chat, and it ' : ''}${reasonOf(failure)}`);
  }
  if (chats.length === 0 && refused !== null) throw refused;
  return { chats, problems };
}

/** A phone names a file after the friend. */
export const fileShown = ({ output }: Deps, file: string): string =>
  output.style.isDiscreet ? 'FILE' : file;

function chatsAt({ files }: Deps, path: string): readonly string[] {
  const inside = files.chatsIn(path);
  if (inside === null) return [path];
  if (inside.length > 0) return inside;
  throw new UserError(`There's no chat in the folder "${path}".`, {
    code: 'unreadable',
    ways: ['It reads files that end in .txt and .zip.', howToExport],
  });
}

const howToExport: WayOut = { text: 'How to export a chat:', command: 'momconnect catch-up sources' };

type Failure = ChatProblem | UserError;

/** A zip may have several chats. Other texts in it are documents that were sent. */
async function readFile(
  { files }: Deps,
  file: string,
): Promise<{ readonly reads: readonly ChatRead[]; readonly failure: Failure | null }> {
  const reads: ChatRead[] = [];
  const failures: Failure[] = [];
  const take = (read: ChatRead | Failure) => {
    if (typeof read === 'object' && 'orders' in read) reads.push(read);
    else failures.push(read);
  };
  try {
    for await (const text of files.chatTexts(file)) take(await readChat(text).catch(userError));
  } catch (error) {
    take(userError(error));
  }
  return { reads, failure: worst(failures, reads.length > 0) };
}

/** What she needs to know about, if anything. */
function worst(failures: readonly Failure[], hasChat: boolean): Failure | null {
  const ofChat = failures.find((failure) => failure !== 'other' && failure !== 'empty');
  if (ofChat !== undefined || hasChat) return ofChat ?? null;
  return failures.find((failure) => failure === 'other') ?? failures[0] ?? null;
}

function userError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  throw error;
}

const reasons: Readonly<Record<ChatProblem, string>> = {
  empty: 'is empty',
  other: "isn't an exported WhatsApp chat",
  dates: 'has dates that contradict each other',
  long: 'is too long to be a chat',
};

const reasonOf = (problem: Failure): string =>
  problem instanceof UserError ? "couldn't be read" : reasons[problem];

function notChat(file: string, problem: ChatProblem): UserError {
  const name = file === '-' ? 'What was piped in' : `"${file}"`;
  return new UserError(`${name} ${reasons[problem]}.`, { code: 'unreadable', ways: [howToExport] });
}

/** Never guessed: by the whole file, by what she typed, or asked once for all files of one phone. */
async function orderOf(
  deps: Deps,
  { orders, example, style }: ChatRead,
  { dayFirst, monthFirst }: CatchUpOptions,
  ordersKnown: Map<string, DateOrder>,
): Promise<DateOrder> {
  const [only, ...others] = orders;
  if (only !== undefined && others.length === 0) return only;
  if (dayFirst || monthFirst) return dayFirst ? 'dmy' : 'mdy';
  const before = ordersKnown.get(style);
  if (before !== undefined) return before;
  const dateWritten = example.join('/');
  const [dayFirstDay, monthFirstDay] = (['dmy', 'mdy'] as const).map((order) =>
    dateInWords(dayIn(example, order) ?? deps.today, deps.dates()),
  );
  if (!deps.prompter.isInteractive)
    throw usage(
      `The file doesn't say whether ${dateWritten} is ${dayFirstDay} or ${monthFirstDay}.`,
      { text: `If it's ${dayFirstDay}:`, command: '--day-first' },
      { text: `If it's ${monthFirstDay}:`, command: '--month-first' },
    );
  const answer = await askNeeded(deps.prompter, {
    message: `Which day is ${dateWritten} in this chat?  1 ${dayFirstDay}, 2 ${monthFirstDay}`,
    problem: (text) => (/^[12]$/.test(text.trim()) ? null : 'Please type 1 or 2.'),
  });
  const order = answer.trim() === '1' ? 'dmy' : 'mdy';
  ordersKnown.set(style, order);
  return order;
}

/** The one place that turns an error into words and an exit code. */

import { commands } from '../commands/index.ts';
import { exitCodes, fileErrorIn, UserError } from '../errors.ts';
import { safeJson, sanitizeText } from '../ui/sanitize.ts';
import type { RunContext } from './run-words.ts';

export interface ReportOptions {
  readonly json: boolean;
  readonly debug: boolean;
  /** Whether something was saved, for a command that would have saved; null for others. */
  readonly closing: string | null;
  /** The last step for a text a person reads. */
  readonly finishText: (text: string) => string;
  /** The columns of stderr. */
  readonly width: number;
  /** Writes a text to stderr. */
  readonly print: (text: string) => void;
}

/** Where the errors of a run go. */
export function errorsTo({ finishText, errorWidth, printError }: RunContext) {
  return { finishText, width: errorWidth, print: printError };
}

/** Says what went wrong and answers the exit code. */
export async function reportError(error: unknown, options: ReportOptions): Promise<number> {
  const { json, debug, closing, finishText, width, print } = options;
  const userError = error instanceof UserError ? error : (fileErrorIn(error) ?? unexpected(error));
  const message = withShortEcho(userError.message);
  if (json) {
    const { code, hint } = userError;
    print(finishText(safeJson({ error: { code, message, hint } })));
  } else {
    // A way out that is only a command is indented, so that it's easy to see and copy.
    const hint = userError.hint?.startsWith('momconnect ') ? `  ${userError.hint}` : userError.hint;
    const lines = [message, hint, closing].filter((line) => line !== null);
    print(await wrapToWidth(finishText(sanitizeText(lines.join('\n'))), width));
  }
  if (debug)
    print(finishText(sanitizeText(error instanceof Error ? (error.stack ?? error.message) : String(error))));
  return exitCodes[userError.code];
}

/** In letters: enough of what she typed to recognize it. */
const longestEcho = 120;
const longestMessage = 2000;

/** Errors quote what she typed; if that is a whole page, only the start of it. */
function withShortEcho(message: string): string {
  const short = message.replace(/"([^"]*)"/g, (quotation, typed: string) =>
    typed.length > longestEcho ? `"${beginningOf(typed, longestEcho / 2)}…"` : quotation,
  );
  return short.length > longestMessage ? `${beginningOf(short, longestMessage)}…` : short;
}

/** Cuts without splitting a surrogate pair. */
function beginningOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** The wrapping code loads only when a line is too long, so most errors show right away. */
async function wrapToWidth(text: string, width: number): Promise<string> {
  if (text.split('\n').every((line) => isShort(line, width))) return text;
  const { wrapError: wrapComplaint } = await import('../ui/wrap-error.ts');
  return wrapComplaint(
    text,
    width,
    (word) => word.startsWith('-') || commands.some(({ name }) => name.split(' ')[0] === word),
  );
}

/** A letter takes two cells at most. */
function isShort(line: string, width: number): boolean {
  return line.length * 2 <= width || (line.length <= width && /^[ -~]*$/.test(line));
}

function unexpected(cause: unknown): UserError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new UserError(`Something went wrong inside momconnect: ${reason}`, {
    code: 'unreadable',
    hint: 'To see where, run it again with --debug.',
    cause,
  });
}

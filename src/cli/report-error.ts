/** The one place that turns an error into words and an exit code. */

import { exitCodes, fileErrorIn, sideBySide, textOfWay, UserError, type WayOut } from '../errors.ts';
import { safeJson, sanitizeText } from '../ui/sanitize.ts';
import type { RunContext } from './run-context.ts';

export interface ReportOptions {
  readonly json: boolean;
  readonly debug: boolean;
  /** Whether something was saved, for a command that would have saved; empty for others. */
  readonly closing: readonly WayOut[];
  /** The last step for a text a person reads. */
  readonly finishText: (text: string) => string;
  readonly maskData: (data: unknown) => unknown;
  /** The columns of stderr. */
  readonly width: number;
  /** Writes a text to stderr. */
  readonly print: (text: string) => void;
}

/** Where the errors of a run go. */
export function errorsTo({ finishText, maskData, errorWidth, printError }: RunContext) {
  return { finishText, maskData, width: errorWidth, print: printError };
}

/** Says what went wrong and answers the exit code. */
export async function reportError(error: unknown, options: ReportOptions): Promise<number> {
  const { json, debug, closing, finishText, maskData, width, print } = options;
  const userError = error instanceof UserError ? error : (fileErrorIn(error) ?? unexpected(error));
  if (json) {
    const { code, message, hint } = userError;
    print(safeJson(maskData({ error: { code, message: withShortEcho(message), hint } })));
  } else {
    const { headline, ways } = userError;
    const finish = (text: string) => finishText(sanitizeText(text));
    const lines = [withText(headline, withShortEcho), ...ways, ...closing].map((line) => [line].flat());
    const finished = lines.map((parts) => parts.map((part) => withText(part, finish)));
    print(await wrapToWidth(finished, width));
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
  const short = message.replace(/"([^"]*)"/g, (quotation, input: string) =>
    input.length > longestEcho ? `"${beginningOf(input, longestEcho / 2)}…"` : quotation,
  );
  return short.length > longestMessage ? `${beginningOf(short, longestMessage)}…` : short;
}

/** Cuts without splitting a surrogate pair. */
function beginningOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

function withText(part: WayOut, change: (text: string) => string): WayOut {
  return typeof part === 'string' ? change(part) : { text: change(part.text), command: change(part.command) };
}

/** The wrapping code loads only when a line is too long, so most errors show right away. */
async function wrapToWidth(lines: readonly (readonly WayOut[])[], width: number): Promise<string> {
  const text = lines.map(lineOfParts).join('\n');
  if (text.split('\n').every((line) => isShort(line, width))) return text;
  const { wrapError } = await import('../ui/wrap-error.ts');
  return lines.map((line) => wrapError(line, lineOfParts(line), width)).join('\n');
}

/** A way out that is only a command is indented, so that it's easy to see and copy. */
function lineOfParts(parts: readonly WayOut[]): string {
  const isIndented = (part: WayOut) => typeof part !== 'string' && part.text === '';
  return sideBySide(parts.map((part) => `${isIndented(part) ? '  ' : ''}${textOfWay(part)}`));
}

/** A letter takes two cells at most. */
function isShort(line: string, width: number): boolean {
  return line.length * 2 <= width || (line.length <= width && /^[ -~]*$/.test(line));
}

function unexpected(cause: unknown): UserError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new UserError(`Something went wrong inside momconnect: ${reason}`, {
    code: 'unreadable',
    ways: ['To see where, run it again with --debug.'],
    cause,
  });
}

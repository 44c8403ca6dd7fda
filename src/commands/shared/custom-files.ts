/** Her own files next to the program's content: what letters and topics have in common. */

import type { Content } from '../../deps.ts';
import { UserError } from '../../errors.ts';
import type { Problem } from '../../formats/problem.ts';
import type { Line } from '../../ui/screen.ts';

/** Line 0 means the whole file. */
export type FileProblem = { readonly file: string } & Problem;

export function inFile(file: string, problems: readonly Problem[]): FileProblem[] {
  return problems.map((problem) => ({ file, ...problem }));
}

/** The same content with other values at some paths. */
export function withValues(content: Content, values: ReadonlyMap<string, unknown>): Content {
  return { json: <T>(path: string) => (values.has(path) ? (values.get(path) as T) : content.json<T>(path)) };
}

/** null when the folder is gone: a USB stick that isn't plugged in must not stop anything. */
export function orNullIfUnreadable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return null;
  }
}

/** @param again the command to run again after fixing it */
export function toPutRight(problems: readonly FileProblem[], again: string): UserError {
  const files = new Set(problems.map(({ file }) => file)).size;
  const what = files === 1 ? "One file can't be used" : `${files} files can't be used`;
  return new UserError(`${what} until you fix that.`, {
    code: 'unreadable',
    ways: [{ text: 'Then run it again:', command: again }],
  });
}

/** An empty line, the title, and a line for each problem; nothing when there are none. */
export function problemLines(title: string, problems: readonly FileProblem[]): Line[] {
  if (problems.length === 0) return [];
  const lines = problems.map(({ file, line, message, command }): Line => {
    const text = `${file}${line === 0 ? '' : `, line ${line}`}: ${message}`;
    const indents = { first: '  ', rest: '    ' };
    return command === undefined ? { text, ...indents } : { text, command, ...indents };
  });
  return ['', title, ...lines];
}

/** From argv to the exit code: the launcher in bin calls `start`. */

import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadGlobals, readGlobals } from './cli/globals.ts';
import type { RunContext } from './cli/run-context.ts';
import { fittingWords, runWords } from './cli/run-words.ts';
import { findEveryday } from './commands/everyday.ts';
import { createContext } from './create-context.ts';
import type { Content } from './deps.ts';
import { contentIn } from './system/content.ts';
import { sanitizeText } from './ui/sanitize.ts';

export async function start(
  content: Content = contentIn(join(import.meta.dirname, 'content')),
): Promise<void> {
  // Errors that no command waits for, such as a terminal that goes away.
  process.on('uncaughtException', printFault);
  try {
    const context = createContext(content);
    const argv = process.argv.slice(2);
    process.exitCode = await main(argv, context);
    try {
      await context.finish();
    } catch (error) {
      // The answer was given, so its exit code stays.
      await reportFor(argv, error, context);
    }
  } catch (error) {
    printFault(error);
  }
}

/** @param argv words after the program's name; answers the exit code */
export async function main(argv: readonly string[], context: RunContext): Promise<number> {
  try {
    const { globals, words } = await readWords(argv);
    return await runWords(await fittingWords(words, globals, context), globals, context);
  } catch (error) {
    return await reportFor(argv, error, context);
  }
}

/** A wrong `--today` or `--home` must not stop the commands that work whatever is damaged. */
async function readWords(argv: readonly string[]): Promise<ReadGlobals> {
  const problems: unknown[] = [];
  const globalsRead = readGlobals(argv, (problem) => problems.push(problem));
  const everyday = findEveryday(globalsRead.words);
  if (problems.length === 0 && everyday !== null)
    return { ...globalsRead, words: [...everyday.entry.name.split(' '), ...everyday.words] };
  if (problems.length === 0 && globalsRead.words.length === 0) return globalsRead;
  const { commandWords, isSupport } = await import('./cli/find-command.ts');
  const words = commandWords(globalsRead.words);
  if (problems.length > 0 && !isSupport(words)) throw problems[0];
  return { ...globalsRead, words };
}

async function reportFor(argv: readonly string[], error: unknown, context: RunContext): Promise<number> {
  // Most runs have nothing to report.
  const { errorsTo, reportError } = await import('./cli/report-error.ts');
  const [json, debug] = [argv.includes('--json'), argv.includes('--debug')];
  return reportError(error, { ...errorsTo(context), json, debug, closing: [] });
}

/** For when even our own error report fails. Stack traces are for those who ask for them. */
function printFault(error: unknown): void {
  process.exitCode ||= 1;
  const { message = String(error), stack = message, code } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  // An update while a question was open: the files that load next are gone.
  const sentences =
    code === 'MODULE_NOT_FOUND'
      ? "A file of momconnect isn't there anymore. Was it updated just now? Anything saved before that is still there.\nTry again. If that doesn't help, install momconnect again."
      : `Something went wrong inside momconnect: ${message}\nTo see where, run it again with --debug.`;
  const text = process.argv.includes('--debug') ? stack : sentences;
  try {
    writeSync(2, `${sanitizeText(text)}\n`);
  } catch {
    // There is nobody left to tell.
  }
}

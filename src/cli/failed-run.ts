/** What comes of words that failed: help, if they were of danger, and otherwise the error. */

import { everydayCommands } from '../commands/everyday.ts';
import type { CommandEntry } from '../commands/index.ts';
import type { Deps } from '../deps.ts';
import { exitCodes, textOfWay, UserError, type WayOut } from '../errors.ts';
import type { Found } from './find-command.ts';
import type { GlobalOptions } from './globals.ts';
import { errorsTo, reportError } from './report-error.ts';
import type { RunContext } from './run-context.ts';
import type { TypedWords } from './unsaved-words.ts';

interface Run {
  readonly globals: GlobalOptions;
  readonly context: RunContext;
  readonly run: Deps['run'];
}

/** Answers the exit code. */
export async function answerFailure(
  error: unknown,
  found: Exclude<Found, { readonly kind: 'group' }>,
  typedWords: TypedWords | null,
  { globals, context, run }: Run,
): Promise<number> {
  const entry = found.kind === 'none' ? null : found.entry;
  const { json, debug } = globals;
  const keptWords = (await typedWords?.keep(error)) ?? null;
  const savedSentence = entry?.touches === 'writes' ? whatIsSaved(entry, context) : null;
  const closing = [savedSentence, keptWords].filter((line) => line !== null);
  if (found.kind === 'command' && (await bringsHelp(error, found, { globals, context, run }))) {
    if (found.near !== undefined) return 0;
    if (closing.length > 0 && !json) context.printError(closing.map(textOfWay).join('\n'));
    return exitCodes[(error as UserError).code];
  }
  return await reportError(withNear(error, found), { ...errorsTo(context), json, debug, closing });
}

/** Nobody has that name, so it may have been a misspelled command. */
function withNear(error: unknown, found: Found): unknown {
  const near = found.kind === 'command' ? (found.near ?? null) : null;
  if (near === null || !(error instanceof UserError) || error.code !== 'not_found') return error;
  return new UserError(error.message, {
    code: error.code,
    ways: [{ text: 'Did you mean:', command: `momconnect ${near}` }],
  });
}

/** An error would repeat her words. If they are of danger, help comes instead. */
export async function bringsHelp(
  error: unknown,
  { entry, words }: { readonly entry: CommandEntry | null; readonly words: readonly string[] },
  { globals, context, run }: Run,
): Promise<boolean> {
  const isRefusal = error instanceof UserError && ['usage', 'not_found', 'ambiguous'].includes(error.code);
  if (!isRefusal || words.length === 0 || entry?.touches === 'nothing') return false;
  if (!(await soundsOfDanger(words, { globals, context, run }))) return false;
  await run(['faq', '--', ...words]);
  return true;
}

export async function soundsOfDanger(
  words: readonly string[],
  { globals, context, run }: Run,
): Promise<boolean> {
  const faq = everydayCommands.find(({ name }) => name === 'faq') ?? null;
  const { needsHelp } = await import('./danger-doors.ts');
  try {
    // Quiet, because everything about this run was said when the command started.
    return needsHelp(await context.createDeps({ ...globals, help: false, quiet: true }, faq, run), words);
  } catch {
    // If faq can't start, the error of what she typed says why.
    return false;
  }
}

/** A command may have saved something before it failed or was stopped. */
function whatIsSaved({ shownBy = 'log list' }: CommandEntry, context: RunContext): WayOut {
  const saved = context.saved();
  if (saved === 'nothing') return 'Nothing was saved.';
  if (saved === 'some') return 'Anything saved before that is still there.';
  return { text: 'It may have been saved. To look:', command: `momconnect ${shownBy}` };
}

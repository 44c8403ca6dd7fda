/** From the words she typed to the command, its run, and its exit code. */

import { everydayCommands, findEveryday } from '../commands/everyday.ts';
import type { CommandEntry } from '../commands/index.ts';
import type { Deps } from '../deps.ts';
import { exitCodes, UserError } from '../errors.ts';
import type { Saved } from '../store/session.ts';
import type { Found } from './find-command.ts';
import type { GlobalOptions } from './globals.ts';
import { hearWords } from './heard-words.ts';
import { fitWords } from './long-words.ts';
import { runCommand } from './run-command.ts';
import { keepTyped, type TypedWords } from './unsaved-words.ts';

/** What a run needs from outside: `create-context.ts` makes the real one, tests a fake. */
export interface RunContext {
  /**
   * Builds what a command may touch.
   * @param entry the command it's for; null for the welcome
   */
  createDeps(globals: GlobalOptions, entry: CommandEntry | null, run: Deps['run']): Promise<Deps>;
  readonly version: string;
  /** Writes help to stdout, without styling. */
  print(text: string): void;
  /** The columns of stdout. */
  readonly width: number;
  /** The columns that errors wrap to. */
  readonly errorWidth: number;
  /** Writes to stderr. */
  printError(text: string): void;
  /** The last step for an error that a person reads. */
  finishText(text: string): string;
  /** What this run has saved so far. */
  saved(): Saved;
  /**
   * Call it before a command loads. Saved compiled code shows that a command was used, and when: `isAllowed` says
   * whether Node may save it.
   */
  useCompileCache(globals: GlobalOptions, isAllowed: boolean): void;
}

/** If there are more words than a command takes, cuts or refuses them; see `fitWords`. */
export function fittingWords(words: readonly string[], globals: GlobalOptions, context: RunContext) {
  const run: Deps['run'] = (others) => runWords(others, globals, context);
  return fitWords(words, (piece) => soundsOfDanger([piece], globals, context, run));
}

/** Answers the exit code. */
export async function runWords(
  words: readonly string[],
  globals: GlobalOptions,
  context: RunContext,
): Promise<number> {
  /** A command ends with the code of the last command it ran itself. */
  let code = 0;
  const run: Deps['run'] = async (others) => {
    code = await runWords(others, globals, context);
    return code;
  };
  if (globals.version) {
    const isHelp = words.length > 0 && (await import('./find-command.ts')).isSupport(words);
    if (!isHelp) return printed(context, context.version);
  }
  if (words[0] === 'help') {
    const { isCryForHelp } = await import('./find-command.ts');
    const rest = words.slice(1);
    if (!isCryForHelp(rest)) return runWords(rest, { ...globals, help: true }, context);
    const isOfDanger = await soundsOfDanger(rest, globals, context, run);
    return runWords([...(isOfDanger ? ['faq', '--'] : ['help-now']), ...rest], globals, context);
  }
  const found = await findOrHelp(words, globals, context, run);
  if (found === null) return 0;
  if (found.kind === 'group' || (found.kind === 'none' && globals.help)) {
    const { groupHelpText, helpText } = await import('./help.ts');
    const { width } = context;
    if (found.kind === 'none') return printed(context, helpText(width));
    return printed(context, groupHelpText(found.name, found.entries, width));
  }
  const entry = found.kind === 'none' ? null : found.entry;
  let typed: TypedWords | null = null;
  try {
    if (found.kind === 'none') return await runToday(await context.createDeps(globals, null, run));
    context.useCompileCache(globals, !found.entry.leavesNoTrace);
    const declare = await found.entry.load();
    const deps = await context.createDeps(globals, found.entry, run);
    const isHeard = found.entry.touches !== 'nothing' && !globals.help;
    if (isHeard) typed = keepTyped(deps);
    const heard = typed === null ? { deps, texts: [] } : hearWords(typed.deps, found.words);
    const help = globals.help ? { answer: deps.output.answer, width: context.width } : null;
    await runCommand(found.entry, declare(heard.deps), found.words, help);
    if (heard.texts.length > 0) await (await import('./danger-doors.ts')).nameHelp(heard);
    return code;
  } catch (error) {
    const { json, debug } = globals;
    const keptWords = (await typed?.keep(error)) ?? null;
    const savedSentence = entry?.touches === 'writes' ? whatIsSaved(entry, context) : null;
    const closing =
      savedSentence === null || keptWords === null
        ? (savedSentence ?? keptWords)
        : `${savedSentence}\n${keptWords}`;
    if (found.kind === 'command' && (await bringsHelp(error, found, globals, context, run))) {
      if (found.near !== undefined) return 0;
      if (closing !== null && !json) context.printError(closing);
      return exitCodes[(error as UserError).code];
    }
    const { reportError } = await import('./report-error.ts');
    return await reportError(withNear(error, found), { ...errorsTo(context), json, debug, closing });
  }
}

/** Nobody has that name, so it may have been a misspelled command. */
function withNear(error: unknown, found: Found): unknown {
  const near = found.kind === 'command' ? (found.near ?? null) : null;
  if (near === null || !(error instanceof UserError) || error.code !== 'not_found') return error;
  return new UserError(error.message, { ...error, hint: `Did you mean: momconnect ${near}` });
}

/** Throws UserError `usage` for words that are no command; null when they were of danger and help was shown. */
async function findOrHelp(
  words: readonly string[],
  globals: GlobalOptions,
  context: RunContext,
  run: Deps['run'],
): Promise<Found | null> {
  if (words.length === 0) return { kind: 'none' };
  const everyday = findEveryday(words);
  if (everyday !== null) return everyday;
  const { findCommand } = await import('./find-command.ts');
  try {
    return findCommand(words, globals.help);
  } catch (error) {
    if (await bringsHelp(error, { entry: null, words }, globals, context, run)) return null;
    throw error;
  }
}

/** An error would repeat her words. If they are of danger, help comes instead. */
async function bringsHelp(
  error: unknown,
  { entry, words }: { readonly entry: CommandEntry | null; readonly words: readonly string[] },
  globals: GlobalOptions,
  context: RunContext,
  run: Deps['run'],
): Promise<boolean> {
  const isRefusal = error instanceof UserError && ['usage', 'not_found', 'ambiguous'].includes(error.code);
  if (!isRefusal || words.length === 0 || entry?.touches === 'nothing') return false;
  if (!(await soundsOfDanger(words, globals, context, run))) return false;
  await runWords(['faq', '--', ...words], { ...globals, help: false }, context);
  return true;
}

async function soundsOfDanger(
  words: readonly string[],
  globals: GlobalOptions,
  context: RunContext,
  run: Deps['run'],
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

export function errorsTo({ finishText, errorWidth, printError }: RunContext) {
  return { finishText, width: errorWidth, print: printError };
}

/** A command may have saved something before it failed or was stopped. */
function whatIsSaved({ name }: CommandEntry, context: RunContext): string {
  const saved = context.saved();
  if (saved === 'nothing') return 'Nothing was saved.';
  if (saved === 'some') return 'Anything saved before that is still there.';
  return `It may have been saved. To look: momconnect ${name.startsWith('config') ? 'config' : 'log list'}`;
}

function printed(context: RunContext, text: string): number {
  context.print(text);
  return 0;
}

/** `momconnect` alone: the welcome on the first run, later the day's suggestions. */
async function runToday(deps: Deps): Promise<number> {
  if (!deps.store.isNew()) return await deps.run(['suggest']);
  const { welcome } = await import('../commands/suggest/welcome.ts');
  await welcome(deps);
  return 0;
}

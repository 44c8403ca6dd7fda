/** From the words she typed to the command, its run, and its exit code. */

import type { Command as Commander } from 'commander';
import { type FoundCommand, findEveryday } from '../commands/everyday.ts';
import type { CommandEntry } from '../commands/index.ts';
import type { Command } from '../commands/shared/command.ts';
import type { Deps } from '../deps.ts';
import type { Found } from './find-command.ts';
import type { GlobalOptions } from './globals.ts';
import { hearWords } from './heard-words.ts';
import { fitWords } from './long-words.ts';
import type { RunContext } from './run-context.ts';
import { keepTyped, type TypedWords } from './unsaved-words.ts';

/** If there are more words than a command takes, cuts or refuses them; see `fitWords`. */
export function fittingWords(words: readonly string[], globals: GlobalOptions, context: RunContext) {
  const run: Deps['run'] = (others) => runWords(others, withoutHelp(globals), context);
  return fitWords(words, async (piece) => {
    const { soundsOfDanger } = await import('./failed-run.ts');
    return soundsOfDanger([piece], { globals, context, run });
  });
}

/** For the words that a command runs: `--help` was only about the command she typed. */
const withoutHelp = (globals: GlobalOptions): GlobalOptions => ({ ...globals, help: false });

/** Answers the exit code. */
export async function runWords(
  words: readonly string[],
  globals: GlobalOptions,
  context: RunContext,
): Promise<number> {
  /** A command ends with the code of the last command it ran itself. */
  let code = 0;
  const run: Deps['run'] = async (others) => {
    code = await runWords(others, withoutHelp(globals), context);
    return code;
  };
  if (globals.version) {
    const isHelp = words.length > 0 && (await import('./find-command.ts')).isSupport(words);
    if (!isHelp) return printAndSucceed(context, context.version);
  }
  if (words[0] === 'help') {
    const { isCryForHelp } = await import('./find-command.ts');
    const rest = words.slice(1);
    if (!isCryForHelp(rest)) return runWords(rest, { ...globals, help: true }, context);
    const { soundsOfDanger } = await import('./failed-run.ts');
    const isOfDanger = await soundsOfDanger(rest, { globals, context, run });
    return runWords([...(isOfDanger ? ['faq', '--'] : ['help-now']), ...rest], globals, context);
  }
  const found = await findOrHelp(words, globals, context, run);
  if (found === null) return 0;
  if (found.kind === 'group' || (found.kind === 'none' && globals.help)) {
    const { groupHelpText, helpText } = await import('./help.ts');
    const { width } = context;
    if (found.kind === 'none') return printAndSucceed(context, helpText(width));
    return printAndSucceed(context, groupHelpText(found.name, found.entries, width));
  }
  let typedWords: TypedWords | null = null;
  try {
    if (found.kind === 'none') return await runToday(await context.createDeps(globals, null, run));
    context.useCompileCache(globals, !found.entry.leavesNoTrace);
    const declare = await found.entry.load();
    const deps = await context.createDeps(globalsFor(found, globals), found.entry, run);
    const isHeard = found.entry.touches !== 'nothing' && !globals.help;
    if (isHeard) typedWords = keepTyped(deps);
    const heard = typedWords === null ? { deps, texts: [] } : hearWords(typedWords.deps, found.words);
    const help = globals.help ? { answer: deps.output.answer, width: context.width } : null;
    const begin = isHeard && found.entry.leavesList !== true ? deps.store.open : async () => {};
    await runCommand(found.entry, declare(heard.deps), found.words, help, begin);
    if (heard.texts.length > 0) await (await import('./danger-doors.ts')).nameHelp(heard);
    return code;
  } catch (error) {
    const { answerFailure } = await import('./failed-run.ts');
    return await answerFailure(error, found, typedWords, { globals, context, run });
  }
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
    const { bringsHelp } = await import('./failed-run.ts');
    if (await bringsHelp(error, { entry: null, words }, { globals, context, run })) return null;
    throw error;
  }
}

/**
 * Runs a command with her words, or shows its help.
 *
 * @param help when she wants help instead of a run: where to write it, and the columns of her window
 * @param begin runs once her words make sense, before the command does anything
 */
async function runCommand(
  entry: CommandEntry,
  command: Command,
  words: readonly string[],
  help: { readonly answer: (text: string) => void; readonly width: number } | null,
  begin: () => Promise<void>,
): Promise<void> {
  const prepare = (commander: Commander) => prepareFor(entry, commander);
  if (help !== null) {
    const commander = await command.toCommander();
    await prepare(commander);
    const { inWindow } = await import('./help.ts');
    help.answer(inWindow(helpOf(commander), help.width));
    return;
  }
  await command.parseAsync(words, { from: 'user', prepare, begin });
}

async function prepareFor(entry: CommandEntry, commander: Commander): Promise<void> {
  const { globalHelpText, subcommandsHelpText } = await import('./help.ts');
  const { usageError } = await import('./usage-error.ts');
  commander
    .exitOverride((error) => {
      throw usageError(error, entry, commander);
    })
    .name(`momconnect ${entry.name}`)
    .helpOption(false)
    .showSuggestionAfterError(true)
    .addHelpText('after', subcommandsHelpText(entry.name) + globalHelpText());
}

function helpOf(commander: Commander): string {
  let text = '';
  commander.configureOutput({
    writeOut: (part) => {
      text += part;
    },
  });
  commander.outputHelp();
  return text.replace(/ +$/gm, '').trimEnd();
}

/** What runs by itself says nothing but its answer. */
function globalsFor({ entry, words }: FoundCommand, globals: GlobalOptions): GlobalOptions {
  const isByItself = entry.byItself?.some((option) => words.includes(option)) === true;
  return isByItself ? { ...globals, quiet: true, isByItself } : globals;
}

function printAndSucceed(context: RunContext, text: string): number {
  context.print(text);
  return 0;
}

/** `momconnect` alone: the welcome on the first run, later what today brings. */
async function runToday(deps: Deps): Promise<number> {
  await deps.store.open();
  if (!deps.store.isNew()) return await deps.run(['today']);
  const { welcome } = await import('../commands/suggest/welcome.ts');
  await welcome(deps);
  return 0;
}

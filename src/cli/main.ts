/** One run: words in, exit code out. */

import { type CommandEntry, commands } from '../commands/index.ts';
import type { Deps } from '../deps.ts';
import { exitCodes, UserError } from '../errors.ts';
import type { Saved } from '../store/session.ts';
import { commandWords, type Found, findCommand, isCryForHelp, isSupport } from './find-command.ts';
import { type GlobalOptions, type ReadGlobals, readGlobals } from './globals.ts';
import { hearWords } from './heard-words.ts';
import { groupHelpText, helpText } from './help.ts';
import { reportError } from './report-error.ts';

/** What a run needs of the world: wire.ts gives the real one, tests a fake. */
export interface World {
  /** Builds what a command may touch. @param entry the command it is for; null for the welcome */
  connect(globals: GlobalOptions, entry: CommandEntry | null, run: Deps['run']): Promise<Deps>;
  readonly version: string;
  /** stdout without any styling, for help. */
  print(text: string): void;
  /** Columns of stdout. */
  readonly width: number;
  /** Columns that errors wrap to. */
  readonly complaintWidth: number;
  /** stderr, for errors. */
  complain(text: string): void;
  /** The last look at a text for a person, before it is complained. */
  shape(text: string): string;
  /** What of hers is on disk since this run began. */
  saved(): Saved;
}

/** @param argv words after the program's name; answers the exit code */
export async function main(argv: readonly string[], world: World): Promise<number> {
  try {
    const { globals, words } = readWords(argv);
    return await runWords(words, globals, world);
  } catch (error) {
    const [json, debug] = [argv.includes('--json'), argv.includes('--debug')];
    return await reportError(error, { ...errorsGo(world), json, debug, closing: null });
  }
}

/** What answers whatever is damaged is not stopped by a wrong `--today` or `--home` either. */
function readWords(argv: readonly string[]): ReadGlobals {
  const problems: unknown[] = [];
  const read = readGlobals(argv, (problem) => problems.push(problem));
  const words = commandWords(read.words);
  if (problems.length > 0 && !isSupport(words)) throw problems[0];
  return { ...read, words };
}

async function runWords(words: readonly string[], globals: GlobalOptions, world: World): Promise<number> {
  /** A command ends as the last one that it ran within itself. */
  let code = 0;
  const run: Deps['run'] = async (others) => {
    code = await runWords(others, globals, world);
    return code;
  };
  if (globals.version && !isSupport(words)) return printed(world, world.version);
  if (words[0] === 'help') {
    const rest = words.slice(1);
    if (!isCryForHelp(rest)) return runWords(rest, { ...globals, help: true }, world);
    const isOfDanger = await soundsOfDanger(rest, globals, world, run);
    return runWords([...(isOfDanger ? ['faq', '--'] : ['help-now']), ...rest], globals, world);
  }
  const found = await findOrHelp(words, globals, world, run);
  if (found === null) return 0;
  if (found.kind === 'group') return printed(world, groupHelpText(found.name, found.entries, world.width));
  if (found.kind === 'none' && globals.help) return printed(world, helpText(world.width));
  const entry = found.kind === 'none' ? null : found.entry;
  try {
    if (found.kind === 'none') return await runToday(await world.connect(globals, null, run));
    // The command comes first: under its name the launcher finds what is compiled already.
    const declare = await found.entry.load();
    const deps = await world.connect(globals, found.entry, run);
    const { runCommand } = await import('../late.ts');
    const isHeard = found.entry.touches !== 'nothing' && !globals.help;
    const heard = isHeard ? hearWords(deps, found.words) : { deps, texts: [] };
    await runCommand(found.entry, declare(heard.deps), found.words, globals.help ? deps.output.answer : null);
    if (heard.texts.length > 0) (await import('./danger-doors.ts')).nameHelp(heard);
    return code;
  } catch (error) {
    const { json, debug } = globals;
    const closing = entry?.touches === 'writes' ? whatIsSaved(entry, world) : null;
    if (found.kind === 'command' && (await bringsHelp(error, found, globals, world, run))) {
      if (found.near !== undefined) return 0;
      if (closing !== null && !json) world.complain(closing);
      return exitCodes[(error as UserError).code];
    }
    return await reportError(withNear(error, found), { ...errorsGo(world), json, debug, closing });
  }
}

/** Nobody is called so: it may have been a command, with a slip in it. */
function withNear(error: unknown, found: Found): unknown {
  const near = found.kind === 'command' ? (found.near ?? null) : null;
  if (near === null || !(error instanceof UserError) || error.code !== 'not_found') return error;
  return new UserError(error.message, { ...error, hint: `Did you mean: momconnect ${near}` });
}

/** Throws UserError `usage` for words that are no command; null where they were of danger, and help has come. */
async function findOrHelp(
  words: readonly string[],
  globals: GlobalOptions,
  world: World,
  run: Deps['run'],
): Promise<Found | null> {
  try {
    return findCommand(words, globals.help);
  } catch (error) {
    if (await bringsHelp(error, { entry: null, words }, globals, world, run)) return null;
    throw error;
  }
}

/** An error would repeat her words; where they are of danger, help comes in its place. */
async function bringsHelp(
  error: unknown,
  { entry, words }: { readonly entry: CommandEntry | null; readonly words: readonly string[] },
  globals: GlobalOptions,
  world: World,
  run: Deps['run'],
): Promise<boolean> {
  const isRefusal = error instanceof UserError && ['usage', 'not_found', 'ambiguous'].includes(error.code);
  if (!isRefusal || words.length === 0 || entry?.touches === 'nothing') return false;
  if (!(await soundsOfDanger(words, globals, world, run))) return false;
  await runWords(['faq', '--', ...words], { ...globals, help: false }, world);
  return true;
}

async function soundsOfDanger(
  words: readonly string[],
  globals: GlobalOptions,
  world: World,
  run: Deps['run'],
): Promise<boolean> {
  const faq = commands.find(({ name }) => name === 'faq') ?? null;
  const { needsHelp } = await import('./danger-doors.ts');
  try {
    // Quiet: what is said of this run was said when the command began.
    return needsHelp(await world.connect({ ...globals, help: false, quiet: true }, faq, run), words);
  } catch {
    // What keeps faq from starting is told as the error of what she typed.
    return false;
  }
}

function errorsGo({ shape, complaintWidth, complain }: World) {
  return { shape, width: complaintWidth, print: complain };
}

/** A command may have saved before it failed or was stopped. */
function whatIsSaved({ name }: CommandEntry, world: World): string {
  const saved = world.saved();
  if (saved === 'nothing') return 'Nothing was saved.';
  if (saved === 'some') return 'What was saved before that stays.';
  return `It may have been saved. To look: momconnect ${name.startsWith('config') ? 'config list' : 'log list'}`;
}

/** What went wrong after the answer, which stands. */
export async function reportAfterAnswer(
  argv: readonly string[],
  error: unknown,
  world: World,
): Promise<void> {
  await reportError(error, {
    ...errorsGo(world),
    json: argv.includes('--json'),
    debug: argv.includes('--debug'),
    closing: null,
  });
}

function printed(world: World, text: string): number {
  world.print(text);
  return 0;
}

/** `momconnect` alone: the welcome on the first run, the day's suggestions after. */
async function runToday(deps: Deps): Promise<number> {
  if (!deps.store.isNew()) return await deps.run(['suggest']);
  const { welcome } = await import('../commands/welcome.ts');
  await welcome(deps);
  return 0;
}

/** Runs a command with her words, and rewords commander's errors. */

import type { Command as Commander, CommanderError } from 'commander';
import type { CommandEntry } from '../commands/index.ts';
import type { Command } from '../commands/shared/command.ts';
import { UserError } from '../errors.ts';
import { globalHelpText, inWindow, subcommandsHelpText } from './help.ts';

/** @param help when she wants help instead of a run: where to write it, and the columns of her window */
export async function runCommand(
  entry: CommandEntry,
  command: Command,
  words: readonly string[],
  help: { readonly answer: (text: string) => void; readonly width: number } | null,
): Promise<void> {
  const prepare = (commander: Commander) => prepareFor(entry, commander);
  if (help !== null) {
    const commander = await command.toCommander();
    prepare(commander);
    help.answer(inWindow(helpOf(commander), help.width));
    return;
  }
  try {
    await command.parseAsync(words, { from: 'user', prepare });
  } catch (error) {
    throw isOfCommander(error) ? usageError(error, entry) : error;
  }
}

/** Checked by its code, because commander may not be loaded. */
function isOfCommander(error: unknown): error is CommanderError {
  return error instanceof Error && /^commander\./.test(String((error as Partial<CommanderError>).code));
}

function prepareFor(entry: CommandEntry, commander: Commander): void {
  commander
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
  return text.trimEnd();
}

/** `option '-n, --limit <count>' argument 'x' is invalid. Why`, and the same for an argument. */
const invalidValue = /(?:option|argument) '([^']*)'.*?(?:argument|value) '(.*)' is invalid\.\s*(.*)$/s;

/** `--limit` of `-n, --limit <count>`. */
function nameOf(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

/** Our sentences, where commander's are for programmers. */
const plainSentences: Readonly<Record<string, (message: string) => string>> = {
  'commander.missingArgument': (message) =>
    `Something's missing here: ${/'(.*)'/.exec(message)?.[1] ?? 'a word'}.`,
  'commander.invalidArgument': (message) => {
    const [, flags = '', value = '', why = ''] = invalidValue.exec(message) ?? [];
    return flags === ''
      ? message.replace(/^error: /, '')
      : `${nameOf(flags)} can't be "${value}". ${why}`.trim();
  },
  'commander.excessArguments': () => "That's more than this command takes.",
};

/** Commander says `error: unknown option '--evrey'\n(Did you mean --every?)`. */
function usageError({ code, message }: CommanderError, entry: CommandEntry): UserError {
  const hint = `To see how it works: momconnect ${entry.name} --help`;
  const plain = plainSentences[code]?.(message);
  if (plain !== undefined) return new UserError(plain, { code: 'usage', hint });
  const [first = '', suggestion] = message.replace(/^error: /, '').split('\n');
  const sentence = `${first.charAt(0).toUpperCase()}${first.slice(1)}.`.replace(/\.\.$/, '.');
  const suggestedName = suggestion?.replace(/^\(|\)$/g, '');
  return new UserError([sentence, suggestedName].filter(Boolean).join(' ').replaceAll("'", '"'), {
    code: 'usage',
    hint,
  });
}

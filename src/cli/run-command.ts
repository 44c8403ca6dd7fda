/** Runs a command with her words, and shows its help. */

import type { Command as Commander, CommanderError } from 'commander';
import type { CommandEntry } from '../commands/index.ts';
import type { Command } from '../commands/shared/command.ts';

/**
 * @param help when she wants help instead of a run: where to write it, and the columns of her window
 * @param begin runs once her words make sense, before the command does anything
 */
export async function runCommand(
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
  try {
    await command.parseAsync(words, { from: 'user', prepare, begin });
  } catch (error) {
    if (!isOfCommander(error)) throw error;
    throw (await import('./usage-error.ts')).usageError(error, entry);
  }
}

/** Checked by its code, because commander may not be loaded. */
function isOfCommander(error: unknown): error is CommanderError {
  return error instanceof Error && /^commander\./.test(String((error as Partial<CommanderError>).code));
}

async function prepareFor(entry: CommandEntry, commander: Commander): Promise<void> {
  const { globalHelpText, subcommandsHelpText } = await import('./help.ts');
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

/** Says in our words what commander found wrong. */

import type { Command as Commander, CommanderError } from 'commander';
import type { CommandEntry } from '../commands/index.ts';
import { ownSentence } from '../commands/shared/command.ts';
import { capitalize } from '../domain/text/capitalize.ts';
import { withPeriod } from '../domain/text/with-period.ts';
import { UserError } from '../errors.ts';

export function usageError(error: CommanderError, { name }: CommandEntry, commander: Commander): UserError {
  const way = { text: 'To see how it works:', command: `momconnect ${name} --help` };
  return new UserError(problemIn(error, commander), { code: 'usage', ways: [way] });
}

function problemIn({ code, message }: CommanderError, { registeredArguments, args }: Commander): string {
  if (code === 'commander.excessArguments') return "That's more than this command takes.";
  if (code === ownSentence) return message;
  if (code === 'commander.optionMissingArgument') return `Something's missing after ${optionIn(message)}.`;
  if (code !== 'commander.missingArgument') return inOurStyle(message);
  const missing = registeredArguments.find(({ required }, at) => required && args[at] === undefined);
  return `Something's missing here: ${missing?.name() ?? 'a word'}.`;
}

/** `--limit` of `error: option '-n, --limit <count>' argument missing`: commander has no field for it. */
const optionIn = (message: string): string => /--[\w-]+/.exec(message)?.[0] ?? 'an option';

/**
 * For an unknown option. Only commander's own sentence has the option that she may have meant: `error: unknown option
 * '--evrey'\n(Did you mean --every?)`
 */
function inOurStyle(message: string): string {
  const [first = '', suggestion = ''] = message.replace(/^error: /, '').split('\n');
  return `${withPeriod(capitalize(first))} ${suggestion.replace(/^\(|\)$/g, '')}`.trim().replaceAll("'", '"');
}

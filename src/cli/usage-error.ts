/** Says in our words what commander found wrong. */

import type { CommanderError } from 'commander';
import type { CommandEntry } from '../commands/index.ts';
import { UserError } from '../errors.ts';

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
export function usageError({ code, message }: CommanderError, entry: CommandEntry): UserError {
  const way = { text: 'To see how it works:', command: `momconnect ${entry.name} --help` };
  const plain = plainSentences[code]?.(message);
  if (plain !== undefined) return new UserError(plain, { code: 'usage', ways: [way] });
  const [first = '', suggestion] = message.replace(/^error: /, '').split('\n');
  const sentence = `${first.charAt(0).toUpperCase()}${first.slice(1)}.`.replace(/\.\.$/, '.');
  const suggestedName = suggestion?.replace(/^\(|\)$/g, '');
  return new UserError([sentence, suggestedName].filter(Boolean).join(' ').replaceAll("'", '"'), {
    code: 'usage',
    ways: [way],
  });
}

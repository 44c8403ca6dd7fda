/** The commands that people type all day. They're found without loading the table of all the others. */

import { logCommands } from './contact/entries.ts';
import { type CommandEntry, listing, noData, reading, writing } from './shared/command-entry.ts';

export const everydayCommands: readonly CommandEntry[] = [
  listing(
    'suggest',
    'a few people you could reach today',
    async () => (await import('./suggest/suggest.ts')).suggestCommand,
  ),
  {
    ...listing(
      'today',
      'one name, and what today brings; the same as momconnect alone',
      async () => (await import('./suggest/today.ts')).todayCommand,
    ),
    byItself: ['--brief', '--notify'],
  },
  ...logCommands,
  reading(
    'text',
    'words to text someone, ready on your phone',
    async () => (await import('./contact/text.ts')).textCommand,
  ),
  writing('done', null, async () => (await import('./contact/done.ts')).doneCommand),
  noData(
    'faq',
    'calm answers: momconnect faq isolated',
    async () => (await import('./support/faq.ts')).faqCommand,
  ),
  noData(
    'faq check',
    'check the topics you wrote yourself',
    async () => (await import('./support/faq-check.ts')).faqCheckCommand,
  ),
  noData(
    'help-now',
    'people who pick up; works offline',
    async () => (await import('./support/help-now.ts')).helpNowCommand,
  ),
];

export interface FoundCommand {
  readonly kind: 'command';
  readonly entry: CommandEntry;
  /** After the command's name. */
  readonly words: readonly string[];
  /** Words after a group's name may be a misspelled command: `note lst`. Undefined when she typed a command. */
  readonly near?: string | null;
}

/** null when only the table of all commands can tell what the words mean. */
export function findEveryday(words: readonly string[]): FoundCommand | null {
  const [first = '', second = ''] = words.slice(0, 2).map((word) => word.toLowerCase());
  const called = (name: string) => everydayCommands.find((entry) => entry.name === name);
  // A command of two words comes before its group's: `faq check` beside `faq`.
  const longer = called(`${first} ${second}`);
  if (longer !== undefined) return { kind: 'command', entry: longer, words: words.slice(2) };
  const entry = called(first);
  return entry === undefined ? null : { kind: 'command', entry, words: words.slice(1) };
}

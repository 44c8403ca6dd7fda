/** The commands that people type all day. They're found without loading the table of all the others. */

import { type CommandEntry, listing, noData, reading, writing } from './shared/command-entry.ts';

// biome-ignore format: a row a line
export const everydayCommands: readonly CommandEntry[] = [
  listing('suggest', 'a few people you could reach today', () => import('./suggest/suggest.ts')),
  listing('today', 'one name, and what today brings; the same as momconnect alone', () => import('./suggest/today.ts'), { byItself: ['--brief', '--notify'] }),
  writing('log', 'save a time you were in touch', () => import('./contact/log.ts')),
  reading('log list', 'show the times you were in touch', () => import('./contact/log-list.ts')),
  writing('log edit', 'change one of them', () => import('./contact/log-edit.ts')),
  writing('log remove', 'delete one of them', () => import('./contact/log-remove.ts')),
  reading('text', 'words to text someone, ready on your phone', () => import('./contact/text.ts')),
  writing('done', null, () => import('./contact/done.ts')),
  noData('faq', 'calm answers: momconnect faq isolated', () => import('./support/faq.ts')),
  noData('faq check', 'check the topics you wrote yourself', () => import('./support/faq-check.ts')),
  noData('help-now', 'people who pick up; works offline', () => import('./support/help-now.ts')),
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
  const entryCalled = (name: string) => everydayCommands.find((entry) => entry.name === name);
  // A command of two words comes before its group's: `faq check` beside `faq`.
  const longer = entryCalled(`${first} ${second}`);
  if (longer !== undefined) return { kind: 'command', entry: longer, words: words.slice(2) };
  const entry = entryCalled(first);
  return entry === undefined ? null : { kind: 'command', entry, words: words.slice(1) };
}

/** The commands for entries. Only the requested one is loaded. */

import { type CommandEntry, reading, writing } from '../shared/command-entry.ts';

export const logCommands: readonly CommandEntry[] = [
  writing('log', 'save a time you were in touch', async () => (await import('./log.ts')).logCommand),
  reading(
    'log list',
    'show the times you were in touch',
    async () => (await import('./log-list.ts')).logListCommand,
  ),
  writing('log edit', 'change one of them', async () => (await import('./log-edit.ts')).logEditCommand),
  writing('log remove', 'delete one of them', async () => (await import('./log-remove.ts')).logRemoveCommand),
];

/** The commands for ways to connect. Only the requested one is loaded. */

import { type CommandEntry, reading, unlisted, writing } from '../shared/command-entry.ts';

export const waysCommands: readonly CommandEntry[] = [
  reading(
    'ways',
    'four ways to be around people, and your own ideas',
    async () => (await import('./ways.ts')).waysCommand,
  ),
  unlisted(
    writing(
      'ways add',
      'save an idea of your own',
      async () => (await import('./ways-add.ts')).waysAddCommand,
    ),
  ),
  unlisted(
    writing(
      'ways remove',
      'delete one of your ideas',
      async () => (await import('./ways-remove.ts')).waysRemoveCommand,
    ),
  ),
];

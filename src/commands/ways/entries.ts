/** The commands for ways to connect. Only the requested one is loaded. */

import { type CommandEntry, reading, writing } from '../shared/command-entry.ts';

export const waysCommands: readonly CommandEntry[] = [
  reading(
    'ways',
    'four ways to be around people, and your own ideas',
    async () => (await import('./ways.ts')).waysCommand,
  ),
  writing('ways add', null, async () => (await import('./own-ideas.ts')).waysAddCommand),
  writing('ways remove', null, async () => (await import('./own-ideas.ts')).waysRemoveCommand),
];

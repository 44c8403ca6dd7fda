/** The commands of the ways to connect. Only the asked one is loaded. */

import { type CommandEntry, reading, writing } from '../command-entry.ts';

export const waysCommands: readonly CommandEntry[] = [
  reading('ways', 'four ways, and your own', async () => (await import('./ways.ts')).waysCommand),
  writing('ways add', 'keep a way of your own', async () => (await import('./ways-add.ts')).waysAddCommand),
  writing(
    'ways remove',
    'let go of a way of your own',
    async () => (await import('./ways-remove.ts')).waysRemoveCommand,
  ),
];

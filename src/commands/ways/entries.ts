/** The commands of the ways to connect. Only the asked one is loaded. */

import { type CommandEntry, reading, unlisted, writing } from '../command-entry.ts';

export const waysCommands: readonly CommandEntry[] = [
  reading('ways', 'four ways, and your own', async () => (await import('./ways.ts')).waysCommand),
  unlisted(
    writing('ways add', 'save a way of your own', async () => (await import('./ways-add.ts')).waysAddCommand),
  ),
  unlisted(
    writing(
      'ways remove',
      'take one of your own away',
      async () => (await import('./ways-remove.ts')).waysRemoveCommand,
    ),
  ),
];

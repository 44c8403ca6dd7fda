/** The commands of catching up. */

import { type CommandEntry, reading, writing } from '../shared/command-entry.ts';

export const catchUpCommands: readonly CommandEntry[] = [
  writing(
    'catch-up',
    'fill your list from chats you exported',
    async () => (await import('./catch-up.ts')).catchUpCommand,
  ),
  reading(
    'catch-up sources',
    "which chats you've added, and how to export one",
    async () => (await import('./catch-up-sources.ts')).catchUpSourcesCommand,
  ),
];

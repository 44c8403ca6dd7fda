/** The commands for local groups and places. Only the requested one is loaded. */

import { type CommandEntry, filing, reading, writing } from '../shared/command-entry.ts';

export const localCommands: readonly CommandEntry[] = [
  reading('local', "what's on, or where to look", async () => (await import('./local.ts')).localCommand),
  writing(
    'local add',
    'a place or group to try',
    async () => (await import('./local-add.ts')).localAddCommand,
  ),
  writing(
    'local visited',
    'save that you went; anyone you met gets logged too',
    async () => (await import('./local-visited.ts')).localVisitedCommand,
  ),
  writing(
    'local start',
    'a group of your own',
    async () => (await import('./local-start.ts')).localStartCommand,
  ),
  reading('local next', null, async () => (await import('./local.ts')).localNextCommand),
  reading('local ideas', null, async () => (await import('./local-ideas.ts')).localIdeasCommand),
  reading('local list', null, async () => (await import('./local-list.ts')).localListCommand),
  reading('local show', null, async () => (await import('./local-list.ts')).localShowCommand),
  writing('local edit', null, async () => (await import('./local-add.ts')).localEditCommand),
  writing('local remove', null, async () => (await import('./local-add.ts')).localRemoveCommand),
  reading('local invite', null, async () => (await import('./local-invite.ts')).localInviteCommand),
  filing('local flyer', null, async () => (await import('./local-pages.ts')).pageCommand('flyer')),
  reading('local first-meeting', null, async () =>
    (await import('./local-pages.ts')).pageCommand('first-meeting'),
  ),
  reading('local review', null, async () => (await import('./local-pages.ts')).pageCommand('review')),
];

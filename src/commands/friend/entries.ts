/** The commands of the people on her list. Only the asked one is loaded. */

import { type CommandEntry, reading, unlisted, writing } from '../command-entry.ts';

export const friendCommands: readonly CommandEntry[] = [
  writing(
    'friend add',
    'put someone on your list',
    async () => (await import('./friend-add.ts')).friendAddCommand,
  ),
  reading('friend list', 'your people', async () => (await import('./friend-list.ts')).friendListCommand),
  reading(
    'friend show',
    'what you know of one person',
    async () => (await import('./friend-show.ts')).friendShowCommand,
  ),
  writing(
    'friend edit',
    'change or add what you know',
    async () => (await import('./friend-edit.ts')).friendEditCommand,
  ),
  writing(
    'friend remove',
    'take someone off the list',
    async () => (await import('./friend-remove.ts')).friendRemoveCommand,
  ),
  writing(
    'friend pause',
    'no suggestions for now',
    async () => (await import('./friend-state.ts')).friendPauseCommand,
  ),
  writing(
    'friend resume',
    'suggestions again',
    async () => (await import('./friend-state.ts')).friendResumeCommand,
  ),
  writing(
    'friend archive',
    'off the list you see, and saved',
    async () => (await import('./friend-state.ts')).friendArchiveCommand,
  ),
  unlisted(
    writing(
      'friend unarchive',
      'back on the list',
      async () => (await import('./friend-state.ts')).friendUnarchiveCommand,
    ),
  ),
  writing(
    'friend never',
    'never show this person again',
    async () => (await import('./friend-state.ts')).friendHideCommand,
  ),
  unlisted(
    writing(
      'friend unhide',
      'show a hidden person again',
      async () => (await import('./friend-state.ts')).friendUnhideCommand,
    ),
  ),
  writing(
    'friend passed-away',
    'keep what was, suggest no more',
    async () => (await import('./friend-state.ts')).friendPassedAwayCommand,
  ),
  writing(
    'friend merge',
    'two entries that are one person',
    async () => (await import('./friend-merge.ts')).friendMergeCommand,
  ),
];

/** The commands for the people on her list. Only the requested one is loaded. */

import { type CommandEntry, reading, writing } from '../shared/command-entry.ts';

export const friendCommands: readonly CommandEntry[] = [
  writing(
    'friend add',
    'put someone on your list',
    async () => (await import('./friend-add.ts')).friendAddCommand,
  ),
  reading('friend list', 'your people', async () => (await import('./friend-list.ts')).friendListCommand),
  reading(
    'friend show',
    'what you know about someone',
    async () => (await import('./friend-show.ts')).friendShowCommand,
  ),
  writing(
    'friend edit',
    'change or add what you know about someone',
    async () => (await import('./friend-edit.ts')).friendEditCommand,
  ),
  writing(
    'friend remove',
    'take someone off your list',
    async () => (await import('./friend-remove.ts')).friendRemoveCommand,
  ),
  writing(
    'friend pause',
    'stop suggesting someone for now',
    async () => (await import('./friend-state.ts')).friendPauseCommand,
  ),
  writing(
    'friend resume',
    'suggest someone again',
    async () => (await import('./friend-state.ts')).friendResumeCommand,
  ),
  writing(
    'friend archive',
    'hide someone from your list, but save everything',
    async () => (await import('./friend-state.ts')).friendArchiveCommand,
  ),
  writing('friend unarchive', null, async () => (await import('./friend-state.ts')).friendUnarchiveCommand),
  writing(
    'friend never',
    'never see this person again',
    async () => (await import('./friend-state.ts')).friendHideCommand,
  ),
  writing('friend unhide', null, async () => (await import('./friend-state.ts')).friendUnhideCommand),
  writing(
    'friend passed-away',
    'remember them, with no more suggestions',
    async () => (await import('./friend-state.ts')).friendPassedAwayCommand,
  ),
  writing(
    'friend sort',
    'choose who can come up in suggestions',
    async () => (await import('./friend-sort.ts')).friendSortCommand,
  ),
  writing(
    'friend tag',
    'make a group of people',
    async () => (await import('./friend-tag.ts')).friendTagCommand,
  ),
  writing('friend untag', null, async () => (await import('./friend-tag.ts')).friendUntagCommand),
  reading(
    'friend doubles',
    'find people listed twice',
    async () => (await import('./friend-doubles.ts')).friendDoublesCommand,
  ),
  writing('friend apart', null, async () => (await import('./friend-apart.ts')).friendApartCommand),
  writing(
    'friend merge',
    'combine two entries for the same person',
    async () => (await import('./friend-merge.ts')).friendMergeCommand,
  ),
];

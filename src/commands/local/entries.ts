/** The commands of something local. Only the asked one is loaded. */

import { type CommandEntry, reading, writing } from '../command-entry.ts';

export const localCommands: readonly CommandEntry[] = [
  reading(
    'local',
    'what is on this week, or where to look',
    async () => (await import('./local.ts')).localCommand,
  ),
  writing(
    'local add',
    'a place or group to try',
    async () => (await import('./local-add.ts')).localAddCommand,
  ),
  reading(
    'local list',
    'places and groups you are trying',
    async () => (await import('./local-list.ts')).localListCommand,
  ),
  reading(
    'local show',
    'what you know of one',
    async () => (await import('./local-show.ts')).localShowCommand,
  ),
  writing(
    'local edit',
    'change what you know of one',
    async () => (await import('./local-edit.ts')).localEditCommand,
  ),
  writing('local remove', 'let one go', async () => (await import('./local-remove.ts')).localRemoveCommand),
  reading(
    'local next',
    'what is on, and what to say there',
    async () => (await import('./local-next.ts')).localNextCommand,
  ),
  writing(
    'local visited',
    'you were there; who you met is logged',
    async () => (await import('./local-visited.ts')).localVisitedCommand,
  ),
  reading(
    'local ideas',
    'places with the same faces, or online',
    async () => (await import('./local-ideas.ts')).localIdeasCommand,
  ),
  writing(
    'local start',
    'a group of your own, step by step',
    async () => (await import('./local-start.ts')).localStartCommand,
  ),
  reading(
    'local invite',
    'words to ask a family along',
    async () => (await import('./local-invite.ts')).localInviteCommand,
  ),
  reading(
    'local flyer',
    'a page to hang up',
    async () => (await import('./local-flyer.ts')).localFlyerCommand,
  ),
  reading(
    'local first-meeting',
    'a plan for the first time',
    async () => (await import('./local-first-meeting.ts')).localFirstMeetingCommand,
  ),
  reading(
    'local review',
    'keep, change or end it',
    async () => (await import('./local-review.ts')).localReviewCommand,
  ),
];

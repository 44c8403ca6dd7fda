/** The commands of video calls. Only the asked one is loaded. */

import { type CommandEntry, filing, reading, unlisted, writing } from '../shared/command-entry.ts';

export const callCommands: readonly CommandEntry[] = [
  writing(
    'call plan',
    'a video call of 5 to 20',
    async () => (await import('./call-plan.ts')).callPlanCommand,
  ),
  reading('call list', 'calls coming up', async () => (await import('./call-show.ts')).callListCommand),
  ...[
    reading('call show', 'one call', async () => (await import('./call-show.ts')).callShowCommand),
    reading('call invite', 'words', async () => (await import('./call-invite.ts')).callInviteCommand),
    writing('call rsvp', 'an answer', async () => (await import('./call-rsvp.ts')).callRsvpCommand),
    writing('call pick', 'the time', async () => (await import('./call-pick.ts')).callPickCommand),
    writing('call edit', 'change it', async () => (await import('./call-edit.ts')).callEditCommand),
    writing('call held', 'who came', async () => (await import('./call-held.ts')).callHeldCommand),
    filing('call host', 'a page', async () => (await import('./call-files.ts')).callHostCommand),
    filing('call ics', 'for a calendar', async () => (await import('./call-files.ts')).callIcsCommand),
    writing('call cancel', 'call it off', async () => (await import('./call-pick.ts')).callCancelCommand),
  ].map(unlisted),
];

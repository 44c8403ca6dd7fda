/** The commands of video calls. Only the asked one is loaded. */

import { type CommandEntry, filing, reading, writing } from '../shared/command-entry.ts';

export const callCommands: readonly CommandEntry[] = [
  writing(
    'call plan',
    'a video call of 5 to 20',
    async () => (await import('./call-plan.ts')).callPlanCommand,
  ),
  reading('call list', 'calls coming up', async () => (await import('./call-show.ts')).callListCommand),
  reading('call show', null, async () => (await import('./call-show.ts')).callShowCommand),
  reading('call invite', null, async () => (await import('./call-invite.ts')).callInviteCommand),
  writing('call rsvp', null, async () => (await import('./call-rsvp.ts')).callRsvpCommand),
  writing('call pick', null, async () => (await import('./call-pick.ts')).callPickCommand),
  writing('call edit', null, async () => (await import('./call-edit.ts')).callEditCommand),
  writing('call held', null, async () => (await import('./call-held.ts')).callHeldCommand),
  filing('call host', null, async () => (await import('./call-files.ts')).callHostCommand),
  filing('call ics', null, async () => (await import('./call-files.ts')).callIcsCommand),
  writing('call cancel', null, async () => (await import('./call-pick.ts')).callCancelCommand),
];

/** The commands of video calls. Only the asked one is loaded. */

import { type CommandEntry, reading, writing } from '../command-entry.ts';

export const callCommands: readonly CommandEntry[] = [
  writing('call plan', 'a video call of 5 to 20', async () => (await import('./plan.ts')).callPlanCommand),
  reading(
    'call invite',
    'the invitation to send',
    async () => (await import('./invite.ts')).callInviteCommand,
  ),
  writing('call rsvp', 'what a guest answered', async () => (await import('./rsvp.ts')).callRsvpCommand),
  reading('call list', 'calls that are ahead', async () => (await import('./list.ts')).callListCommand),
  reading('call show', 'everything about one call', async () => (await import('./show.ts')).callShowCommand),
  writing('call pick', 'the time it will be', async () => (await import('./pick.ts')).callPickCommand),
  writing('call edit', 'change a call', async () => (await import('./edit.ts')).callEditCommand),
  writing(
    'call cancel',
    'call it off, with words for it',
    async () => (await import('./cancel.ts')).callCancelCommand,
  ),
  writing('call held', 'it took place; who came', async () => (await import('./held.ts')).callHeldCommand),
  reading('call host', 'a page to run a call from', async () => (await import('./host.ts')).callHostCommand),
  reading('call ics', 'a call for your calendar', async () => (await import('./ics.ts')).callIcsCommand),
];

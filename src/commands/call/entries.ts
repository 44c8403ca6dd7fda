/** The commands of video calls. Only the asked one is loaded. */

import { type CommandEntry, reading, writing } from '../command-entry.ts';

export const callCommands: readonly CommandEntry[] = [
  writing(
    'call plan',
    'a video call of 5 to 20',
    async () => (await import('./call-plan.ts')).callPlanCommand,
  ),
  reading(
    'call invite',
    'the invitation to send',
    async () => (await import('./call-invite.ts')).callInviteCommand,
  ),
  writing('call rsvp', 'what a guest answered', async () => (await import('./call-rsvp.ts')).callRsvpCommand),
  reading('call list', 'calls that are ahead', async () => (await import('./call-list.ts')).callListCommand),
  reading(
    'call show',
    'everything about one call',
    async () => (await import('./call-show.ts')).callShowCommand,
  ),
  writing('call pick', 'the time it will be', async () => (await import('./call-pick.ts')).callPickCommand),
  writing('call edit', 'change a call', async () => (await import('./call-edit.ts')).callEditCommand),
  writing(
    'call cancel',
    'call it off, with words for it',
    async () => (await import('./call-cancel.ts')).callCancelCommand,
  ),
  writing(
    'call held',
    'it took place; who came',
    async () => (await import('./call-held.ts')).callHeldCommand,
  ),
  reading(
    'call host',
    'a page to run a call from',
    async () => (await import('./call-host.ts')).callHostCommand,
  ),
  reading('call ics', 'a call for your calendar', async () => (await import('./call-ics.ts')).callIcsCommand),
];

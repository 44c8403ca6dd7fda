/** The commands of video calls. Only the asked one is loaded. */

import { type CommandEntry, filing, reading, unlisted, writing } from '../shared/command-entry.ts';

type Load = CommandEntry['load'];

/** A journal may name zones this machine doesn't know. No call command ever sees one. */
const onKnownClocks =
  (load: Load): Load =>
  async () => {
    const [make, { withKnownZones }] = await Promise.all([load(), import('./known-zones.ts')]);
    return (deps) => make(withKnownZones(deps));
  };

/** What can be done with one call; `groups.ts` has it as an option of `call 1`. */
const step = (name: string, load: Load, making = writing) =>
  unlisted(making(`call ${name}`, 'a step of call 1', onKnownClocks(load)));

export const callCommands: readonly CommandEntry[] = [
  writing(
    'call plan',
    'a video call of 5 to 20',
    onKnownClocks(async () => (await import('./call-plan.ts')).callPlanCommand),
  ),
  reading(
    'call list',
    'calls coming up',
    onKnownClocks(async () => (await import('./call-show.ts')).callListCommand),
  ),
  step('show', async () => (await import('./call-show.ts')).callShowCommand, reading),
  step('invite', async () => (await import('./call-invite.ts')).callInviteCommand, reading),
  step('rsvp', async () => (await import('./call-rsvp.ts')).callRsvpCommand),
  step('pick', async () => (await import('./call-pick.ts')).callPickCommand),
  step('edit', async () => (await import('./call-edit.ts')).callEditCommand),
  step('held', async () => (await import('./call-held.ts')).callHeldCommand),
  step('host', async () => (await import('./call-files.ts')).callHostCommand, filing),
  step('ics', async () => (await import('./call-files.ts')).callIcsCommand, filing),
  step('cancel', async () => (await import('./call-pick.ts')).callCancelCommand),
];

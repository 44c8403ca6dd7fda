/** The commands of video calls. Only the asked one is loaded. */

import { type CommandEntry, reading, unlisted, writing } from '../command-entry.ts';

/** What can be done with one call (`groups.ts` has it as options of `call 1`). */
const acts = {
  invite: async () => (await import('./call-invite.ts')).inviteAct,
  rsvp: async () => (await import('./call-rsvp.ts')).rsvpAct,
  pick: async () => (await import('./call-pick.ts')).pickAct,
  edit: async () => (await import('./call-edit.ts')).editAct,
  held: async () => (await import('./call-held.ts')).heldAct,
  host: async () => (await import('./call-files.ts')).hostAct,
  ics: async () => (await import('./call-files.ts')).icsAct,
  cancel: async () => (await import('./call-pick.ts')).cancelAct,
};
const reads = ['invite', 'host', 'ics'];

export const callCommands: readonly CommandEntry[] = [
  writing(
    'call plan',
    'a video call of 5 to 20',
    async () => (await import('./call-plan.ts')).callPlanCommand,
  ),
  reading('call list', 'calls coming up', async () => (await import('./call-list.ts')).callListCommand),
  unlisted(reading('call show', 'one call', async () => (await import('./call-show.ts')).callShowCommand)),
  ...Object.entries(acts).map(([name, loadAct]) => {
    const load: CommandEntry['load'] = async () => {
      const [act, { commandOf }] = await Promise.all([loadAct(), import('./call-act.ts')]);
      return (deps) => commandOf(deps, act);
    };
    return unlisted((reads.includes(name) ? reading : writing)(`call ${name}`, 'a step of call 1', load));
  }),
];

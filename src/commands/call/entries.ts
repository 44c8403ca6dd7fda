/** The commands of video calls. Only the asked one is loaded. */

import { type CommandEntry, filing, reading, unlisted, writing } from '../shared/command-entry.ts';

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
/** Others write. */
const makers = new Map([
  ['invite', reading],
  ['host', filing],
  ['ics', filing],
]);

/** Zones that are not known are looked for before the command begins. */
const onHerClock =
  (load: CommandEntry['load']): CommandEntry['load'] =>
  async () => {
    const { withKnownZones } = await import('./known-zones.ts');
    const make = await load();
    return (deps) => make(withKnownZones(deps));
  };

export const callCommands: readonly CommandEntry[] = [
  writing(
    'call plan',
    'a video call of 5 to 20',
    onHerClock(async () => (await import('./call-plan.ts')).callPlanCommand),
  ),
  reading(
    'call list',
    'calls coming up',
    onHerClock(async () => (await import('./call-list.ts')).callListCommand),
  ),
  unlisted(
    reading(
      'call show',
      'one call',
      onHerClock(async () => (await import('./call-show.ts')).callShowCommand),
    ),
  ),
  ...Object.entries(acts).map(([name, loadAct]) => {
    const load: CommandEntry['load'] = async () => {
      const [act, { commandOf }] = await Promise.all([loadAct(), import('./call-act.ts')]);
      return (deps) => commandOf(deps, act);
    };
    const making = makers.get(name) ?? writing;
    return unlisted(making(`call ${name}`, 'a step of call 1', onHerClock(load)));
  }),
];

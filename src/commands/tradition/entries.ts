/** The commands for a text a day. Only the requested one is loaded. */

import { type CommandEntry, filing, reading, writing } from '../shared/command-entry.ts';

const changing =
  (verb: 'pause' | 'resume' | 'end'): CommandEntry['load'] =>
  async () =>
    (await import('./tradition-list.ts')).stateCommand(verb);

export const traditionCommands: readonly CommandEntry[] = [
  writing(
    'daily start',
    'a text a day with one to three friends',
    async () => (await import('./tradition-start.ts')).dailyStartCommand,
  ),
  reading(
    'daily list',
    "who you're doing a text a day with",
    async () => (await import('./tradition-list.ts')).dailyListCommand,
  ),
  reading('daily today', null, async () => (await import('./tradition-today.ts')).dailyTodayCommand),
  writing('daily done', null, async () => (await import('./tradition-done.ts')).dailyDoneCommand),
  reading('daily show', null, async () => (await import('./tradition-list.ts')).dailyShowCommand),
  reading('daily recap', null, async () => (await import('./tradition-today.ts')).dailyRecapCommand),
  filing('daily ics', null, async () => (await import('./tradition-ics.ts')).dailyIcsCommand),
  writing('daily pause', null, changing('pause')),
  writing('daily resume', null, changing('resume')),
  writing('daily end', null, changing('end')),
];

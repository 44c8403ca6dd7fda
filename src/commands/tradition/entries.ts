/** The commands of a text a day. Only the asked one is loaded. */

import { type CommandEntry, reading, unlisted, writing } from '../command-entry.ts';

export const traditionCommands: readonly CommandEntry[] = [
  writing(
    'daily start',
    'a text a day with one to three friends',
    async () => (await import('./tradition-start.ts')).traditionStartCommand,
  ),
  unlisted(
    reading(
      'daily today',
      "today's line, ready to send",
      async () => (await import('./tradition-today.ts')).traditionTodayCommand,
    ),
  ),
  unlisted(
    writing(
      'daily done',
      "today's line went out",
      async () => (await import('./tradition-done.ts')).traditionDoneCommand,
    ),
  ),
  reading(
    'daily list',
    'with whom you share a text a day',
    async () => (await import('./tradition-list.ts')).traditionListCommand,
  ),
  unlisted(
    reading(
      'daily show',
      'all about one, and the invitation',
      async () => (await import('./tradition-show.ts')).traditionShowCommand,
    ),
  ),
  unlisted(
    reading(
      'daily recap',
      'the lines of a week, to send',
      async () => (await import('./tradition-recap.ts')).traditionRecapCommand,
    ),
  ),
  unlisted(
    reading(
      'daily ics',
      'a reminder each day, for a calendar',
      async () => (await import('./tradition-ics.ts')).traditionIcsCommand,
    ),
  ),
  unlisted(
    writing(
      'daily pause',
      'let a text a day rest',
      async () => (await import('./tradition-state.ts')).traditionPauseCommand,
    ),
  ),
  unlisted(
    writing(
      'daily resume',
      'pick a text a day up again',
      async () => (await import('./tradition-state.ts')).traditionResumeCommand,
    ),
  ),
  unlisted(
    writing(
      'daily end',
      'let a text a day come to its end',
      async () => (await import('./tradition-state.ts')).traditionEndCommand,
    ),
  ),
];

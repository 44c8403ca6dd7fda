/** The commands of a text a day. Only the asked one is loaded. */

import { type CommandEntry, filing, reading, unlisted, writing } from '../shared/command-entry.ts';

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
      "you sent today's line",
      async () => (await import('./tradition-done.ts')).traditionDoneCommand,
    ),
  ),
  reading(
    'daily list',
    'who you share a text a day with',
    async () => (await import('./tradition-list.ts')).traditionListCommand,
  ),
  unlisted(
    reading(
      'daily show',
      'one text a day, with its invitation',
      async () => (await import('./tradition-show.ts')).traditionShowCommand,
    ),
  ),
  unlisted(
    reading(
      'daily recap',
      'a week of lines, to send',
      async () => (await import('./tradition-recap.ts')).traditionRecapCommand,
    ),
  ),
  unlisted(
    filing(
      'daily ics',
      'a daily reminder for your calendar',
      async () => (await import('./tradition-ics.ts')).traditionIcsCommand,
    ),
  ),
  unlisted(
    writing(
      'daily pause',
      'pause a text a day',
      async () => (await import('./tradition-state.ts')).traditionPauseCommand,
    ),
  ),
  unlisted(
    writing(
      'daily resume',
      'start a paused text a day again',
      async () => (await import('./tradition-state.ts')).traditionResumeCommand,
    ),
  ),
  unlisted(
    writing(
      'daily end',
      'end a text a day',
      async () => (await import('./tradition-state.ts')).traditionEndCommand,
    ),
  ),
];

/** The commands of a text a day. Only the asked one is loaded. */

import { type CommandEntry, reading, writing } from '../command-entry.ts';

export const traditionCommands: readonly CommandEntry[] = [
  writing(
    'tradition start',
    'a text a day with one to three friends',
    async () => (await import('./tradition-start.ts')).traditionStartCommand,
  ),
  reading(
    'tradition today',
    "today's line, ready to send",
    async () => (await import('./tradition-today.ts')).traditionTodayCommand,
  ),
  writing(
    'tradition done',
    "today's line went out",
    async () => (await import('./tradition-done.ts')).traditionDoneCommand,
  ),
  reading(
    'tradition list',
    'with whom you share a text a day',
    async () => (await import('./tradition-list.ts')).traditionListCommand,
  ),
  reading(
    'tradition show',
    'all about one, and the invitation',
    async () => (await import('./tradition-show.ts')).traditionShowCommand,
  ),
  reading(
    'tradition recap',
    'the lines of a week, to send',
    async () => (await import('./tradition-recap.ts')).traditionRecapCommand,
  ),
  reading(
    'tradition ics',
    'a reminder each day, for a calendar',
    async () => (await import('./tradition-ics.ts')).traditionIcsCommand,
  ),
  writing(
    'tradition pause',
    'let a text a day rest',
    async () => (await import('./tradition-state.ts')).traditionPauseCommand,
  ),
  writing(
    'tradition resume',
    'pick a text a day up again',
    async () => (await import('./tradition-state.ts')).traditionResumeCommand,
  ),
  writing(
    'tradition end',
    'let a text a day come to its end',
    async () => (await import('./tradition-state.ts')).traditionEndCommand,
  ),
];

/** Every command there is. Only the requested one is loaded. */

import { callCommands } from './call/entries.ts';
import { catchUpCommands } from './catch-up/entries.ts';
import { everydayCommands } from './everyday.ts';
import { exportCommands } from './export/entries.ts';
import { friendCommands } from './friend/entries.ts';
import { localCommands } from './local/entries.ts';
import { noteCommands } from './note/entries.ts';
import { type CommandEntry, deleting, filing, noData, reading, writing } from './shared/command-entry.ts';
import { traditionCommands } from './tradition/entries.ts';
import { waysCommands } from './ways/entries.ts';

export type { CommandEntry } from './shared/command-entry.ts';

export const commands: readonly CommandEntry[] = [
  ...everydayCommands,
  reading('ask', null, async () => (await import('./contact/short-text.ts')).askCommand),
  reading('reply', null, async () => (await import('./contact/short-text.ts')).replyCommand),
  reading('raincheck', null, async () => (await import('./contact/short-text.ts')).raincheckCommand),
  reading('congrats', null, async () => (await import('./contact/short-text.ts')).congratsCommand),
  writing('skip', 'skip someone for today', async () => (await import('./contact/skip.ts')).skipCommand),
  writing('snooze', null, async () => (await import('./contact/skip.ts')).snoozeCommand),
  writing(
    'remember',
    'save what to ask or do with a friend, and when',
    async () => (await import('./contact/remember.ts')).rememberCommand,
  ),
  reading(
    'dates',
    'birthdays and other dates',
    async () => (await import('./suggest/dates.ts')).datesCommand,
  ),
  writing(
    'fresh-start',
    'start again after a while, with an easy plan',
    async () => (await import('./suggest/fresh-start.ts')).freshStartCommand,
  ),
  writing(
    'pause',
    'take a break from everything',
    async () => (await import('./suggest/pause.ts')).pauseCommand,
  ),
  writing('resume', 'end your break', async () => (await import('./suggest/pause.ts')).resumeCommand),
  filing(
    'calendar',
    'a file for your calendar',
    async () => (await import('./calendar/calendar.ts')).calendarCommand,
  ),
  reading(
    'calendar print',
    'the same on the screen, or for another program',
    async () => (await import('./calendar/calendar.ts')).calendarPrintCommand,
  ),
  ...noteCommands,
  ...callCommands,
  ...traditionCommands,
  ...localCommands,
  ...waysCommands,
  noData('hide', 'empty the screen', async () => (await import('./support/hide.ts')).hideCommand),
  ...friendCommands,
  writing(
    'import',
    'add people from an address book or a table',
    async () => (await import('./import/import.ts')).importCommand,
  ),
  ...exportCommands,
  ...catchUpCommands,
  writing(
    'undo',
    'take back the last thing you did',
    async () => (await import('./home/undo.ts')).undoCommand,
  ),
  ...[
    writing(
      'config set',
      'change a setting',
      async () => (await import('./home/config.ts')).configSetCommand,
    ),
    reading('config get', null, async () => (await import('./home/config.ts')).configGetCommand),
    reading(
      'config list',
      'show your settings',
      async () => (await import('./home/config.ts')).configListCommand,
    ),
    reading('config path', null, async () => (await import('./home/config.ts')).configPathCommand),
  ].map((entry) => ({ ...entry, shownBy: 'config', leavesList: true as const })),
  writing(
    'restore',
    "bring back what's missing, from the backups",
    async () => (await import('./home/restore.ts')).restoreCommand,
  ),
  writing(
    'doctor',
    "check the files, and what's missing",
    async () => (await import('./home/doctor.ts')).doctorCommand,
  ),
  deleting(
    'forget',
    'delete one person or entry for good',
    async () => (await import('./home/forget.ts')).forgetCommand,
  ),
  deleting('erase', 'delete everything for good', async () => (await import('./home/erase.ts')).eraseCommand),
];

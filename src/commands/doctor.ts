/** `doctor`: how the files are. Lines that cannot be read are set aside: they stay in the file and are not named again. */

import { Command } from 'commander';
import type { CheckUp, Deps, Style } from '../deps.ts';
import type { Change } from '../domain/change.ts';
import { friendStates } from '../domain/friend.ts';
import { examples } from '../ui/examples.ts';
import { present } from '../ui/present.ts';
import { shellQuote } from '../ui/shell-quote.ts';

export function doctorCommand(deps: Deps): Command {
  return new Command('doctor')
    .description('looks at the files, and sets lines aside that cannot be read')
    .addHelpText('after', examples(['momconnect doctor']))
    .action(() => present(deps, runDoctor(deps), renderDoctor));
}

export interface Health extends CheckUp {
  readonly friends: number;
  readonly interactions: number;
  /** How many of the bad lines were set aside now. */
  readonly setAside: number;
}

export function runDoctor({ store }: Deps): Health {
  const report = store.checkUp();
  const { friends, countsByMonth } = store.read();
  const changes: Change[] = report.badLines.map(({ hash }) => ({ type: 'line.set-aside', hash }));
  // A line holds 16 KB: about a hundred hashes.
  for (let at = 0; at < changes.length; at += 100) store.append('doctor', changes.slice(at, at + 100));
  return {
    ...report,
    friends: [...friends.values()].filter(
      ({ state, isRemoved }) => !isRemoved && friendStates.includes(state),
    ).length,
    interactions: Object.values(countsByMonth).reduce((sum, count) => sum + count, 0),
    setAside: changes.length,
  };
}

export function renderDoctor(health: Health, style: Style): string {
  const { folders, journals, newerLines, backups, newestBackup } = health;
  const size = journals.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    `${counted(health.friends, 'person', 'people')}, ${counted(health.interactions, 'time', 'times')} in touch.`,
    `Journal: ${folders.journal} (${counted(journals.length, 'file', 'files')}, ${sizeInWords(size)})`,
    `Backups: ${folders.backups} (${newestBackup === null ? 'none yet' : `${backups}, newest ${newestBackup}`})`,
    `Settings: ${folders.config}`,
    '',
    ...badLines(health, style),
    ...(newerLines > 0
      ? [`${counted(newerLines, 'line', 'lines')} came from a newer momconnect and wait for it here.`]
      : []),
    ...openFiles(health),
    ...(health.setAside === 0 && newerLines === 0 && health.openToOthers.length === 0
      ? ['All is well.']
      : []),
  ].join('\n');
}

function badLines({ badLines: lines, setAside }: Health, style: Style): string[] {
  if (setAside === 0) return [];
  return [
    `${counted(setAside, 'line', 'lines')} could not be read. Set aside now, and still in the file:`,
    ...lines.slice(0, 5).map(({ file, start }) => style.wrap(`${file}: ${start}`, '  ', '    ')),
    'If it was something of yours, the newest backup may have it.',
  ];
}

function openFiles({ openToOthers }: Health): string[] {
  if (openToOthers.length === 0) return [];
  return [
    'Others on this computer may read these. To close them:',
    ...openToOthers.slice(0, 5).map((path) => `  chmod go= ${shellQuote(path)}`),
  ];
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What `doctor` looks at. Reports only; what is set aside is appended by the caller. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckUp } from '../deps.ts';
import { backupsOf } from './backup.ts';
import type { Folders } from './folders.ts';
import { journalPath } from './journal-files.ts';
import { fold, notSetAside, readEverything } from './whole.ts';

export function checkUp(folders: Folders, device: string | null): CheckUp {
  const { lines, bad, newer, files } = readEverything(folders.journal);
  const backups = device === null ? [] : backupsOf(folders.backups, device);
  return {
    folders,
    device,
    journals: Object.entries(files).map(([file, { size }]) => ({ file, bytes: size })),
    lines: lines.length,
    badLines: notSetAside(bad, lines).map(({ file, text }) => ({
      file,
      start: text.slice(0, 60),
      hash: fold.hashOf(text),
    })),
    newerLines: newer,
    backups: backups.length,
    newestBackup: backups.at(-1) ?? null,
    openToOthers: openToOthers(folders, Object.keys(files)),
  };
}

function openToOthers(folders: Folders, journals: readonly string[]): string[] {
  if (process.platform === 'win32') return [];
  const backups = existsSync(folders.backups) ? readdirSync(folders.backups) : [];
  const paths = [
    folders.journal,
    folders.backups,
    ...journals.map((file) => journalPath(folders.journal, file)),
    ...backups.map((name) => join(folders.backups, name)),
    join(folders.config, 'settings.json'),
    join(folders.cache, 'snapshot.json'),
  ];
  return paths.filter((path) => existsSync(path) && (statSync(path).mode & 0o077) !== 0);
}

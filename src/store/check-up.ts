/** Everything `doctor` checks. It only reports: the caller appends what gets set aside. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isFar } from '../domain/friend/far-days.ts';
import type { CheckUp } from '../domain/journal/check-up.ts';
import type { JournalLine } from '../domain/journal/line.ts';
import { isUndone } from '../domain/journal/order.ts';
import type { Day } from '../domain/time/day.ts';
import { backupNames } from './backup-names.ts';
import { damagedLines } from './bad-lines.ts';
import { findGone, type GoneLine, goneEntries } from './copies.ts';
import { readEverything } from './every-line.ts';
import type { Folders } from './folders.ts';
import { readHistory } from './history.ts';
import { journalPath } from './journal-folder.ts';
import type { JournalState } from './journal-state.ts';
import { shorterFiles } from './loss.ts';
import { notSetAside } from './set-aside.ts';

export function checkUp(
  folders: Folders,
  { device, today }: { readonly device: string | null; readonly today: Day },
  state: JournalState,
): CheckUp {
  const { lines, bad, newer, files } = readEverything(folders.journal);
  const { lines: goneLines, damaged } = findGone(folders, null);
  const own = `${device}.jsonl`;
  return {
    folders,
    device,
    journals: Object.entries(files).map(([file, { size }]) => ({ file, bytes: size })),
    lines: lines.length,
    badLines: damagedLines(notSetAside(bad, lines, state.folded.undone), lines, folders.backups),
    newerLines: newer,
    farDays: readHistory(folders.journal, state, null)
      .filter(({ on }) => isFar(on, today))
      .map(({ id, on, friends }) => ({ id, on, friends })),
    backups: backupNames(folders.backups),
    damaged,
    missing: shorterFiles(state),
    gone: goneEntries(notAccepted(goneLines, lines, state)),
    ownMissing: device === null || own in files ? null : own,
    openToOthers: openToOthers(folders, Object.keys(files)),
  };
}

/** Lines that only copies have, without those she accepted as gone. */
export function notAccepted(
  goneLines: readonly GoneLine[],
  lines: readonly JournalLine[],
  { folded }: Pick<JournalState, 'folded'>,
): GoneLine[] {
  const accepted = new Set<string>();
  for (const line of goneLines.length === 0 ? [] : lines) {
    if (isUndone(line, folded.undone)) continue;
    for (const change of line.changes)
      if (change.type === 'journal.accepted') for (const id of change.lines) accepted.add(id);
  }
  return goneLines.filter(({ id }) => !accepted.has(id));
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

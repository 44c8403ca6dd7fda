/** Really deleting: going over journals and backups, and saying which file it could not reach. */

import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Unreached } from '../domain/forgetting.ts';
import type { AllForgotten } from '../domain/journal/forgotten.ts';
import { UserError } from '../errors.ts';
import { allBackups } from './backup-names.ts';
import { folderError } from './folders.ts';
import { allForgotten, type DataFile, isCopyOfOwn, journalHolds, journals } from './needs-scrub.ts';
import { backupHolds, scrubBackup, scrubJournal } from './scrub-files.ts';
import type { ScrubTask } from './scrub-task.ts';
import { removeTemporary, temporariesIn } from './temporaries.ts';

/** Which files of other devices are looked at too: none, to say which still hold something, or to rewrite them. */
export type Others = 'left' | 'named' | 'rewritten';

/**
 * Rewrites the device's backups, its journal and every copy of it. Journals of other devices are theirs.
 * The journal comes last: while it still holds what was forgotten, a run that was cut short is done again.
 */
export async function scrub(task: ScrubTask, others: Others): Promise<readonly Unreached[]> {
  for (const path of [task.journal, task.backups, task.cache].flatMap(temporariesIn)) removeTemporary(path);
  const forgotten = allForgotten(task);
  const unreached: Unreached[] = [];
  const progress = progressOf(task, [...backups(task), ...journals(task)]);
  const goOver = async (file: DataFile) => {
    const stillThere = await scrubFile(file, { forgotten, task, others });
    if (stillThere !== null) unreached.push(stillThere);
    progress(file);
  };
  const seen = new Map<string, string>();
  for (const file of backups(task)) {
    await goOver(file);
    seen.set(file.path, markOf(file.path));
  }
  for (const file of journals(task)) await goOver(file);
  // Another terminal may have made a copy from the journal as it was.
  for (const file of backups(task)) {
    if (file.isOwn && seen.get(file.path) !== markOf(file.path)) await goOver(file);
  }
  return unreached;
}

interface Scrubbing {
  readonly forgotten: AllForgotten;
  readonly task: ScrubTask;
  readonly others: Others;
}

async function scrubFile(file: DataFile, { forgotten, task, others }: Scrubbing): Promise<Unreached | null> {
  const { isBackup, isOwn } = file;
  try {
    const path = realpathSync(file.path);
    if (!isOwn && others === 'left' && isBackup) return null;
    const holds = () => (isBackup ? backupHolds(path, forgotten) : journalHolds(path, forgotten));
    if (!isOwn && !(await holds())) return null;
    const isReached = isOwn || others === 'rewritten' || (!isBackup && isCopyOfOwn(file, task));
    if (!isReached) return others === 'left' ? null : { file: file.path, problem: null };
    if (isBackup) await scrubBackup(path, forgotten);
    else scrubJournal(path, forgotten, task.isWindows);
    return null;
  } catch (cause) {
    const { message } = cause instanceof UserError ? cause : folderError(file.path, cause);
    return { file: file.path, problem: message };
  }
}

function backups({ backups, devices }: ScrubTask): DataFile[] {
  return allBackups(backups).map((name) => ({
    path: join(backups, name),
    isBackup: true,
    isOwn: devices.some((device) => name.startsWith(`${device}-`)),
  }));
}

function markOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return `${stat?.ino} ${stat?.size} ${stat?.mtimeMs}`;
}

/** From this size on a file takes a second or more. */
const large = { journal: 20_000_000, backup: 2_000_000 };

/** A line for each file that takes long. */
function progressOf({ say }: ScrubTask, files: readonly DataFile[]): (file: DataFile) => void {
  const isLarge = ({ path, isBackup }: DataFile) =>
    (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > large[isBackup ? 'backup' : 'journal'];
  const long = files.filter(isLarge).map(({ path }) => path);
  if (long.length > 0) say(`Your journal is long, so this takes a moment: ${filesInWords(long.length)}.`);
  let done = 0;
  return ({ path }) => {
    if (!long.includes(path)) return;
    done += 1;
    if (done < long.length) say(`${done} of ${filesInWords(long.length)} done.`);
  };
}

const filesInWords = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

/** Deletes for good: rewrites journals and backups, and names the files it couldn't reach. */

import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Unreached } from '../deps/forget-store.ts';
import type { AllForgotten } from '../domain/journal/forgotten.ts';
import { UserError } from '../errors.ts';
import { allBackups } from './backup-names.ts';
import { folderError } from './folders.ts';
import { allForgotten, type DataFile, isCopyOfOwn, journalHolds, journals } from './needs-scrub.ts';
import { backupHolds, scrubBackup, scrubJournal } from './scrub-files.ts';
import type { ScrubTask } from './scrub-task.ts';
import { removeTemporary, temporariesIn } from './temporaries.ts';

/** What to do about other devices' files: leave them, name those that still hold something, or rewrite them. */
export type Others = 'left' | 'named' | 'rewritten';

/**
 * Rewrites this device's backups, its journal, and all copies of it. The journal comes last: as long as it holds what
 * was forgotten, the next run starts over after a crash. Journals of other devices aren't touched.
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
  const marksBefore = new Map<string, string>();
  for (const file of backups(task)) {
    await goOver(file);
    marksBefore.set(file.path, markOf(file.path));
  }
  for (const file of journals(task)) await goOver(file);
  // Meanwhile, another terminal may have made a backup from the old journal.
  for (const file of backups(task)) {
    if (file.isOwn && marksBefore.get(file.path) !== markOf(file.path)) await goOver(file);
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
    if (isBackup) await scrubBackup(path, forgotten, task.swap);
    else scrubJournal(path, forgotten, task.swap);
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

/** In bytes. Files this large take a second or more. */
const large = { journal: 20_000_000, backup: 2_000_000 };

/** Says a line for each file that takes long. */
function progressOf({ say }: ScrubTask, files: readonly DataFile[]): (file: DataFile) => void {
  const isLarge = ({ path, isBackup }: DataFile) =>
    (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > large[isBackup ? 'backup' : 'journal'];
  const long = files.filter(isLarge).map(({ path }) => path);
  if (long.length > 0) say(`Your journal is long, so this takes a moment: ${filesInWords(long.length)}.`);
  let filesDone = 0;
  return ({ path }) => {
    if (!long.includes(path)) return;
    filesDone += 1;
    if (filesDone < long.length) say(`${filesDone} of ${filesInWords(long.length)} done.`);
  };
}

const filesInWords = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

/**
 * Checks whether journals here still hold something that was forgotten. Every fold from the start asks this before
 * anything is deleted.
 */

import { closeSync, fstatSync, openSync } from 'node:fs';
import { type AllForgotten, forgottenIn } from '../domain/journal/forgotten.ts';
import { orderLines } from '../domain/journal/order.ts';
import { holdsAny } from './find-lines.ts';
import { foldOptions } from './fold-options.ts';
import { blocksOf } from './journal-files.ts';
import { journalFiles, journalPath } from './journal-folder.ts';
import { readLines } from './read-lines.ts';
import { scrubBlock } from './scrub-lines.ts';
import type { ScrubTask } from './scrub-task.ts';

export interface DataFile {
  readonly path: string;
  readonly isBackup: boolean;
  readonly isOwn: boolean;
}

/** True when a journal file of this device still holds something that was forgotten. */
export function needsScrub(task: ScrubTask): boolean {
  const forgotten = allForgotten(task);
  return journals(task).some(
    (file) => (file.isOwn || isCopyOfOwn(file, task)) && journalHolds(file.path, forgotten),
  );
}

/** True when the journal file holds something that was forgotten. */
export function journalHolds(path: string, forgotten: AllForgotten): boolean {
  const file = openSync(path, 'r');
  try {
    for (const block of blocksOf(file, 0, fstatSync(file).size))
      if (scrubBlock(block, forgotten).holdsForgotten) return true;
    return false;
  } finally {
    closeSync(file);
  }
}

export const allForgotten = ({ control }: ScrubTask): AllForgotten =>
  forgottenIn(orderLines(control), foldOptions);

export function journals({ journal, devices }: ScrubTask): DataFile[] {
  return journalFiles(journal).map((name) => ({
    path: journalPath(journal, name),
    isBackup: false,
    isOwn: devices.some((device) => name.startsWith(device)),
  }));
}

const samples = 8;

/**
 * A file with another name, such as a copy she unpacked, belongs to this device if its journal has the same lines and
 * no restore put them there: no other device writes them.
 */
export function isCopyOfOwn({ path }: DataFile, task: ScrubTask): boolean {
  const restored = new Set(
    task.control.flatMap(({ changes }) =>
      changes.flatMap((change) => (change.type === 'journal.restored' ? change.lines : [])),
    ),
  );
  const ids = sampledIds(path).filter((id) => !restored.has(id));
  if (ids.length === 0) return false;
  const texts = ids.map((id) => `"id":${JSON.stringify(id)}`);
  return journals(task).some((file) => file.isOwn && holdsAny(file.path, texts));
}

/** Ids of some lines, spread over the file. */
function sampledIds(path: string): string[] {
  const file = openSync(path, 'r');
  try {
    const ids: string[] = [];
    for (const block of blocksOf(file, 0, fstatSync(file).size)) {
      for (const { id } of readLines(block, '').lines) ids.push(id);
      if (ids.length >= samples) break;
    }
    const step = Math.max(1, Math.floor(ids.length / samples));
    return ids.filter((_, at) => at % step === 0).slice(0, samples);
  } finally {
    closeSync(file);
  }
}

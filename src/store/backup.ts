/** Dated, compressed copies of this device's journal: `<device>-2026-11-20.jsonl.gz`. */

import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../domain/day.ts';
import { makeFolder } from './folders.ts';
import { removeTemporary, sweepTemporaries, temporaryBeside } from './temporaries.ts';

const ending = '.jsonl.gz';
const dailyKept = 7;

/** Makes the day's copy unless there is one. Backing up is never the reason a command fails. */
export async function backUp(folder: string, journalFile: string, device: string, today: Day): Promise<void> {
  const path = join(folder, `${device}-${today}${ending}`);
  if (existsSync(path) || !existsSync(journalFile)) return;
  const temporary = temporaryBeside(path);
  try {
    // Loaded after the answer, on a day's first write only.
    const { createGzip } = await import('node:zlib');
    const { pipeline } = await import('node:stream/promises');
    makeFolder(folder);
    await pipeline(
      createReadStream(journalFile),
      createGzip({ level: 1 }),
      createWriteStream(temporary, { mode: 0o600 }),
    );
    renameSync(temporary, path);
    for (const name of tooOld(backupsOf(folder, device))) rmSync(join(folder, name));
    sweepTemporaries(folder);
  } catch {
    removeTemporary(temporary);
  }
}

/** Names of a device's copies, oldest first. */
export function backupsOf(folder: string, device: string): string[] {
  return allBackups(folder).filter((name) => name.startsWith(`${device}-`));
}

/** Names of the copies of every device. */
export function allBackups(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
}

/** Kept are the newest seven, and the first of every month. */
export function tooOld(names: readonly string[]): string[] {
  const monthOf = (name: string) => name.slice(0, -(ending.length + 3));
  const older = names.slice(0, -dailyKept);
  return older.filter((name, index) => index > 0 && monthOf(older[index - 1] as string) === monthOf(name));
}

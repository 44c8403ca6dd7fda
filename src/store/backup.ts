/**
 * Dated, compressed copies of this device's journal: `<device>-2026-11-20.jsonl.gz`. A copy is replaced only by one that
 * begins with all it holds: the journal may have lost lines since, and then the copy is where they are.
 */

import {
  closeSync,
  createReadStream,
  createWriteStream,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../domain/time/day.ts';
import { syncFile } from './append.ts';
import { type BackupName, backupEnding, backupNames, backupsOf, tooOld } from './backup-names.ts';
import { makeFolder } from './folders.ts';
import { kindOf } from './regular-file.ts';
import { packStored, unpackStored } from './stored-gzip.ts';
import { removeTemporary, sweepTemporaries, temporaryBeside } from './temporaries.ts';

export interface BackupTask {
  readonly folder: string;
  readonly journalFile: string;
  readonly device: string;
  readonly today: Day;
  /** Bytes of the journal before this run wrote to it. */
  readonly sizeBefore: number;
}

/** Copies of one day that differ; more would mean that something goes wrong again and again. */
const mostOfDay = 9;

/** Up to this size a journal is packed without zlib, which would be felt if it loaded with every write. */
const smallJournal = 131_072;
/** The copy of a longer one is made again when it lacks this much, or is this old, and the next day's first write makes it whole. */
const muchBytes = 4096;
const muchTime = 3_600_000;
/** Beyond this, making a copy takes long enough to be noticed. */
const longJournal = 4_194_304;

/**
 * Makes the day's copy: of a small journal with every write, of a longer one now and then. On a day's first write it makes
 * the copy of the last day anew, as the journal was after that day's last write, and compresses it. Backing up is never
 * the reason a command fails.
 */
export async function backUp(task: BackupTask): Promise<void> {
  const { folder, journalFile, device, today, sizeBefore } = task;
  try {
    const size = statSync(journalFile, { throwIfNoEntry: false })?.size ?? 0;
    if (size === 0) return;
    const deviceBackups = backupNames(folder).filter((copy) => copy.device === device);
    const isFirst = !deviceBackups.some(({ day }) => day === today);
    if (!isFirst && !isWorthIt(deviceBackups, { ...task, size })) return;
    makeFolder(folder);
    const last = deviceBackups.filter(({ day }) => day < today).at(-1);
    if (isFirst && last !== undefined) await makeCopy(task, last.day, Math.min(sizeBefore, size), compressed);
    await makeCopy(task, today, size, size <= smallJournal ? stored : compressed);
    if (!isFirst) return;
    for (const name of tooOld(backupsOf(folder, device), today)) rmSync(join(folder, name));
    sweepTemporaries(folder);
  } catch {
    // The next write tries again.
  }
}

function isWorthIt(
  deviceBackups: readonly BackupName[],
  task: BackupTask & { readonly size: number },
): boolean {
  const { folder, today, size } = task;
  if (size <= smallJournal) return true;
  if (size > longJournal) return false;
  const paths = deviceBackups.filter(({ day }) => day === today).map(({ name }) => join(folder, name));
  const lacking = size - Math.max(...paths.map(sizeInside));
  const age = Date.now() - Math.max(...paths.map((path) => statSync(path).mtimeMs));
  return lacking > muchBytes || (lacking !== 0 && age > muchTime);
}

/** Bytes that were compressed, as the last four of the file say (RFC 1952, ISIZE). 0 where there are none. */
function sizeInside(path: string): number {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(4);
    const { size } = fstatSync(file);
    if (size < 18) return 0;
    readSync(file, bytes, 0, 4, size - 4);
    return bytes.readUInt32LE();
  } finally {
    closeSync(file);
  }
}

/** @param length how many of the journal's bytes go into it */
async function makeCopy(
  { folder, journalFile, device }: BackupTask,
  day: Day,
  length: number,
  write: WriteCopy,
): Promise<void> {
  if (length === 0) return;
  const path = await pathFor({ folder, journalFile, device }, day, {
    length,
    isPacked: write === compressed,
  });
  if (path === null) return;
  const temporary = temporaryBeside(path);
  try {
    await write(journalFile, length, temporary);
    renameSync(temporary, path);
  } catch (cause) {
    removeTemporary(temporary);
    throw cause;
  }
}

/** Writes the first `length` bytes of the journal, packed, to a file. */
type WriteCopy = (journalFile: string, length: number, path: string) => Promise<void>;

const stored: WriteCopy = async (journalFile, length, path) => {
  writeFileSync(path, packStored(readFileSync(journalFile).subarray(0, length)), { mode: 0o600 });
};

const compressed: WriteCopy = async (journalFile, length, path) => {
  const { createGzip } = await import('node:zlib');
  const { pipeline } = await import('node:stream/promises');
  await pipeline(
    createReadStream(journalFile, { end: length - 1 }),
    createGzip({ level: 1 }),
    createWriteStream(path, { mode: 0o600 }),
  );
  syncFile(path);
};

/** The copy of that day that is to be replaced, or a name for one more; null where one holds all this already. */
async function pathFor(
  { folder, journalFile, device }: Pick<BackupTask, 'folder' | 'journalFile' | 'device'>,
  day: Day,
  { length, isPacked }: { readonly length: number; readonly isPacked: boolean },
): Promise<string | null> {
  for (let number = 1; number <= mostOfDay; number += 1) {
    const path = join(folder, `${device}-${day}${number === 1 ? '' : `.${number}`}${backupEnding}`);
    const kind = kindOf(path);
    if (kind === 'none') return path;
    if (kind === 'other') continue;
    const old = readFileSync(path);
    const plain = unpackStored(old);
    const alike = plain === null ? await bytesAlike(path, journalFile) : lengthAlike(plain, journalFile);
    // A copy that holds more than the journal up to here stays, and so does one that holds something else.
    if (alike === null) continue;
    return alike < length || (alike === length && isPacked && plain !== null) ? path : null;
  }
  return null;
}

function lengthAlike(plain: Buffer, journalFile: string): number | null {
  return readFileSync(journalFile).subarray(0, plain.length).equals(plain) ? plain.length : null;
}

/** How many bytes the copy holds, where the journal begins with them all; null where it does not. */
async function bytesAlike(path: string, journalFile: string): Promise<number | null> {
  const { createGunzip } = await import('node:zlib');
  const file = openSync(journalFile, 'r');
  try {
    let at = 0;
    for await (const chunk of createReadStream(path).pipe(createGunzip()) as AsyncIterable<Buffer>) {
      const bytes = Buffer.alloc(chunk.length);
      if (readSync(file, bytes, 0, bytes.length, at) !== bytes.length || !bytes.equals(chunk)) return null;
      at += chunk.length;
    }
    return at;
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}

/**
 * Dated, compressed copies of this device's journal: `<device>-2026-11-20.jsonl.gz`. A new copy replaces an old one
 * only if it starts with everything the old one has. If the journal has lost lines, the old copy is where they still
 * are.
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
  /** How many bytes the journal had before this run wrote to it. */
  readonly sizeBefore: number;
}

/** How many different copies one day may have. More would mean that something goes wrong again and again. */
const mostOfDay = 9;

/** Journals up to this size are packed without zlib: loading it with every write would be noticeable. */
const smallJournal = 131_072;
/**
 * The copy of a longer journal is made again when it lacks this many bytes or is this old. The first write of the next
 * day completes it.
 */
const muchBytes = 4096;
const muchTime = 3_600_000;
/** For journals beyond this size, making a copy takes noticeable time. */
const longJournal = 4_194_304;

/**
 * Makes today's copy: of a small journal with every write, of a longer one now and then. The first write of a day also
 * makes the last day's copy again, as the journal was after that day's last write, and compresses it. Never makes a
 * command fail.
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

/**
 * How big the content was before it was compressed: the last four bytes say so (RFC 1952, ISIZE). 0 when there are
 * none.
 */
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

/** @param length how many bytes of the journal to copy */
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

/** Writes the first `length` bytes of the journal to a packed file. */
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

/** The copy of that day to replace, or a new name. null when a copy already has all of this. */
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
    // Don't touch a copy that holds more than the journal up to here, or something else.
    if (alike === null) continue;
    return alike < length || (alike === length && isPacked && plain !== null) ? path : null;
  }
  return null;
}

function lengthAlike(plain: Buffer, journalFile: string): number | null {
  return readFileSync(journalFile).subarray(0, plain.length).equals(plain) ? plain.length : null;
}

/** How many bytes the copy holds. null unless the journal starts with exactly those bytes. */
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

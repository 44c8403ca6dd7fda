/**
 * A lock file that only one process at a time can create. While it exists, no other process changes the settings or
 * undoes anything. A killed process leaves its lock behind, so the file says which process it belongs to.
 */

import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { UserError } from '../errors.ts';
import { folderError, makeFolder } from './folders.ts';
import { kindOf } from './regular-file.ts';

interface Owner {
  readonly pid: number;
  /** When that process started, in ticks since the machine started; null when the system doesn't say. */
  readonly started: string | null;
  /** We can't check processes of another machine or container. */
  readonly host: string;
}

/** In milliseconds. A change takes only a few, so after this long we assume that an owner we can't check has died. */
const unknownFor = 10_000;
/**
 * In milliseconds. The owner is written right after the file is created. If the process died in between, the file stays
 * empty.
 */
const unwrittenFor = 1000;
const patience = 5000;
const pause = 5;

/** Runs `act` while no other process runs the same. */
export type Exclusively = <T>(act: () => T | Promise<T>) => Promise<T>;

/**
 * @param path of the lock file. Locked code may lock again, so one process must do one thing at a time: a second one
 * would get in while the first one waits for something.
 * @throws UserError `unreadable` when it stays locked, or when no file can be created
 */
export function lockAt(path: string): Exclusively {
  let isOurs = false;
  return async (act) => {
    if (isOurs) return act();
    await waitFor(path);
    isOurs = true;
    try {
      return await act();
    } finally {
      isOurs = false;
      release(path);
    }
  };
}

async function waitFor(path: string): Promise<void> {
  makeFolder(dirname(path));
  const end = Date.now() + patience;
  try {
    while (!take(path)) {
      if (Date.now() > end) throw busy(path);
      await setTimeout(pause);
    }
  } catch (cause) {
    throw cause instanceof UserError ? cause : folderError(path, cause);
  }
}

function busy(path: string): UserError {
  return new UserError('Another momconnect is still changing something here, so this one did nothing.', {
    code: 'unreadable',
    ways: [`Try again in a moment. If nothing else is running, delete ${path}`],
  });
}

function take(path: string): boolean {
  if (make(path)) return true;
  if (!isLeftBehind(path)) return false;
  // Only one process may remove it. A second one, slightly later, would remove the lock that the first has just
  // created.
  const right = `${path}.old`;
  if (!take(right)) return false;
  try {
    if (isLeftBehind(path)) rmSync(path, { force: true });
  } finally {
    release(right);
  }
  return make(path);
}

function make(path: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
  try {
    writeSync(file, textOf(ourselves()));
    return true;
  } catch (cause) {
    rmSync(path, { force: true });
    throw cause;
  } finally {
    closeSync(file);
  }
}

/** Never makes a command fail: once this process has ended, others see that the lock was left behind. */
function release(path: string): void {
  try {
    if (readFileSync(path, 'utf8') === textOf(ourselves())) rmSync(path, { force: true });
  } catch {
    // Somebody removed it already.
  }
}

const textOf = (owner: Owner): string => JSON.stringify(owner);

const ourselves = (): Owner => ({ pid: process.pid, started: startOf(process.pid), host: hostname() });

function isLeftBehind(path: string): boolean {
  const madeAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (madeAt === undefined) return false;
  const age = Math.abs(Date.now() - madeAt);
  const isOld = age > unknownFor;
  const owner = ownerIn(path);
  if (owner === null && kindOf(path) === 'file') return age > unwrittenFor;
  if (owner === null || owner.host !== hostname()) return isOld;
  if (!isRunning(owner.pid)) return true;
  const startTime = startOf(owner.pid);
  // By now, another process may have this number.
  return startTime === null || owner.started === null ? isOld : startTime !== owner.started;
}

/** Also null while the owner is being written. */
function ownerIn(path: string): Owner | null {
  try {
    if (kindOf(path) !== 'file') return null;
    const owner = JSON.parse(readFileSync(path, 'utf8')) as Partial<Owner>;
    return Number.isInteger(owner.pid) ? (owner as Owner) : null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Field 22 of /proc/PID/stat (proc(5)). The second field is a name in brackets, which may have blanks. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

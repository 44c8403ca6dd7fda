/**
 * A file that only one process at a time can have made. While it is there, nobody else changes the settings or takes
 * something back. A killed process leaves it behind, so it says whose it is.
 */

import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { UserError } from '../errors.ts';
import { folderError, makeFolder } from './folders.ts';
import { wait } from './look-again.ts';
import { kindOf } from './regular-file.ts';

interface Owner {
  readonly pid: number;
  /** When that process began, in ticks since this machine started; null where the system does not say. */
  readonly started: string | null;
  /** Of a process on another machine or in another container nothing is known here. */
  readonly host: string;
}

/** A change takes milliseconds, so an owner nothing is known about is believed to be at work only so long. */
const unknownFor = 10_000;
/** A file is written right after it is made; one whose owner was killed in between never says whose it is. */
const unwrittenFor = 1000;
const patience = 5000;
const pause = 5;

/** Does something while no other process is doing the same. */
export type Exclusively = <T>(act: () => T) => T;

/**
 * @param path of the file; within one process what is done under it may do more under it
 * @throws UserError `unreadable` where it stays busy, or where no file can be made
 */
export function lockAt(path: string): Exclusively {
  let isOurs = false;
  return (act) => {
    if (isOurs) return act();
    waitFor(path);
    isOurs = true;
    try {
      return act();
    } finally {
      isOurs = false;
      release(path);
    }
  };
}

function waitFor(path: string): void {
  makeFolder(dirname(path));
  const end = Date.now() + patience;
  try {
    while (!take(path)) {
      if (Date.now() > end) throw busy(path);
      wait(pause);
    }
  } catch (cause) {
    throw cause instanceof UserError ? cause : folderError(path, cause);
  }
}

function busy(path: string): UserError {
  return new UserError('Another momconnect is still changing something here, so this one did nothing.', {
    code: 'unreadable',
    hint: `Try again in a moment. If nothing else is running, delete ${path}`,
  });
}

function take(path: string): boolean {
  if (make(path)) return true;
  if (!isLeftBehind(path)) return false;
  // Only one may take it away: a second one, a little later, would take away what the first has made in its place.
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

/** Never the reason that a command fails: it is seen to be left behind once this process has ended. */
function release(path: string): void {
  try {
    if (readFileSync(path, 'utf8') === textOf(ourselves())) rmSync(path, { force: true });
  } catch {
    // It is gone already.
  }
}

const textOf = (owner: Owner): string => JSON.stringify(owner);

const ourselves = (): Owner => ({ pid: process.pid, started: startOf(process.pid), host: hostname() });

function isLeftBehind(path: string): boolean {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return false;
  const age = Math.abs(Date.now() - made);
  const isOld = age > unknownFor;
  const owner = ownerIn(path);
  if (owner === null && kindOf(path) === 'file') return age > unwrittenFor;
  if (owner === null || owner.host !== hostname()) return isOld;
  if (!isRunning(owner.pid)) return true;
  const started = startOf(owner.pid);
  // The number may be that of another process by now.
  return started === null || owner.started === null ? isOld : started !== owner.started;
}

/** null while it is being written, too. */
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

/** Field 22 of /proc/PID/stat (proc(5)); the second one, a name in brackets, may hold blanks. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/**
 * Our own code as V8 compiled it in an earlier run: compiling is a third of a start. A file for each command, in the
 * platform's cache folder; delete it and nothing is lost. Node 22.1 and newer can keep such code themselves, but never take
 * in what a later run compiles.
 */

import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Script } from 'node:vm';
import { makeFolder } from '../store/folders.ts';
import { removeTemporary, sweepTemporaries, temporaryBeside } from '../store/temporaries.ts';

/** Compiled code by file name. */
export type CompiledCode = ReadonlyMap<string, Buffer>;

const aDay = 86_400_000;
/** What a run has compiled grows with what it did, so the file is made anew now and then. */
const goodFor = aDay;
/** Files of versions that are gone are never asked for again. */
const keptFor = 60 * aDay;

/**
 * Empty when there is none or it is damaged. V8 runs what it is given without a look, so each byte stands in the file
 * twice, and both must agree: no sum over them is as quick.
 */
export function readCompiled(path: string): CompiledCode {
  try {
    const bytes = readFileSync(path);
    const start = bytes.indexOf(0x0a) + 1;
    const middle = start + (bytes.length - start) / 2;
    if (!bytes.subarray(start, middle).equals(bytes.subarray(middle))) return new Map();
    const parts = JSON.parse(bytes.toString('latin1', 0, start)) as [name: string, length: number][];
    let end = start;
    const code = new Map(
      parts.map(([name, length]) => {
        end += length;
        return [name, bytes.subarray(end - length, end)];
      }),
    );
    return end === middle ? code : new Map();
  } catch {
    return new Map();
  }
}

/** Whether the file is young enough to be left as it is. */
export function isFresh(path: string): boolean {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return age >= 0 && age < goodFor;
}

/** All of it, since the names of the files tell what was used, and when. */
export function removeCompiled(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // What may not be removed holds no word of hers.
  }
}

/** Where it cannot be kept, the next run compiles again. What no run has asked for lately goes. */
export function keepCompiled(path: string, scripts: ReadonlyMap<string, Script>): void {
  const temporary = temporaryBeside(path);
  try {
    makeFolder(dirname(path));
    const parts = [...scripts].map(([name, script]) => ({ name, code: script.createCachedData() }));
    const index = Buffer.from(`${JSON.stringify(parts.map(({ name, code }) => [name, code.length]))}\n`);
    const code = Buffer.concat(parts.map((part) => part.code));
    writeSafely(temporary, Buffer.concat([index, code, code]));
    renameSync(temporary, path);
    sweepTemporaries(dirname(path));
    sweepOld(dirname(path));
  } catch {
    removeTemporary(temporary);
  }
}

function sweepOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > keptFor) removeTemporary(path);
  }
}

function writeSafely(path: string, bytes: Buffer): void {
  const file = openSync(path, 'w', 0o600);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The folded state on disk. Delete it and nothing is lost: the journals say it all again. */

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type FoldState,
  type PackedFoldState,
  packFoldState,
  unpackFoldState,
} from '../domain/fold-state.ts';
import type { ShorterFile } from '../domain/journal/changes.ts';
import type { Place } from '../domain/journal/order.ts';
import type { Proposals, SaidToday } from '../domain/suggest/proposal.ts';
import type { Day } from '../domain/time/day.ts';
import { makeFolder } from './folders.ts';
import type { Tally } from './full-fold.ts';
import type { FileMark } from './journal-files.ts';
import type { Loss } from './loss.ts';
import { kindOf } from './regular-file.ts';
import { removeTemporary, sweepTemporaries, temporaryBeside } from './temporaries.ts';

export interface Snapshot {
  /** The program's version and the day it was made for: either may make it useless. */
  readonly version: string;
  readonly day: Day;
  /** The journal folder and how far each of its files is folded in. */
  readonly journal: string;
  readonly files: Readonly<Record<string, FileMark>>;
  readonly ledger: FoldState;
  readonly undone: readonly string[];
  readonly newest: Place | null;
  readonly tally: Tally;
  readonly loss: Loss;
  readonly accepted: readonly ShorterFile[];
  /** Lines that could not be read and are not set aside. */
  readonly badLines: number;
  readonly newerLines: number;
  /** How often something was forgotten: history must look at every line then, and a journal may have become shorter. */
  readonly forgotten: number;
  /** Friend ids from the last list. This and what was proposed are the only things here that no journal says. */
  readonly shown: readonly string[];
  readonly proposed?: Proposed;
}

/** What was proposed on a day, by friend id. */
export interface Proposed {
  readonly on: Day;
  readonly acts: Proposals;
  /** What she said of that day. */
  readonly said?: SaidToday;
}

export function proposedToo(before: Proposed | null, more: Proposed): Proposed {
  return { on: more.on, acts: { ...before?.acts, ...more.acts }, said: { ...before?.said, ...more.said } };
}

type Written = Omit<Snapshot, 'ledger'> & { readonly ledger: PackedFoldState };

const fileName = 'snapshot.json';

/** null when there is none, it is not as it was written, or an older program wrote it that did not count lines. */
export function readSnapshot(folder: string): Snapshot | null {
  try {
    const path = join(folder, fileName);
    if (kindOf(path) !== 'file') return null;
    const bytes = readFileSync(path);
    const length = bytes.length - endingLength;
    if (bytes.toString('latin1', length) !== endingFor(bytes.subarray(0, length))) return null;
    const { sum: _, ...written } = JSON.parse(bytes.toString('utf8')) as Written & { readonly sum: string };
    if (written.tally === undefined) return null;
    return { ...written, ledger: unpackFoldState(written.ledger) };
  } catch {
    return null;
  }
}

/** A snapshot that cannot be written is no error: the next run folds again. */
export function writeSnapshot(folder: string, snapshot: Snapshot): void {
  const path = join(folder, fileName);
  const temporary = temporaryBeside(path);
  try {
    makeFolder(folder);
    const written: Written = { ...snapshot, ledger: packFoldState(snapshot.ledger) };
    const text = JSON.stringify(written).slice(0, -1);
    writeFileSync(temporary, `${text}${endingFor(Buffer.from(text, 'utf8'))}`, { mode: 0o600 });
    renameSync(temporary, path);
    sweepTemporaries(folder);
  } catch {
    removeTemporary(temporary);
  }
}

/** As a line of the journal ends. */
const endingFor = (bytes: Buffer): string => `,"sum":"${sumOf(bytes).toString(16).padStart(8, '0')}"}`;
const endingLength = 18;

/**
 * Made with every start, before anything is compiled, so in few steps: sixteen bytes at a time, multiplied and shifted as
 * MurmurHash3 does it. No step loses anything, so one word that is not as it was always shows.
 */
function sumOf(bytes: Buffer): number {
  const padded = new Uint8Array(Math.ceil(bytes.length / 16) * 16);
  padded.set(bytes);
  const words = new Int32Array(padded.buffer);
  const { imul } = Math;
  const { length } = words;
  let sum = bytes.length;
  for (let at = 0; at < length; at += 4) {
    const half = imul(sum ^ (words[at] as number), 0xcc9e2d51) ^ (words[at + 1] as number);
    const mixed =
      imul(half ^ (half >>> 15) ^ (words[at + 2] as number), 0xcc9e2d51) ^ (words[at + 3] as number);
    sum = mixed ^ (mixed >>> 15);
  }
  return sum >>> 0;
}

export function deleteSnapshot(folder: string): void {
  rmSync(join(folder, fileName), { force: true });
}

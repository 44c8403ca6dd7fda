/** The folded state on disk. Nothing is lost when it is deleted: the journals have it all. */

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type FoldState,
  type PackedFoldState,
  packFoldState,
  trimDays,
  unpackFoldState,
} from '../domain/fold-state.ts';
import type { ShorterFile } from '../domain/journal/changes.ts';
import type { LinePosition } from '../domain/journal/order.ts';
import type { Proposals, SaidToday } from '../domain/suggest/proposal.ts';
import type { Day } from '../domain/time/day.ts';
import { makeFolder } from './folders.ts';
import type { Tally } from './full-fold.ts';
import type { FileMark } from './journal-folder.ts';
import { kindOf } from './regular-file.ts';
import { forgetSeen, type Loss } from './seen.ts';
import { removeTemporary, sweepTemporaries, temporaryBeside } from './temporaries.ts';

export interface Snapshot {
  /** The program's version and the day it was made for. Another version or an earlier day can't use it. */
  readonly version: string;
  readonly day: Day;
  /** The journal folder, and how far each of its files is folded. */
  readonly journal: string;
  readonly files: Readonly<Record<string, FileMark>>;
  readonly ledger: FoldState;
  readonly undone: readonly string[];
  readonly newest: LinePosition | null;
  readonly tally: Tally;
  readonly loss: Loss;
  readonly accepted: readonly ShorterFile[];
  /** How many lines couldn't be read and aren't set aside. */
  readonly badLines: number;
  readonly newerLines: number;
  /** How many lines forget something. If any do, history must look at every line, and a journal may have become shorter. */
  readonly forgotten: number;
  /** Friend ids from the last list she saw. This and `proposed` are in no journal, so they are lost with the snapshot. */
  readonly shown: readonly string[];
  readonly proposed?: ProposedActs;
}

/** What we proposed on a day, by friend id. */
export interface ProposedActs {
  readonly on: Day;
  readonly acts: Proposals;
  /** What she said about that day. */
  readonly said?: SaidToday;
}

export function proposedToo(before: ProposedActs | null, more: ProposedActs): ProposedActs {
  return { on: more.on, acts: { ...before?.acts, ...more.acts }, said: { ...before?.said, ...more.said } };
}

type SnapshotFile = Omit<Snapshot, 'ledger'> & { readonly ledger: PackedFoldState };

const fileName = 'snapshot.json';

/** null when there is none, when it isn't as we wrote it, or when a version wrote it that didn't count lines yet. */
export function readSnapshot(folder: string): Snapshot | null {
  try {
    const path = join(folder, fileName);
    if (kindOf(path) !== 'file') return null;
    const bytes = readFileSync(path);
    const length = bytes.length - endingLength;
    if (bytes.toString('latin1', length) !== endingFor(bytes.subarray(0, length))) return null;
    const { sum: _, ...packed } = JSON.parse(bytes.toString('utf8')) as SnapshotFile & {
      readonly sum: string;
    };
    if (packed.tally === undefined) return null;
    return { ...packed, ledger: unpackFoldState(packed.ledger) };
  } catch {
    return null;
  }
}

/**
 * Saves it, with no more days than a look-back needs. What was seen since the last one is in it. Answers whether it's
 * written.
 */
export function saveSnapshot(folder: string, snapshot: Snapshot): boolean {
  trimDays(snapshot.ledger, snapshot.day);
  const isWritten = writeSnapshot(folder, snapshot);
  if (isWritten) forgetSeen(folder);
  return isWritten;
}

/** Answers whether it's written. Failing is no error: the next run folds again. */
export function writeSnapshot(folder: string, snapshot: Snapshot): boolean {
  const path = join(folder, fileName);
  const temporary = temporaryBeside(path);
  try {
    makeFolder(folder);
    const snapshotFile: SnapshotFile = { ...snapshot, ledger: packFoldState(snapshot.ledger) };
    const text = JSON.stringify(snapshotFile).slice(0, -1);
    writeFileSync(temporary, `${text}${endingFor(Buffer.from(text, 'utf8'))}`, { mode: 0o600 });
    renameSync(temporary, path);
    sweepTemporaries(folder);
    return true;
  } catch {
    removeTemporary(temporary);
    return false;
  }
}

/** The checksum comes last, as in a line of the journal. */
const endingFor = (bytes: Buffer): string => `,"sum":"${sumOf(bytes).toString(16).padStart(8, '0')}"}`;
const endingLength = 18;

/**
 * Every start computes it, before the code is compiled, so it takes few steps: sixteen bytes at a time, multiplied and
 * shifted like MurmurHash3. Every step can be reversed, so a single changed word always changes the sum.
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

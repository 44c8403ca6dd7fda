/**
 * What is worth remembering and in no journal: how much there was after the last write here, which the snapshot may not
 * know yet, and when she was here. Without the first, we would notice a cut journal only when it is shorter than the
 * snapshot. It is not synced to the disk, so a crash may lose it: then only the snapshot counts.
 */

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswerQuestions } from '../domain/contact/answer-questions.ts';
import type { LinePosition } from '../domain/journal/order.ts';
import type { Visits } from '../domain/suggest/visits.ts';
import { isDay } from '../domain/time/day.ts';
import type { Tally } from './full-fold.ts';
import { kindOf } from './regular-file.ts';
import { removeTemporary, temporaryBeside } from './temporaries.ts';

/** What earlier runs saw in the journal and isn't there anymore. */
export interface Loss {
  /** How many lines are missing in all files together. */
  readonly lines: number;
  /** How many lines each file lacks, including losses she accepted. */
  readonly files: Readonly<Record<string, number>>;
  /** The newest line that earlier runs saw. */
  readonly newest: LinePosition | null;
}

export interface LastSeen {
  readonly tally: Tally;
  readonly loss: Loss;
  readonly forgotten: number;
  readonly newest: LinePosition | null;
}

interface SeenFile extends Partial<LastSeen> {
  readonly visits?: Visits;
}

const fileName = 'seen.json';

export function readSeen(folder: string): LastSeen | null {
  const { tally, loss, forgotten = 0, newest = null } = readFile(folder);
  return tally?.files === undefined || loss?.files === undefined ? null : { tally, loss, forgotten, newest };
}

export function writeSeen(folder: string, { tally, loss, forgotten, newest }: LastSeen): void {
  const { visits } = readFile(folder);
  writeFile(folder, { tally, loss, forgotten, newest, ...(visits === undefined ? {} : { visits }) });
}

/** For after a snapshot was written, which has all of it. When she was here stays. */
export function forgetSeen(folder: string): void {
  const { visits, tally } = readFile(folder);
  if (visits === undefined) deleteSeen(folder);
  else if (tally !== undefined) writeFile(folder, { visits });
}

export function deleteSeen(folder: string): void {
  removeTemporary(join(folder, fileName));
}

/** What isn't as we wrote it counts as unknown. */
export function readVisits(folder: string): Visits {
  const visits: Partial<Record<keyof Visits, unknown>> = readFile(folder).visits ?? {};
  const dayOf = (key: keyof Visits) => (isDay(visits[key]) ? visits[key] : null);
  return {
    used: dayOf('used'),
    back: dayOf('back'),
    line: dayOf('line'),
    isLineFollowed: visits.isLineFollowed === true,
    offered: dayOf('offered'),
    ...(isAnswerQuestions(visits.answerQuestions) ? { answerQuestions: visits.answerQuestions } : {}),
  };
}

function isAnswerQuestions(value: unknown): value is AnswerQuestions {
  const { on, about, later } = (value ?? {}) as Partial<Record<keyof AnswerQuestions, unknown>>;
  const isIds = (ids: unknown) => Array.isArray(ids) && ids.every((id) => typeof id === 'string');
  return isDay(on) && isIds(about) && isIds(later);
}

export function writeVisits(folder: string, visits: Visits): void {
  if (JSON.stringify(visits) === JSON.stringify(readVisits(folder))) return;
  writeFile(folder, { ...readFile(folder), visits });
}

/** A damaged file counts as none. */
function readFile(folder: string): SeenFile {
  const path = join(folder, fileName);
  try {
    if (kindOf(path) !== 'file') return {};
    const seenFile: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof seenFile === 'object' && seenFile !== null ? seenFile : {};
  } catch {
    return {};
  }
}

/** Failing is no error. */
function writeFile(folder: string, seenFile: SeenFile): void {
  const path = join(folder, fileName);
  const temporary = temporaryBeside(path);
  try {
    if (kindOf(path) === 'other') return;
    writeFileSync(temporary, JSON.stringify(seenFile), { mode: 0o600 });
    renameSync(temporary, path);
  } catch {
    removeTemporary(temporary);
  }
}

/** True when a file has fewer lines than earlier runs saw in it. */
export function lacksSomeOf(
  { tally, forgotten }: Pick<LastSeen, 'tally' | 'forgotten'>,
  lastSeen: LastSeen,
): boolean {
  if (forgotten > lastSeen.forgotten) return false;
  return Object.entries(lastSeen.tally.files).some(([file, count]) => (tally.files[file] ?? 0) < count);
}

/** Folds journal lines into the state. The order of the files, and lines that are there twice, make no difference. */

import type { Change } from '../changes.ts';
import { emptyFoldState, type FoldState } from '../fold-state.ts';
import { applyChange, type FoldedJournal } from './fold-appended.ts';
import {
  type AllForgotten,
  type FoldOptions,
  forgottenIn,
  isForget,
  isForgetting,
  leftOfLine,
} from './forgotten.ts';
import type { JournalLine } from './line.ts';
import { targetsOff } from './lines-off.ts';
import { giveNumber, numberedKind, writtenIn } from './numbers.ts';
import { isRemoved, isUndone, type LinePosition, orderLines } from './order.ts';
import { type Registry, saysOf } from './registry.ts';

/** What a fold needs to know about the whole journal before it starts. */
export interface Beforehand {
  /** Ids of what is off. */
  readonly undone: ReadonlySet<string>;
  /** null when nothing was forgotten. */
  readonly forgotten: AllForgotten | null;
}

/**
 * Folds a journal from the start, line by line, without holding the lines. `remainingOf` answers what a forget leaves
 * of a line, or null. `take` gets that; the lines must come in order, each once.
 */
export function foldFromStart(
  { undone: targetsUndone, forgotten }: Beforehand,
  { registry }: FoldOptions,
): {
  remainingOf(line: JournalLine): JournalLine | null;
  take(remaining: JournalLine): void;
  folded(newest: LinePosition | null): FoldedJournal;
} {
  const foldState = emptyFoldState();
  return {
    remainingOf: (line) => (forgotten === null ? line : leftOfLine(line, forgotten)),
    take: (remaining) => applyLine(foldState, remaining, targetsUndone, registry),
    folded: (newest) => ({
      foldState,
      undone: new Set(targetsUndone),
      newest: positionOf(newest),
      hasForgotten: forgotten !== null,
    }),
  };
}

/** Enough for a journal without lines that change others. */
export const nothingBeforehand: Beforehand = { undone: new Set(), forgotten: null };

/** True for a line that changes others, which may come before it: it takes back, removes or forgets something. */
export function changesOthers({ changes }: JournalLine, { registry }: FoldOptions): boolean {
  return changes.some(
    (change) =>
      change.type === 'line.undone' || isForgetting(change) || saysOf(change, registry) === 'removal',
  );
}

/** @param control the lines that do more than log interactions */
export function beforehand(control: readonly JournalLine[], options: FoldOptions): Beforehand {
  const orderedLines = orderLines(control);
  if (!control.some(isForget))
    return { undone: targetsOff(control, orderedLines, options.registry), forgotten: null };
  const forgotten = forgottenIn(orderedLines, options);
  const remaining = orderedLines.flatMap((line) => leftOfLine(line, forgotten) ?? []);
  return { undone: targetsOff(control, remaining, options.registry), forgotten };
}

function positionOf(line: LinePosition | null | undefined): LinePosition | null {
  return line ? { at: line.at, id: line.id } : null;
}

function applyLine(
  foldState: FoldState,
  line: JournalLine,
  targetsUndone: ReadonlySet<string>,
  registry: Registry,
): void {
  const isOff = targetsUndone.size > 0 && isUndone(line, targetsUndone);
  for (const change of line.changes) {
    if (isOff) reserveNumber(foldState, change, registry);
    else if (!isRemoved(change, targetsUndone, registry)) applyChange(foldState, change, registry);
  }
}

/** A thing that is taken back keeps its number, in case it is brought back. */
function reserveNumber({ numbers }: FoldState, change: Change, registry: Registry): void {
  const kind = numberedKind(change, registry);
  if (kind !== null) giveNumber(numbers, kind, writtenIn(change));
}

export function foldLines(lines: readonly JournalLine[], options: FoldOptions): FoldedJournal {
  return foldLeft(lines, options).folded;
}

/** The folded journal and the lines it came from: in order, each once, without what was forgotten. */
export function foldLeft(
  lines: readonly JournalLine[],
  options: FoldOptions,
): { readonly folded: FoldedJournal; readonly remaining: readonly JournalLine[] } {
  const orderedLines = orderLines(lines);
  const remaining = withoutForgotten(orderedLines, options);
  const targetsUndone = targetsOff(lines, remaining, options.registry);
  const foldState = emptyFoldState();
  for (const line of remaining) applyLine(foldState, line, targetsUndone, options.registry);
  const hasForgotten = orderedLines.some(isForget);
  return {
    folded: { foldState, undone: targetsUndone, newest: positionOf(orderedLines.at(-1)), hasForgotten },
    remaining,
  };
}

/** Every line that counts today, in order. */
export function effectiveLines(lines: readonly JournalLine[], options: FoldOptions): JournalLine[] {
  const remaining = withoutForgotten(orderLines(lines), options);
  const targetsUndone = targetsOff(lines, remaining, options.registry);
  return remaining.filter((line) => !isUndone(line, targetsUndone));
}

/** What was forgotten is gone, even while another device still has it. */
function withoutForgotten(
  orderedLines: readonly JournalLine[],
  options: FoldOptions,
): readonly JournalLine[] {
  const forgotten = forgottenIn(orderedLines, options);
  if (forgotten.isEmpty) return orderedLines;
  return orderedLines.flatMap((line) => leftOfLine(line, forgotten) ?? []);
}

/**
 * What remains of each of these lines after a forget: the line itself when it loses nothing, null when nothing remains.
 * @param all the lines that do more than log interactions are enough
 */
export function keptLines(
  lines: readonly JournalLine[],
  all: readonly JournalLine[],
  options: FoldOptions,
): (JournalLine | null)[] {
  const forgotten = forgottenIn(orderLines(all), options);
  return lines.map((line) => leftOfLine(line, forgotten));
}

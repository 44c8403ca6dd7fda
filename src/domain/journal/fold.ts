/** From journal lines to the state. Any order of files and any doubled lines give the same one. */

import type { Change } from '../changes.ts';
import { emptyFoldState, type FoldState, resolveId } from '../fold-state.ts';
import { type AllForgotten, type FoldOptions, forgottenIn, isForget, leftOfLine } from './forgotten.ts';
import type { JournalLine } from './line.ts';
import { giveNumber, numberedKind, writtenIn } from './numbers.ts';
import { comparePositions, isRemoved, isUndone, type LinePosition, orderLines, targetsOff } from './order.ts';
import { addedIn, namesAny, type Registry, rulesOf, thingIn } from './registry.ts';

/** A folded journal, with what folding more lines on top of it takes. */
export interface Folded {
  readonly foldState: FoldState;
  /** Ids of what is off: lines, batches, and interactions that were removed. */
  readonly undone: Set<string>;
  /** The last line folded in; what sorts before it needs a fold from the start. */
  readonly newest: LinePosition | null;
  /** Something was forgotten: what is said of a friend who is not there may be forgotten too. */
  readonly hasForgotten: boolean;
}

/** What has to be known of a journal before it can be folded line by line. */
export interface Beforehand {
  /** Ids of what is off. */
  readonly undone: ReadonlySet<string>;
  /** null where nothing was forgotten. */
  readonly forgotten: AllForgotten | null;
}

/**
 * Folds a journal from the start line by line, keeping none of them. `take` answers what is left of the line, null where
 * nothing is; and false, and all is in vain, where it is out of order or doubled.
 */
export function foldFromStart(
  { undone: targetsUndone, forgotten }: Beforehand,
  { registry }: FoldOptions,
): {
  take(line: JournalLine): JournalLine | null | false;
  folded(): Folded;
} {
  const foldState = emptyFoldState();
  let newest: LinePosition | null = null;
  return {
    take: (line) => {
      if (newest !== null && comparePositions(line, newest) <= 0) return false;
      newest = line;
      const remaining = forgotten === null ? line : leftOfLine(line, forgotten);
      if (remaining !== null) applyLine(foldState, remaining, targetsUndone, registry);
      return remaining;
    },
    folded: () => ({
      foldState,
      undone: new Set(targetsUndone),
      newest: positionOf(newest),
      hasForgotten: forgotten !== null,
    }),
  };
}

/** @param control the lines that say more than one interaction logged */
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

export function applyChange(foldState: FoldState, change: Change, registry: Registry): void {
  (registry[change.type].apply as (foldState: FoldState, change: Change) => void)(foldState, change);
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

/** What is taken back keeps its number, for when it is brought back. */
function reserveNumber({ numbers }: FoldState, change: Change, registry: Registry): void {
  const kind = numberedKind(change, registry);
  if (kind !== null) giveNumber(numbers, kind, writtenIn(change));
}

export function foldLines(lines: readonly JournalLine[], options: FoldOptions): Folded {
  return foldLeft(lines, options).folded;
}

/** The folded journal, and the lines it was folded from: in order, each once, without what was forgotten. */
export function foldLeft(
  lines: readonly JournalLine[],
  options: FoldOptions,
): { readonly folded: Folded; readonly remaining: readonly JournalLine[] } {
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

/** Every line that may be believed today, in order. */
export function effectiveLines(lines: readonly JournalLine[], options: FoldOptions): JournalLine[] {
  const remaining = withoutForgotten(orderLines(lines), options);
  const targetsUndone = targetsOff(lines, remaining, options.registry);
  return remaining.filter((line) => !isUndone(line, targetsUndone));
}

/** What was forgotten is gone also while another device still holds it. */
function withoutForgotten(
  orderedLines: readonly JournalLine[],
  options: FoldOptions,
): readonly JournalLine[] {
  const forgotten = forgottenIn(orderedLines, options);
  if (forgotten.isEmpty) return orderedLines;
  return orderedLines.flatMap((line) => leftOfLine(line, forgotten) ?? []);
}

/**
 * What is left of some lines when everything forgotten in all lines is taken out, place by place: the line itself
 * where nothing was, null where nothing is left.
 * @param all those that say more than one interaction logged are enough
 */
export function keptLines(
  lines: readonly JournalLine[],
  all: readonly JournalLine[],
  options: FoldOptions,
): (JournalLine | null)[] {
  const forgotten = forgottenIn(orderLines(all), options);
  return lines.map((line) => leftOfLine(line, forgotten));
}

/**
 * Folds newer lines on top of a folded journal, in place. Answers null when only a fold from the start can be right:
 * a line sorts before what is folded, belongs to a batch that is off, is anything but an addition or an edit, or
 * touches what is waiting. Where something was forgotten, it may not speak of anybody or anything that is not there.
 */
export function foldAppended(
  folded: Folded,
  lines: readonly JournalLine[],
  registry: Registry,
): Folded | null {
  const { foldState, undone: targetsUndone, hasForgotten } = folded;
  let newest = folded.newest;
  for (const line of orderLines(lines)) {
    if (newest !== null && comparePositions(line, newest) <= 0) return null;
    if (
      isUndone(line, targetsUndone) ||
      !line.changes.every((change) => isPlainAddition(foldState, change, registry))
    )
      return null;
    if (line.changes.some((change) => isRemoved(change, targetsUndone, registry))) return null;
    for (const change of line.changes) {
      if (hasForgotten && mayBeForgotten(foldState, change, registry)) return null;
      applyChange(foldState, change, registry);
    }
    newest = { at: line.at, id: line.id };
  }
  return { foldState, undone: targetsUndone, newest, hasForgotten };
}

function isPlainAddition(foldState: FoldState, change: Change, registry: Registry): boolean {
  if (rulesOf(change, registry).folds === 'from-start') return false;
  const addedId = addedIn(change, registry);
  return addedId === null || !(addedId in foldState.waiting);
}

function mayBeForgotten(foldState: FoldState, change: Change, registry: Registry): boolean {
  if (addedIn(change, registry) !== null) return false;
  const { thing, undone: targetsUndone } = rulesOf(change, registry);
  const list = thing?.list ?? null;
  const things: readonly { readonly id: string }[] = list === null ? [] : foldState[list];
  const isStart = list === null || targetsUndone(change) !== null;
  if (!isStart && !things.some(({ id }) => id === thingIn(change, registry))) return true;
  return namesAny(change, registry, (id) => !foldState.friends.has(resolveId(foldState, id)));
}

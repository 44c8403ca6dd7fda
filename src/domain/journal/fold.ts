/** From journal lines to the state. Any order of files and any doubled lines give the same one. */

import type { Change, JournalLine } from '../change.ts';
import { applyChange } from './apply.ts';
import { type AllForgotten, type FoldOptions, forgottenIn, leftOfLine } from './forgotten.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { giveNumber, numberedKind, writtenIn } from './numbers.ts';
import { comparePlaces, isRemoved, isUndone, orderLines, type Place, targetsOff } from './order.ts';

/** A folded journal: the ledger, and what is needed to fold more lines on top of it. */
export interface Folded {
  readonly ledger: Ledger;
  /** Ids of what is off: lines, batches, and interactions that were removed. */
  readonly undone: Set<string>;
  /** The last line folded in; what sorts before it needs a fold from the start. */
  readonly newest: Place | null;
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
export function foldFromStart({ undone, forgotten }: Beforehand): {
  take(line: JournalLine): JournalLine | null | false;
  folded(): Folded;
} {
  const ledger = emptyLedger();
  let newest: Place | null = null;
  return {
    take: (line) => {
      if (newest !== null && comparePlaces(line, newest) <= 0) return false;
      newest = line;
      const left = forgotten === null ? line : leftOfLine(line, forgotten);
      if (left !== null) applyLine(ledger, left, undone);
      return left;
    },
    folded: () => ({
      ledger,
      undone: new Set(undone),
      newest: placeOf(newest),
      hasForgotten: forgotten !== null,
    }),
  };
}

/** @param control the lines that say more than one interaction logged */
export function beforehand(control: readonly JournalLine[], options: FoldOptions): Beforehand {
  const ordered = orderLines(control);
  if (!control.some(isForget)) return { undone: targetsOff(control, ordered), forgotten: null };
  const forgotten = forgottenIn(ordered, options);
  const left = ordered.flatMap((line) => leftOfLine(line, forgotten) ?? []);
  return { undone: targetsOff(control, left), forgotten };
}

function placeOf(line: Place | null | undefined): Place | null {
  return line ? { at: line.at, id: line.id } : null;
}

function applyLine(ledger: Ledger, line: JournalLine, undone: ReadonlySet<string>): void {
  const isOff = undone.size > 0 && isUndone(line, undone);
  for (const change of line.changes) {
    if (isOff) reserveNumber(ledger, change);
    else if (!isRemoved(change, undone)) applyChange(ledger, change);
  }
}

/** What is taken back keeps its number, for when it is brought back. */
function reserveNumber({ numbers }: Ledger, change: Change): void {
  const kind = numberedKind(change);
  if (kind !== null) giveNumber(numbers, kind, writtenIn(change));
}

export function foldLines(lines: readonly JournalLine[], options: FoldOptions): Folded {
  return foldLeft(lines, options).folded;
}

/** The folded journal, and the lines it was folded from: in order, each once, without what was forgotten. */
export function foldLeft(
  lines: readonly JournalLine[],
  options: FoldOptions,
): { readonly folded: Folded; readonly left: readonly JournalLine[] } {
  const ordered = orderLines(lines);
  const left = withoutForgotten(ordered, options);
  const undone = targetsOff(lines, left);
  const ledger = emptyLedger();
  for (const line of left) applyLine(ledger, line, undone);
  const hasForgotten = ordered.some((line) => !isOnlyLogged(line) && isForget(line));
  return { folded: { ledger, undone, newest: placeOf(ordered.at(-1)), hasForgotten }, left };
}

/** Every line that may be believed today, in order. */
export function standingLines(lines: readonly JournalLine[], options: FoldOptions): JournalLine[] {
  const left = withoutForgotten(orderLines(lines), options);
  const undone = targetsOff(lines, left);
  return left.filter((line) => !isUndone(line, undone));
}

/** What was forgotten is gone also while another device still holds it. */
function withoutForgotten(ordered: readonly JournalLine[], options: FoldOptions): readonly JournalLine[] {
  const forgotten = forgottenIn(ordered, options);
  if (forgotten.isEmpty) return ordered;
  return ordered.flatMap((line) => leftOfLine(line, forgotten) ?? []);
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

/** The line that a long journal is full of: asked of each, so that most need no closer look. */
export function isOnlyLogged({ changes }: JournalLine): boolean {
  return changes.length === 1 && changes[0]?.type === 'interaction.logged';
}

/** A line that says what every device must delete. */
export function isForget({ changes }: JournalLine): boolean {
  return changes.some(({ type }) => type === 'friend.forgotten' || type === 'line.forgotten');
}

/** From journal lines to the state. Any order of files and any doubled lines give the same one. */

import type { Change, JournalLine } from '../change.ts';
import { applyChange } from './apply.ts';
import { type FoldOptions, forgottenIn, withoutFriends } from './forgotten.ts';
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
}

/**
 * Folds a journal from the start line by line, keeping none of them; which are off has to be known before. `take`
 * answers false, and all is in vain, where that cannot be right: a line is out of order or doubled, or something was
 * forgotten.
 */
export function foldFromStart(undone: ReadonlySet<string>): {
  take(line: JournalLine): boolean;
  folded(): Folded;
} {
  const ledger = emptyLedger();
  let newest: Place | null = null;
  return {
    take: (line) => {
      if (newest !== null && comparePlaces(line, newest) <= 0) return false;
      if (!isOnlyLogged(line) && isForget(line)) return false;
      applyLine(ledger, line, undone);
      newest = line;
      return true;
    },
    folded: () => ({ ledger, undone: new Set(undone), newest: placeOf(newest) }),
  };
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
  return { folded: { ledger, undone, newest: placeOf(ordered.at(-1)) }, left };
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
  return ordered.flatMap((line, index) => withoutFriends(line, forgotten.at(index, line.id)) ?? []);
}

/**
 * What is left of some lines when everything forgotten in all lines is taken out, place by place: the line itself
 * where nothing was, null where nothing is left.
 */
export function keptLines(
  lines: readonly JournalLine[],
  all: readonly JournalLine[],
  options: FoldOptions,
): (JournalLine | null)[] {
  const ordered = orderLines(all);
  const forgotten = forgottenIn(ordered, options);
  const places = new Map(ordered.map((line, index) => [line.id, index]));
  return lines.map((line) =>
    withoutFriends(line, forgotten.at(places.get(line.id) ?? ordered.length, line.id)),
  );
}

/** The line that a long journal is full of: asked of each, so that most need no closer look. */
export function isOnlyLogged({ changes }: JournalLine): boolean {
  return changes.length === 1 && changes[0]?.type === 'interaction.logged';
}

/** A line that says what every device must delete. */
export function isForget({ changes }: JournalLine): boolean {
  return changes.some(({ type }) => type === 'friend.forgotten' || type === 'line.forgotten');
}

const additions: ReadonlySet<Change['type']> = new Set([
  'friend.added',
  'friend.edited',
  'friend.snoozed',
  'interaction.logged',
  'draft.kept',
  'draft.edited',
  'draft.posted',
  'draft.removed',
  'call.planned',
  'call.edited',
  'call.answered',
  'call.held',
  'tradition.started',
  'tradition.edited',
  'tradition.shared',
  'local.added',
  'local.edited',
  'local.visited',
  'reminder.kept',
  'reminder.ended',
  'idea.kept',
  'idea.removed',
]);

/**
 * Folds newer lines on top of a folded journal, in place. Answers null when only a fold from the start can be right:
 * a line sorts before what is folded, belongs to a batch that is off, is anything but an addition or an edit, or
 * touches what is waiting.
 */
export function foldTail(folded: Folded, lines: readonly JournalLine[]): Folded | null {
  const { ledger, undone } = folded;
  let newest = folded.newest;
  for (const line of orderLines(lines)) {
    if (newest !== null && comparePlaces(line, newest) <= 0) return null;
    if (isUndone(line, undone) || !line.changes.every((change) => isPlainAddition(ledger, change)))
      return null;
    if (line.changes.some((change) => isRemoved(change, undone))) return null;
    for (const change of line.changes) applyChange(ledger, change);
    newest = { at: line.at, id: line.id };
  }
  return { ledger, undone, newest };
}

function isPlainAddition(ledger: Ledger, change: Change): boolean {
  return additions.has(change.type) && !(change.type === 'friend.added' && change.friend in ledger.waiting);
}

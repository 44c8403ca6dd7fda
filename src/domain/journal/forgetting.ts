/** The lines that say what every device must delete, and which numbers stay as they are when it is gone. */

import type { Change, FriendForgotten, JournalLine, LineForgotten } from '../change.ts';
import { changesLeft, type FoldOptions, forgottenIn, isForgetting } from './forgotten.ts';
import {
  giveNumber,
  type Numbers,
  type NumbersOfLines,
  noNumbers,
  numberedKind,
  raiseNumbers,
  writtenIn,
} from './numbers.ts';
import { orderLines } from './order.ts';

/** The numbers of so many lines fit into one line of the journal. */
const mostNumbers = 300;

/**
 * The changes of each line to append.
 *
 * @param lines of all journals, as they are before; those that say more than one interaction logged are enough
 */
export function forgettingLines(
  changes: readonly (FriendForgotten | LineForgotten)[],
  lines: readonly JournalLine[],
  options: FoldOptions,
): Change[][] {
  const [first, ...others] = changes;
  if (first === undefined) return [];
  const { highest, numbers } = numbersToKeep(lines, options);
  const [start, ...more] = inParts(numbers);
  return [
    [{ ...first, ...highest, ...(start === undefined ? {} : { numbers: start }) }, ...others],
    ...more.map((part) => [{ ...first, numbers: part }]),
  ];
}

function inParts(numbers: NumbersOfLines): NumbersOfLines[] {
  const entries = Object.entries(numbers);
  const count = Math.ceil(entries.length / mostNumbers);
  return Array.from({ length: count }, (_, part) =>
    Object.fromEntries(entries.slice(part * mostNumbers, (part + 1) * mostNumbers)),
  );
}

/** Those that stand in no line, and those that are not as their line says, since an earlier one has that number. */
function numbersToKeep(lines: readonly JournalLine[], options: FoldOptions) {
  const ordered = orderLines(lines);
  const forgotten = forgottenIn(ordered, options);
  const given = noNumbers();
  const numbers: Record<string, readonly (number | null)[]> = {};
  for (const line of ordered) {
    const left = changesLeft(line, forgotten.of(line));
    const ofLine = left.map((change) => (change === null ? null : numberOf(change, given)));
    const isWritten = left.every(
      (change, at) => change === null || ofLine[at] === (writtenIn(change) ?? null),
    );
    if (!isWritten) numbers[line.id] = ofLine;
  }
  const reached = Object.entries(given).flatMap(([kind, { highest }]) =>
    highest > 0 ? [[kind, highest]] : [],
  );
  return { numbers, highest: reached.length === 0 ? {} : { highest: Object.fromEntries(reached) } };
}

/** As the fold gives it; null for a change that takes none. */
function numberOf(change: Change, given: Numbers): number | null {
  if (isForgetting(change)) raiseNumbers(given, change.highest ?? {});
  const kind = numberedKind(change);
  return kind === null ? null : giveNumber(given, kind, writtenIn(change));
}

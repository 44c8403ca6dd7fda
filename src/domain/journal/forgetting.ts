/** Which lines are forgotten with a thing, the lines that say what every device must delete, and which numbers stay as they are. */

import type { Change } from '../changes.ts';
import { noNumbers } from '../fold-state.ts';
import type { FriendForgotten, LineForgotten } from './changes.ts';
import { changesLeft, type FoldOptions, forgottenIn, isForget, isForgetting } from './forgotten.ts';
import type { JournalLine } from './line.ts';
import {
  giveNumber,
  type Numbers,
  type NumbersOfLines,
  numberedKind,
  raiseNumbers,
  writtenIn,
} from './numbers.ts';
import { orderLines } from './order.ts';
import { type Registry, saysOf, thingIn } from './registry.ts';

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
  const orderedLines = orderLines(lines);
  const forgotten = forgottenIn(orderedLines, options);
  const numbersGiven = noNumbers();
  const numbers = new Map<string, readonly (number | null)[]>();
  for (const line of orderedLines) {
    const remaining = changesLeft(line, forgotten.of(line), options.registry);
    const ofLine = remaining.map((change) =>
      change === null ? null : numberOf(change, numbersGiven, options.registry),
    );
    const isWritten = remaining.every(
      (change, at) => change === null || ofLine[at] === (writtenIn(change) ?? null),
    );
    if (!isWritten) numbers.set(line.id, ofLine);
  }
  const reached = Object.entries(numbersGiven).flatMap(([kind, { highest }]) =>
    highest > 0 ? [[kind, highest]] : [],
  );
  return {
    numbers: Object.fromEntries(numbers),
    highest: reached.length === 0 ? {} : { highest: Object.fromEntries(reached) },
  };
}

/** As the fold gives it; null for a change that takes none. */
function numberOf(change: Change, numbersGiven: Numbers, registry: Registry): number | null {
  if (isForgetting(change)) raiseNumbers(numbersGiven, change.highest ?? {});
  const kind = numberedKind(change, registry);
  return kind === null ? null : giveNumber(numbersGiven, kind, writtenIn(change));
}

/** The keys that a change has the id of its thing under. */
export function thingKeys(registry: Registry): readonly string[] {
  return [...new Set(Object.values(registry).flatMap(({ rules }) => rules.thing?.key ?? []))];
}

/**
 * The line of this id, or one that says something about the thing of this id. A time she was in touch is an entry by
 * itself, so that a line which says of a thing no more than that stays: `call held` with who came. To forget a forget would
 * bring back what other devices have not deleted yet.
 */
export function isAbout(line: JournalLine, id: string, registry: Registry): boolean {
  if (isForget(line)) return false;
  if (line.id === id) return true;
  const parts = line.changes.filter((change) => thingIn(change, registry) === id);
  const hasEntry = line.changes.some((change) => saysOf(change, registry) === 'entry');
  return hasEntry ? parts.some((change) => saysOf(change, registry) !== 'mark') : parts.length > 0;
}

/** The lines to forget: what was told anew is forgotten as it was told before, too. */
export function linesToForgetFor(
  id: string,
  registry: Registry,
  find: (id: string) => readonly JournalLine[],
): JournalLine[] {
  const lines = new Map<string, JournalLine>();
  const ids = [id];
  for (const idWanted of ids) {
    for (const line of find(idWanted)) {
      lines.set(line.id, line);
      for (const change of line.changes) {
        const removed = saysOf(change, registry) === 'removal' ? thingIn(change, registry) : null;
        if (removed !== null && !ids.includes(removed)) ids.push(removed);
      }
    }
  }
  return [...lines.values()];
}

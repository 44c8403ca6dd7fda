/**
 * Which lines are forgotten together with a thing, the lines that tell every device what to delete, and the numbers
 * that must not change.
 */

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

/** How many lines' numbers fit into one line of the journal. */
const mostNumbers = 300;

/**
 * The changes for each line to append.
 *
 * @param lines of all journals, before this forget; the lines that do more than log interactions are enough
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

/** Numbers that are in no line, and numbers that differ from their line because an earlier line has the same one. */
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
  const highestNumbers = Object.entries(numbersGiven).flatMap(([kind, { highest }]) =>
    highest > 0 ? [[kind, highest]] : [],
  );
  return {
    numbers: Object.fromEntries(numbers),
    highest: highestNumbers.length === 0 ? {} : { highest: Object.fromEntries(highestNumbers) },
  };
}

/** The number that folding gives; null for a change without one. */
function numberOf(change: Change, numbersGiven: Numbers, registry: Registry): number | null {
  if (isForgetting(change)) raiseNumbers(numbersGiven, change.highest ?? {});
  const kind = numberedKind(change, registry);
  return kind === null ? null : giveNumber(numbersGiven, kind, writtenIn(change));
}

/** The keys under which changes have the id of their thing. */
export function thingKeys(registry: Registry): readonly string[] {
  return [...new Set(Object.values(registry).flatMap(({ rules }) => rules.thing?.key ?? []))];
}

/**
 * True for the line with this id, and for a line about the thing with this id. Interactions are entries of their own.
 * So a line that has one stays if it only mentions the thing, like `call held` with the people who came. A forget is
 * never forgotten: that would bring back what other devices haven't deleted yet.
 */
export function isAbout(line: JournalLine, id: string, registry: Registry): boolean {
  if (isForget(line)) return false;
  if (line.id === id) return true;
  const parts = line.changes.filter((change) => thingIn(change, registry) === id);
  const hasEntry = line.changes.some((change) => saysOf(change, registry) === 'entry');
  return hasEntry ? parts.some((change) => saysOf(change, registry) !== 'mark') : parts.length > 0;
}

/** The lines to forget. When an entry was edited, its earlier version is forgotten too. */
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
        const removedId = saysOf(change, registry) === 'removal' ? thingIn(change, registry) : null;
        if (removedId !== null && !ids.includes(removedId)) ids.push(removedId);
      }
    }
  }
  return [...lines.values()];
}

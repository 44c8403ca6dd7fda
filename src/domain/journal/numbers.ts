/**
 * The numbers she types for drafts, calls and the like. Each is given once and never changes: the change that creates
 * the thing has it. Lines from before version 0.5 have none, and are counted in order.
 */

import type { Change } from '../changes.ts';
import type { NumberedList } from '../fold-state.ts';
import type { JournalLine } from './line.ts';
import { type Registry, rulesOf } from './registry.ts';

interface GivenNumbers {
  /** The next number is higher, even if the thing with this one was forgotten. */
  readonly highest: number;
  readonly taken: readonly number[];
}

export type Numbers = Record<NumberedList, GivenNumbers>;

/** The numbers of a line's changes, in order, by the line's id; null for a change without one. */
export type NumbersOfLines = Readonly<Record<string, readonly (number | null)[]>>;

/**
 * A forget carries the numbers of everything that remains and isn't numbered in its own line: the deleted lines helped
 * to count them.
 */
export interface NumbersKept {
  readonly numbers?: NumbersOfLines;
  readonly highest?: Partial<Record<NumberedList, number>>;
}

/** null for a change that gives no number. */
export function numberedKind(change: Change, registry: Registry): NumberedList | null {
  return rulesOf(change, registry).undone(change);
}

/** The stored number. The next free one if there is none, or if an earlier line of another device has the same one. */
export function giveNumber(numbers: Numbers, kind: NumberedList, storedNumber: number | undefined): number {
  const { highest, taken } = numbers[kind];
  const isFree = storedNumber !== undefined && (storedNumber > highest || !taken.includes(storedNumber));
  const number = isFree ? storedNumber : highest + 1;
  numbers[kind] = { highest: Math.max(highest, number), taken: [...taken, number] };
  return number;
}

/** The number of a forgotten thing is never given again. */
export function raiseNumbers(numbers: Numbers, highest: Partial<Record<NumberedList, number>>): void {
  for (const [kind, numbersGiven] of Object.entries(numbers) as [NumberedList, GivenNumbers][])
    numbers[kind] = { ...numbersGiven, highest: Math.max(numbersGiven.highest, highest[kind] ?? 0) };
}

/** Adds the numbers to the changes of lines that are about to be appended. */
export function withNumbers<T extends Pick<JournalLine, 'changes'>>(
  lines: readonly T[],
  numbersGiven: Numbers,
  registry: Registry,
): T[] {
  const numbers = { ...numbersGiven };
  return lines.map((line) => ({
    ...line,
    changes: line.changes.map((change) => {
      const kind = numberedKind(change, registry);
      return kind === null
        ? change
        : numberedAs(change, giveNumber(numbers, kind, writtenIn(change)), registry);
    }),
  }));
}

/** The change with this number; unchanged when it already has it or takes none. */
export function numberedAs(change: Change, number: number | null, registry: Registry): Change {
  if (number === null || numberedKind(change, registry) === null || writtenIn(change) === number)
    return change;
  return { ...change, number } as Change;
}

export function writtenIn(change: Change): number | undefined {
  return 'number' in change ? change.number : undefined;
}

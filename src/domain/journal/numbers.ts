/**
 * Numbers that she types for drafts, calls and the like. Each is given once and never changes: it is written into the
 * change that makes the thing. Lines of programs before 0.5 carry none, and count in their order.
 */

import type { Change } from '../changes.ts';
import type { Numbered } from '../fold-state.ts';
import type { JournalLine } from './line.ts';
import { type Registry, rulesOf } from './registry.ts';

interface Given {
  /** The next one is higher, also when the thing that had this one was forgotten. */
  readonly highest: number;
  readonly taken: readonly number[];
}

export type Numbers = Record<Numbered, Given>;

/** The numbers of a line's changes, in their order; null for a change that has none. By the line's id. */
export type NumbersOfLines = Readonly<Record<string, readonly (number | null)[]>>;

/** A forgetting carries the numbers of all that is left, where no line says them: the lines that go had a part in them. */
export interface NumbersKept {
  readonly numbers?: NumbersOfLines;
  readonly highest?: Partial<Record<Numbered, number>>;
}

/** null for a change that gives no number. */
export function numberedKind(change: Change, registry: Registry): Numbered | null {
  return rulesOf(change, registry).undone(change);
}

/** The number as written, or the next one where it is written nowhere or was given to an earlier line of another device. */
export function giveNumber(numbers: Numbers, kind: Numbered, storedNumber: number | undefined): number {
  const { highest, taken } = numbers[kind];
  const isFree = storedNumber !== undefined && (storedNumber > highest || !taken.includes(storedNumber));
  const number = isFree ? storedNumber : highest + 1;
  numbers[kind] = { highest: Math.max(highest, number), taken: [...taken, number] };
  return number;
}

/** What is forgotten leaves its number behind: nothing else gets it. */
export function raiseNumbers(numbers: Numbers, highest: Partial<Record<Numbered, number>>): void {
  for (const [kind, numbersGiven] of Object.entries(numbers) as [Numbered, Given][])
    numbers[kind] = { ...numbersGiven, highest: Math.max(numbersGiven.highest, highest[kind] ?? 0) };
}

/** The changes of lines that are appended now, with their numbers written in. */
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

/** The change with this number written in; the same one where it has it already, or takes none. */
export function numberedAs(change: Change, number: number | null, registry: Registry): Change {
  if (number === null || numberedKind(change, registry) === null || writtenIn(change) === number)
    return change;
  return { ...change, number } as Change;
}

export function writtenIn(change: Change): number | undefined {
  return 'number' in change ? change.number : undefined;
}

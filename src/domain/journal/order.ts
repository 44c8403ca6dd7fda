/** The order of lines that all devices agree on, and whether one still counts. */

import type { Change } from '../changes.ts';
import type { JournalLine } from './line.ts';
import { type Registry, saysOf, thingIn } from './registry.ts';

/** A line's position in the order: its `at`, then its id. */
export interface LinePosition {
  readonly at: string;
  readonly id: string;
}

export const beforeAll: LinePosition = { at: '', id: '' };
/** Later than any time a line can have. */
export const afterAll: LinePosition = { at: '\uffff', id: '' };

export function comparePositions(a: LinePosition, b: LinePosition): number {
  // Called for each line of a long journal. Nearly always, `a` is the later one.
  if (a.at > b.at) return 1;
  if (a.at < b.at) return -1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return 0;
}

/**
 * Sorts the lines of all files, each id once. If two lines with the same id differ (a damaged copy that still parses),
 * their text decides, so the order of the files makes no difference.
 */
export function orderLines(lines: readonly JournalLine[]): JournalLine[] {
  const orderedLines = isOrdered(lines)
    ? [...lines]
    : [...lines].sort((a, b) => comparePositions(a, b) || compareText(a, b));
  const ids = new Set<string>();
  return orderedLines.filter((line) => !ids.has(line.id) && ids.add(line.id));
}

/** False when a line is there twice, too. */
export function isOrdered(lines: readonly LinePosition[]): boolean {
  for (let at = 1; at < lines.length; at += 1)
    if (comparePositions(lines[at] as LinePosition, lines[at - 1] as LinePosition) <= 0) return false;
  return true;
}

function compareText(a: JournalLine, b: JournalLine): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isRemoved(change: Change, targets: ReadonlySet<string>, registry: Registry): boolean {
  return (
    targets.size > 0 &&
    saysOf(change, registry) === 'entry' &&
    targets.has(thingIn(change, registry) as string)
  );
}

export function isUndone(line: Pick<JournalLine, 'id' | 'batch'>, targets: ReadonlySet<string>): boolean {
  return targets.has(line.id) || (line.batch !== undefined && targets.has(line.batch));
}

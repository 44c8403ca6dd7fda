/** The order of lines that all devices agree on, and which lines still count. */

import type { Change } from '../changes.ts';
import type { LineUndone } from './changes.ts';
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

/**
 * Ids of what is off: lines and batches whose newest undo says so, and entries that a line removed which isn't off
 * itself.
 */
export function undoneTargets(orderedLines: readonly JournalLine[], registry: Registry): Set<string> {
  const targets = new Set<string>();
  for (const { changes } of orderedLines) {
    for (const change of changes) if (change.type === 'line.undone') applyUndone(targets, change);
  }
  const removals = orderedLines
    .filter((line) => !isUndone(line, targets))
    .flatMap(({ changes }) => changes)
    .filter((change) => saysOf(change, registry) === 'removal');
  for (const change of removals) targets.add(thingIn(change, registry) as string);
  return targets;
}

export function isRemoved(change: Change, targets: ReadonlySet<string>, registry: Registry): boolean {
  return (
    targets.size > 0 &&
    saysOf(change, registry) === 'entry' &&
    targets.has(thingIn(change, registry) as string)
  );
}

function applyUndone(targets: Set<string>, { target, off }: LineUndone): void {
  if (off) targets.add(target);
  else targets.delete(target);
}

export function isUndone(line: Pick<JournalLine, 'id' | 'batch'>, targets: ReadonlySet<string>): boolean {
  return targets.has(line.id) || (line.batch !== undefined && targets.has(line.batch));
}

/**
 * Ids of all that is off: through an undo, a removal, or because the restore that brought it back was taken back. Lines
 * from such a restore have no effect of their own.
 * @param lines as the files have them, including double ones
 * @param orderedLines the same lines in order, each once, without what was forgotten
 */
export function targetsOff(
  lines: readonly JournalLine[],
  orderedLines: readonly JournalLine[],
  registry: Registry,
): Set<string> {
  const targetsUndone = undoneTargets(orderedLines, registry);
  const takenBack = takenBackLines(lines, targetsUndone);
  if (takenBack.size === 0) return targetsUndone;
  const off = undoneTargets(
    orderedLines.filter(({ id }) => !takenBack.has(id)),
    registry,
  );
  for (const id of takenBack) off.add(id);
  return off;
}

/**
 * Ids of lines that are off because their restore was taken back. If a line is there more often than such restores
 * brought it, it also came back another way, and is on.
 * @param lines as the files have them, including double ones
 */
export function takenBackLines(
  lines: readonly JournalLine[],
  targetsUndone: ReadonlySet<string>,
): Set<string> {
  const timesBrought = new Map<string, number>();
  if (targetsUndone.size > 0) {
    for (const line of lines) {
      if (isUndone(line, targetsUndone)) for (const id of restoredIn(line)) addOne(timesBrought, id);
    }
  }
  const present = new Map<string, number>();
  if (timesBrought.size > 0) for (const { id } of lines) if (timesBrought.has(id)) addOne(present, id);
  return new Set([...timesBrought].flatMap(([id, count]) => ((present.get(id) ?? 0) <= count ? [id] : [])));
}

function restoredIn({ changes }: JournalLine): readonly string[] {
  return changes.flatMap((change) => (change.type === 'journal.restored' ? change.lines : []));
}

function addOne(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}

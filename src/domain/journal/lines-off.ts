/** Finds which lines don't count anymore. Only a fold from the start needs to. */

import type { LineUndone } from './changes.ts';
import type { JournalLine } from './line.ts';
import { isUndone } from './order.ts';
import { type Registry, saysOf, thingIn } from './registry.ts';

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

function applyUndone(targets: Set<string>, { target, off }: LineUndone): void {
  if (off) targets.add(target);
  else targets.delete(target);
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

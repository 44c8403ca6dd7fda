/**
 * Lines that were set aside because they couldn't be read or were changed: we know them and don't count them anymore.
 */

import type { JournalLine } from '../domain/journal/line.ts';
import { isUndone } from '../domain/journal/order.ts';
import { foldOptions } from './fold-options.ts';
import type { BadLine } from './read-lines.ts';

/** The hashes named by each `line.set-aside` that isn't undone. */
export function hashesAside(
  lines: readonly JournalLine[],
  targetsUndone: ReadonlySet<string>,
): ReadonlySet<string> {
  const aside = new Set<string>();
  for (const line of lines) {
    if (isUndone(line, targetsUndone)) continue;
    for (const change of line.changes) if (change.type === 'line.set-aside') aside.add(change.hash);
  }
  return aside;
}

export function notSetAside(
  bad: readonly BadLine[],
  lines: readonly JournalLine[],
  targetsUndone: ReadonlySet<string>,
): BadLine[] {
  if (bad.length === 0) return [];
  const aside = hashesAside(lines, targetsUndone);
  return bad.filter(({ text }) => !aside.has(foldOptions.hashOf(text)));
}

/** Lines that could not be read, or were changed, and were set aside: known, and no longer counted. */

import type { JournalLine } from '../domain/journal/line.ts';
import { isUndone } from '../domain/journal/order.ts';
import { foldOptions } from './fold-options.ts';
import type { BadLine } from './read-lines.ts';

/** Of the file for lines that are set aside (move-aside.ts). Nothing in it is believed. */
export const asideEnding = '.set-aside.jsonl';
/** Sync services may put words of their own before its end. */
export const isAsideFile = (name: string): boolean => name.includes('.set-aside');

/** The hashes that some `line.set-aside` names which is on. */
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

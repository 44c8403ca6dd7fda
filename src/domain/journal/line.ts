/**
 * One line of a journal, and whether it can be believed. Every line is something she did, so a wrong one must not
 * count.
 */

import type { Change } from '../changes.ts';
import * as is from './checks.ts';
import type { FieldCheck, Registry } from './registry.ts';

export interface JournalLine {
  readonly v: number;
  readonly id: string;
  /** UTC, `2026-03-02T01:22:05.123Z`. Use it only for ordering. */
  readonly at: string;
  readonly command: string;
  /** The lines of one import share it. */
  readonly batch?: string;
  readonly changes: readonly Change[];
}

/** The version of the lines this program writes. Lines with a higher one stay in the file and are skipped. */
export const lineVersion = 1;

/** What a line is: a good one, one of a newer version, or a bad one. */
export type CheckedLine =
  | { readonly kind: 'line'; readonly line: JournalLine }
  | { readonly kind: 'newer' }
  | { readonly kind: 'bad' };

/** @param value what JSON.parse answered for one line */
export function parseJournalLine(value: unknown, registry: Registry): CheckedLine {
  if (!is.fields(value) || !is.count(value.v)) return { kind: 'bad' };
  if ((value.v as number) > lineVersion) return { kind: 'newer' };
  const { id, at, command, batch, changes } = value;
  if (!is.id(id) || !isAt(at) || !is.text(command) || !is.optional(is.id)(batch)) return { kind: 'bad' };
  if (!Array.isArray(changes) || changes.length === 0) return { kind: 'bad' };
  let isNewer = false;
  for (const change of changes) {
    if (!is.fields(change) || typeof change.type !== 'string') return { kind: 'bad' };
    // Every object has `constructor` and the like, so check for own keys only.
    if (!Object.hasOwn(registry, change.type)) isNewer = true;
    else if (!isRight(change, registry[change.type as Change['type']].check)) return { kind: 'bad' };
  }
  if (isNewer) return { kind: 'newer' };
  // Drop the checksum: it would be wrong after the line is changed and written again.
  const { sum: _, ...line } = value;
  return { kind: 'line', line: ('sum' in value ? line : value) as unknown as JournalLine };
}

/** Unknown keys do no harm. */
function isRight(change: is.Fields, checks: Readonly<Record<string, FieldCheck>>): boolean {
  for (const key in checks) if (checks[key]?.(change[key], change) !== true) return false;
  return true;
}

/**
 * Lines are sorted by comparing `at` as text, so it must have exactly this form. The next `at` is counted from it, and
 * at the end of time there is none.
 */
export const atPattern =
  /^(?!9999)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const isAt: is.Check = (value) => typeof value === 'string' && atPattern.test(value);

/**
 * What remains of a line that a newer version wrote. We don't know what its changes mean, but we know who they name.
 */

import { type Fields, fields as isFields } from './checks.ts';
import type { AllForgotten } from './forgotten.ts';

/** Ids are short and have no spaces, so nothing else is looked up. */
const longestId = 64;

/**
 * The same value when it names nobody who was forgotten; null when nothing remains.
 * @param value what JSON.parse answered for the line
 */
export function newerLineWithout(value: unknown, forgotten: AllForgotten): unknown {
  if (!isFields(value)) return value;
  const { id, at, changes, ...rest } = value;
  // Treat a line without an id or time as older than everything.
  const position = { id: typeof id === 'string' ? id : '', at: typeof at === 'string' ? at : '' };
  const what = forgotten.of(position);
  if (what === 'whole line') return null;
  const names = (part: unknown): boolean => namesAny(part, what.isForgotten);
  if (!Array.isArray(changes)) return names(value) ? null : value;
  if (names(rest)) return null;
  if (!names(changes)) return value;
  const remaining = changes.flatMap((change) => (names(change) ? restOf(change, names) : [change]));
  if (remaining.length === 0) return null;
  const { sum: _, ...others } = value;
  return { ...others, changes: remaining };
}

/** A change with several friends keeps the others, but loses its note, which may be about her. */
function restOf(change: unknown, names: (part: unknown) => boolean): readonly Fields[] {
  if (!isFields(change) || !Array.isArray(change.friends)) return [];
  const friends = change.friends.filter((friend) => !names(friend));
  const { note: _, ...others } = change;
  const remaining = { ...others, friends };
  return friends.length === 0 || names(remaining) ? [] : [remaining];
}

function namesAny(value: unknown, isForgotten: (id: string) => boolean): boolean {
  if (typeof value === 'string')
    return value !== '' && value.length <= longestId && !/\s/.test(value) && isForgotten(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, item]) => isForgotten(key) || namesAny(item, isForgotten));
}

/** A local group or place that she is trying or starting, as stored in the journal. */

import * as is from '../journal/checks.ts';
import { type ValuesOf, value } from '../journal/fields.ts';
import type { Day } from '../time/day.ts';

export const feelings = ['lighter', 'same', 'heavier'] as const;

const textOrNull = value<string | null>(is.orNull(is.text), null);

/** What she can set one value at a time. The last edit of each field wins. */
export const localFields = {
  name: value<string>(is.id, ''),
  /** A kind of `content/local`, by name. */
  kind: value<string>(is.id, ''),
  /** When it meets, in the spelling of `meets.ts`: `thu`, `1st sat`, `2026-12-05`; null when unknown. */
  meets: textOrNull,
  /** Time of day, `10:00`. */
  time: value<string | null>(is.orNull(is.clockTime), null),
  place: textOrNull,
  link: textOrNull,
  /** Who she can ask, in her words. */
  ask: textOrNull,
  /** She is starting this one herself. */
  isOwn: value<boolean>(is.boolean, false),
  /** She has removed it. */
  isRemoved: value<boolean>(is.boolean, false),
} as const;

export type LocalFields = ValuesOf<typeof localFields>;

export interface Visit {
  readonly on: Day;
  /** null when she didn't say: we never ask. */
  readonly felt: (typeof feelings)[number] | null;
  /** Her note on a visit where she met nobody; several are on separate lines. */
  readonly note: string | null;
}

export interface LocalPlace extends LocalFields {
  readonly id: string;
  /** Counts from 1 in the order they were added; she types it to name one. */
  readonly number: number;
  readonly on: Day;
  /** One for each day. */
  readonly visits: readonly Visit[];
  /** Ids of friends she met there. */
  readonly met: readonly string[];
  /** Steps of the checklist that are done or skipped, by name. */
  readonly steps: readonly string[];
  /** The skipped ones among them. */
  readonly leftOut: readonly string[];
}

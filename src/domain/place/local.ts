/** A local group or place that she is trying or starting, as the journal remembers it. */

import * as is from '../journal/checks.ts';
import { type ValuesOf, value } from '../journal/fields.ts';
import type { Day } from '../time/day.ts';

export const feelings = ['lighter', 'same', 'heavier'] as const;
export type Feeling = (typeof feelings)[number];

const textOrNull = value<string | null>(is.orNull(is.text), null);

/** What she can set one value at a time; the last edit wins for each field. */
export const localFields = {
  name: value<string>(is.id, ''),
  /** A kind of `content/local`, by its name. */
  kind: value<string>(is.id, ''),
  /** When it meets, as `meets.ts` writes it: `thu`, `1st sat`, `2026-12-05`; null when not known. */
  meets: textOrNull,
  /** Time of day, `10:00`. */
  time: value<string | null>(is.orNull(is.clockTime), null),
  place: textOrNull,
  link: textOrNull,
  /** Who can be asked, in her words. */
  ask: textOrNull,
  /** She is starting this one herself. */
  isOwn: value<boolean>(is.boolean, false),
  /** She has let it go. */
  isRemoved: value<boolean>(is.boolean, false),
} as const;

export type LocalFields = ValuesOf<typeof localFields>;

export interface Visit {
  readonly on: Day;
  /** null when she did not say; she is never asked. */
  readonly felt: Feeling | null;
  /** Of a visit where nobody was met; one a line where she kept several. */
  readonly note: string | null;
}

export interface LocalPlace extends LocalFields {
  readonly id: string;
  /** Counts from 1 in the order they were added; what she types. */
  readonly number: number;
  readonly on: Day;
  /** One a day. */
  readonly visits: readonly Visit[];
  /** Friend ids of people she met there. */
  readonly met: readonly string[];
  /** Steps of the checklist that are done or set aside, by name. */
  readonly steps: readonly string[];
  /** Those of them that were set aside. */
  readonly leftOut: readonly string[];
}
